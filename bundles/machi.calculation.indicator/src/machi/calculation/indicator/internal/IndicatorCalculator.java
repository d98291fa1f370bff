package machi.calculation.indicator.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ParameterValues;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.indicator.Indicator;
import machi.calculation.indicator.IndicatorInput;
import machi.calculation.indicator.StatedPeriod;
import machi.quantity.Quantity;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Baselines and targets of the indicators, and targets derived again from their figures (Kasai l.1022-1098). */
@Component(service = Calculator.class)
public final class IndicatorCalculator implements Calculator<IndicatorInput> {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("indicator.kpi", "1.1",
			LocalizedText.of("Key performance indicators", "KPI"),
			LocalizedText.of("Baselines and targets; targets with a formula are derived again from their figures.",
					"基準値と目標値を一覧にし、算定式のある目標値を元の数値から計算し直します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("program", "core"), List.of(),
			LocalizedText.of("change rate = (new − old) ÷ old (Kasai l.1039); multiple = baseline × factor",
					"増減率 =(新 − 旧)÷ 旧(加西市 l.1039)、倍数 = 基準値 × 倍率"), 28000);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<IndicatorInput> inputType() {
		return IndicatorInput.class;
	}

	@Override
	public CalculationResult calculate(IndicatorInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var rows = new ArrayList<Row>();
		var findings = new ArrayList<Finding>();
		for (var indicator : input.indicators()) {
			monitor.checkCancelled();
			var derived = Derivations.target(indicator, input.derived());
			rows.add(Row.data(indicator.subject().elementId(), indicator.subject(), indicator.name(), indicator.unit().symbol(),
					period(indicator.baselinePeriod()), indicator.baseline().orElse(null), baselineUnit(indicator),
					period(indicator.targetPeriod()), indicator.target().orElse(null), derived.orElse(null)));
			finding(indicator, derived).ifPresent(findings::add);
			direction(indicator).ifPresent(findings::add);
		}
		var table = new ResultTable("kpis", LocalizedText.of("Key performance indicators", "重要業績評価指標(KPI)"),
				List.of(Column.localized("name", "Indicator", "指標"), Column.text("unit", "Unit", "単位"),
						Column.localized("baselinePeriod", "Baseline period", "基準時点・期間"),
						Column.number("baseline", "Baseline", "基準値", ""),
						Column.text("baselineUnit", "Unit of the baseline", "基準値の単位"),
						Column.localized("targetPeriod", "Target period", "目標時点・期間"),
						Column.number("target", "Target", "目標値", ""), Column.number("derived", "Target derived", "目標値(算定)", "")),
				rows);
		return CalculationResult.of(List.of(table), List.of(), findings);
	}

	/** Named only where it differs from that of the target. */
	private static String baselineUnit(Indicator indicator) {
		return indicator.baselineUnit().equals(indicator.unit()) ? null : indicator.baselineUnit().symbol();
	}

	private static LocalizedText period(Optional<StatedPeriod> stated) {
		return stated.map(PeriodText::of).orElse(null);
	}

	private static Optional<Finding> finding(Indicator indicator, Optional<BigDecimal> derived) {
		if (indicator.target().isEmpty()) {
			return Optional.empty();
		}
		var target = indicator.target().get();
		var place = new Finding.Place(indicator.subject().at("targetValue"), text(target, indicator.unit()));
		if (derived.isEmpty()) {
			return Optional.of(new Finding("kpi.not.derived", Severity.INFO,
					LocalizedText.of(indicator.name().english() + ": no formula is stated for the target " + place.value()
							+ "; it cannot be verified.",
							indicator.name().japanese() + ": 目標値 " + place.value() + " の算定式が記載されておらず、検算できません。"),
					List.of(place)));
		}
		if (derived.get().compareTo(target) == 0) {
			return Optional.empty();
		}
		var again = text(derived.get(), indicator.unit());
		var places = new ArrayList<>(List.of(place));
		indicator.operands().forEach(operand -> places
				.add(new Finding.Place(operand.subject(), text(operand.value(), operand.unit()))));
		return Optional.of(new Finding("kpi.target.differs", Severity.ERROR,
				LocalizedText.of(indicator.name().english() + ": the target is stated as " + place.value() + ", its figures give " + again + ".",
						indicator.name().japanese() + ": 目標値の記載は " + place.value() + " ですが、元の数値からは " + again + " になります。"),
				places));
	}

	private static Optional<Finding> direction(Indicator indicator) {
		if (indicator.baseline().isEmpty() || indicator.target().isEmpty() || !indicator.baselineUnit().equals(indicator.unit())
				|| indicator.derivation() == Indicator.Derivation.REDUCTION) {
			return Optional.empty();
		}
		int change = indicator.target().get().compareTo(indicator.baseline().get());
		boolean against = indicator.direction() == Indicator.Direction.INCREASE ? change < 0 : change > 0;
		if (!against) {
			return Optional.empty();
		}
		var baseline = text(indicator.baseline().get(), indicator.unit());
		var target = text(indicator.target().get(), indicator.unit());
		boolean increase = indicator.direction() == Indicator.Direction.INCREASE;
		return Optional.of(new Finding("kpi.direction", Severity.ERROR,
				LocalizedText.of(
						String.format(Locale.ROOT, "%s is to %s, but goes from %s to %s.", indicator.name().english(),
								increase ? "increase" : "decrease", baseline, target),
						indicator.name().japanese() + "は" + (increase ? "増加" : "減少") + "させる指標ですが、" + baseline + " から " + target
								+ " になっています。"),
				List.of(new Finding.Place(indicator.subject().at("baselineValue"), baseline),
						new Finding.Place(indicator.subject().at("targetValue"), target))));
	}

	private static String text(BigDecimal value, Unit unit) {
		return new Quantity(value, unit).grouped();
	}
}
