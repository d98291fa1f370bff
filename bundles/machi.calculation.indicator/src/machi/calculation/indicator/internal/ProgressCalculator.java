package machi.calculation.indicator.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Finding;
import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.calculation.ResultChart;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.calculation.indicator.ProgressInput;
import machi.calculation.indicator.TrackedIndicator;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** How far the indicators have come, and where they will be in the period of their target. */
@Component(service = Calculator.class)
public final class ProgressCalculator implements Calculator<ProgressInput> {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("indicator.progress", "1.0",
			LocalizedText.of("Progress of the indicators", "KPIの進捗"),
			LocalizedText.of("Progress from baseline to target, what time asks for, a forecast and the light of every indicator; by side and by synergy.",
					"基準値から目標値までの進捗、経過時間に応じた進捗、見通しと状況を、KPI・側面・相乗効果ごとに示します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("program"),
			List.of(new Parameter("asOf", LocalizedText.of("As of", "基準日"),
					LocalizedText.of("Day up to which actuals count; without it, the latest in the data.", "この日までの実績を使います。空欄はデータ中の最新日です。"),
					Parameter.Type.TEXT, Unit.ONE, Optional.empty(), Optional.empty(), List.of(), ""),
					threshold("onTrackGap", LocalizedText.of("On track up to", "順調とする遅れ"),
							LocalizedText.of("Points of percent that an indicator on track may be behind the time that has passed.",
									"経過時間に応じた進捗率からの遅れがこの値以下なら順調とします。"), "10"),
					threshold("behindGap", LocalizedText.of("At risk up to", "要注意とする遅れ"),
							LocalizedText.of("Points of percent; an indicator that is more behind is behind.", "遅れがこの値以下なら要注意、超えれば遅れとします。"),
							"30")),
			LocalizedText.of("progress = (actual − baseline) ÷ (target − baseline); expected linearly by time; forecast by least squares",
					"進捗率 =(実績 − 基準)÷(目標 − 基準)、経過期間に比例した進捗を見込み、最小二乗法で予測"), 28010);

	private static Parameter threshold(String name, LocalizedText label, LocalizedText help, String value) {
		return new Parameter(name, label, help, Parameter.Type.NUMBER, Unit.of("%"), Optional.of(BigDecimal.ZERO),
				Optional.of(BigDecimal.valueOf(100)), List.of(), value);
	}

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<ProgressInput> inputType() {
		return ProgressInput.class;
	}

	@Override
	public CalculationResult calculate(ProgressInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var asOf = asOf(input, parameters);
		var thresholds = new Thresholds(parameters.number("onTrackGap").orElseThrow(), parameters.number("behindGap").orElseThrow());
		var findings = new FindingList();
		new Statements(findings).check(input.indicators());
		var ratings = new ArrayList<Rating>();
		for (var tracked : input.indicators()) {
			monitor.checkCancelled();
			ratings.add(new Rating(tracked, input, asOf, findings));
		}
		sayDue(ratings, asOf, findings);
		var sides = new SideTables(ratings, thresholds, input.percent());
		var tables = List.of(ProgressTables.progress(ratings, thresholds), sides.sides(), sides.synergies(input.synergies(), findings),
				ProgressTables.history(ratings), ProgressTables.paths(ratings));
		var chart = new ResultChart("progress", LocalizedText.of("Progress and what time asks for", "進捗率と経過に応じた進捗率"),
				ResultChart.Kind.BAR, "progress", "name", List.of("progressPercent", "expectedPercent"), Set.of(Row.Kind.DATA));
		return CalculationResult.of(tables, List.of(chart), findings.all());
	}

	private static LocalDate asOf(ProgressInput input, ParameterValues parameters) throws CalculationException {
		var text = parameters.text("asOf");
		if (text.isEmpty()) {
			return input.indicators().stream().flatMap(ProgressCalculator::days).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
		}
		try {
			return LocalDate.parse(text.get());
		} catch (DateTimeParseException noDate) {
			throw new CalculationException(
					LocalizedText.of("A day such as 2022-03-31 was expected (parameter asOf)", "2022-03-31 のような日付を指定してください(パラメータ asOf)"),
					Subject.NONE, text.get());
		}
	}

	/** The last days of the baseline and the actuals. */
	private static Stream<LocalDate> days(TrackedIndicator tracked) {
		return Stream.concat(tracked.indicator().baselinePeriod().stream(), tracked.actuals().stream().flatMap(actual -> actual.period().stream()))
				.flatMap(stated -> stated.period().stream()).map(period -> period.end());
	}

	private static void sayDue(List<Rating> ratings, LocalDate asOf, FindingList findings) {
		var due = ratings.stream().filter(rating -> rating.due().isPresent()).toList();
		if (!due.isEmpty() && !asOf.equals(LocalDate.EPOCH)) {
			var places = due.stream().map(rating -> new Finding.Place(rating.tracked().indicator().subject().at("actuals"),
					rating.due().get().in(Locale.JAPANESE))).toList();
			findings.add("kpi.actual.due", Severity.INFO,
					LocalizedText.of(due.size() + " of " + ratings.size() + " indicators have no actual yet for the last period that was over on "
							+ asOf + ".",
							asOf + " までに終わった直近の時点・期間の実績が未入力のKPIが " + ratings.size() + " 件中 " + due.size() + " 件あります。"),
					places);
		}
	}
}
