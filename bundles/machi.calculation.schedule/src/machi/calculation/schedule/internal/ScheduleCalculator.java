package machi.calculation.schedule.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.InputCheck;
import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.calculation.Subject;
import machi.calculation.schedule.Milestone;
import machi.calculation.schedule.ScheduleInput;
import machi.calculation.schedule.ScheduledInitiative;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Milestones as bars, in the order they wait for each other, and the dates to be reminded of. */
@Component(service = Calculator.class)
public final class ScheduleCalculator implements Calculator<ScheduleInput> {

	private static final String AS_OF = "asOf";
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("schedule.plan", "1.0",
			LocalizedText.of("Schedule", "スケジュール"),
			LocalizedText.of("When every milestone begins and ends, what it waits for, and which deadlines come next.",
					"マイルストーンの時期と先行関係を確認し、近づいた期限を示します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("program"),
			List.of(new Parameter(AS_OF, LocalizedText.of("As of", "基準日"),
					LocalizedText.of("Day such as 2020-12-31 from which deadlines are counted; empty: the latest day in the program's records.",
							"期限を数える基準日(例 2020-12-31)。空欄なら登録データの最新の日付を使います。"),
					Parameter.Type.TEXT, Unit.ONE, Optional.empty(), Optional.empty(), List.of(), "")),
			LocalizedText.of("fiscal years April to March; months refine them; a milestone begins after the end of those it waits for",
					"年度は4月から3月、月の記載があれば月単位、節目は先行する節目が終わった後に始まる"), 26500);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<ScheduleInput> inputType() {
		return ScheduleInput.class;
	}

	@Override
	public CalculationResult calculate(ScheduleInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		InputCheck.unique(input.milestones(), Milestone::id, Milestone::subject);
		InputCheck.unique(input.initiatives(), ScheduledInitiative::id, ScheduledInitiative::subject);
		var asOf = asOf(parameters).or(input::latest);
		var reader = new StepReader();
		var steps = input.milestones().stream().map(reader::read).toList();
		monitor.checkCancelled();
		var findings = new ArrayList<>(reader.findings());
		findings.addAll(new ScheduleFindings(steps, input.initiatives(), asOf).all());
		return CalculationResult.of(new ScheduleTables(steps, input.initiatives(), asOf).all(), List.of(), findings);
	}

	private static Optional<LocalDate> asOf(ParameterValues parameters) throws CalculationException {
		var text = parameters.text(AS_OF);
		try {
			return text.map(LocalDate::parse);
		} catch (DateTimeException noDate) {
			throw new CalculationException(LocalizedText.of("A day such as 2020-12-31 was expected (parameter " + AS_OF + ")",
					"2020-12-31 のような日付を指定してください(パラメータ " + AS_OF + ")"), Subject.NONE, text.orElse(""));
		}
	}
}
