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
import machi.quantity.FiscalYear;
import machi.quantity.Quantity;
import machi.quantity.Rounding;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Baselines and targets of the indicators, and targets derived again from their figures (Kasai l.1022-1098). */
@Component(service = Calculator.class)
public final class IndicatorCalculator implements Calculator<IndicatorInput> {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("indicator.kpi", "1.0",
			LocalizedText.of("Key performance indicators", "KPI"),
			LocalizedText.of("Baselines and targets; targets with a formula are derived again from their figures.",
					"基準値と目標値を一覧にし、算定式のある目標値を元の数値から計算し直します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("program", "core"), List.of(),
			"change rate = (new − old) ÷ old (Kasai l.1039)", 28000);

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
			var derived = derived(indicator, input.derived());
			rows.add(Row.data(indicator.subject().elementId(), indicator.subject(), indicator.name(), indicator.unit().symbol(),
					year(indicator.baselineYear()), indicator.baseline().orElse(null), year(indicator.targetYear()),
					indicator.target().orElse(null), derived.orElse(null)));
			finding(indicator, derived).ifPresent(findings::add);
			direction(indicator).ifPresent(findings::add);
		}
		var table = new ResultTable("kpis", LocalizedText.of("Key performance indicators", "重要業績評価指標(KPI)"),
				List.of(Column.localized("name", "Indicator", "指標"), Column.text("unit", "Unit", "単位"),
						new Column("baselineFiscalYear", LocalizedText.of("Baseline year", "基準年度"), Column.Type.FISCAL_YEAR, Unit.ONE),
						Column.number("baseline", "Baseline", "基準値", ""),
						new Column("targetFiscalYear", LocalizedText.of("Target year", "目標年度"), Column.Type.FISCAL_YEAR, Unit.ONE),
						Column.number("target", "Target", "目標値", ""), Column.number("derived", "Target derived", "目標値(算定)", "")),
				rows);
		return CalculationResult.of(List.of(table), List.of(), findings);
	}

	private static Integer year(Optional<FiscalYear> year) {
		return year.map(FiscalYear::year).orElse(null);
	}

	private static Optional<BigDecimal> derived(Indicator indicator, Optional<Rounding> declared) throws CalculationException {
		if (indicator.derivation() == Indicator.Derivation.STATED) {
			return Optional.empty();
		}
		if (indicator.operands().size() != 2) {
			throw new CalculationException(
					LocalizedText.of("A change rate needs two figures, the new one and the old one", "変化率には新・旧の2つの数値が必要です"),
					indicator.subject().at("operands"), Integer.toString(indicator.operands().size()));
		}
		var now = indicator.operands().get(0);
		var before = indicator.operands().get(1);
		if (!now.unit().isConvertibleTo(before.unit())) {
			throw new CalculationException(LocalizedText.of("The two figures have different units", "2つの数値の単位が異なります"),
					indicator.subject().at("operands"), now.unit() + ", " + before.unit());
		}
		if (!indicator.unit().isConvertibleTo(Unit.ONE)) {
			throw new CalculationException(LocalizedText.of("A change rate is a pure number or a percentage", "変化率の単位は % か無次元です"),
					indicator.subject().at("unit"), indicator.unit().symbol());
		}
		if (before.value().signum() == 0) {
			throw new CalculationException(LocalizedText.of("The old figure must not be zero", "旧の数値が 0 です"), before.subject(), "0");
		}
		var change = now.unit().convert(now.value(), before.unit()).subtract(before.value());
		var rounding = declared.orElseGet(() -> Rounding.halfUp(indicator.target().map(BigDecimal::scale).orElse(1)));
		return Optional.of(rounding.quotient(Unit.ONE.convert(change, indicator.unit()), before.value()));
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
		if (indicator.baseline().isEmpty() || indicator.target().isEmpty()) {
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
