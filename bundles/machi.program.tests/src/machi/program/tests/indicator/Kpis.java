package machi.program.tests.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.ParameterValues;
import machi.calculation.Subject;
import machi.calculation.indicator.Accumulation;
import machi.calculation.indicator.Actual;
import machi.calculation.indicator.Indicator;
import machi.calculation.indicator.Indicator.Derivation;
import machi.calculation.indicator.Indicator.Direction;
import machi.calculation.indicator.InterimTarget;
import machi.calculation.indicator.ProgressInput;
import machi.calculation.indicator.Side;
import machi.calculation.indicator.StatedPeriod;
import machi.calculation.indicator.SynergyLink;
import machi.calculation.indicator.TrackedIndicator;
import machi.calculation.indicator.internal.ProgressCalculator;
import machi.quantity.Rounding;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** An indicator as a test writes it down. */
final class Kpis {

	private final String id;
	private String name;
	private String unit = "件";
	private String baselineUnit;
	private Side side = Side.UNASSIGNED;
	private Accumulation accumulation = Accumulation.LEVEL;
	private Derivation derivation = Derivation.STATED;
	private Optional<StatedPeriod> heading = Optional.empty();
	private Optional<StatedPeriod> baselinePeriod = Optional.empty();
	private Optional<StatedPeriod> targetPeriod = Optional.empty();
	private Optional<BigDecimal> baseline = Optional.empty();
	private Optional<BigDecimal> target = Optional.empty();
	private final List<InterimTarget> interim = new ArrayList<>();
	private final List<Actual> actuals = new ArrayList<>();

	private Kpis(String id) {
		this.id = id;
		name = id;
	}

	static Kpis kpi(String id) {
		return new Kpis(id);
	}

	Kpis named(String text) {
		name = text;
		return this;
	}

	Kpis in(String symbol) {
		unit = symbol;
		return this;
	}

	Kpis on(Side which) {
		side = which;
		return this;
	}

	Kpis counted(Accumulation how) {
		accumulation = how;
		return this;
	}

	Kpis reducing(String unitOfBaseline) {
		derivation = Derivation.REDUCTION;
		baselineUnit = unitOfBaseline;
		return this;
	}

	Kpis withBaselineIn(String symbol) {
		baselineUnit = symbol;
		return this;
	}

	Kpis headed(String period) {
		heading = Optional.of(StatedPeriod.read(period));
		return this;
	}

	Kpis from(String period, String value) {
		baselinePeriod = period.isEmpty() ? Optional.empty() : Optional.of(StatedPeriod.read(period));
		baseline = value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
		return this;
	}

	Kpis to(String period, String value) {
		targetPeriod = period.isEmpty() ? Optional.empty() : Optional.of(StatedPeriod.read(period));
		target = value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
		return this;
	}

	Kpis over(String period, String value) {
		interim.add(new InterimTarget(Subject.of(id + "-interim-" + interim.size(), period), Optional.of(StatedPeriod.read(period)),
				Optional.of(new BigDecimal(value))));
		return this;
	}

	Kpis actual(String period, String value) {
		return actual(period, value, "", "");
	}

	/** @param replaces id of another actual, ids are those of the indicator with -a0, -a1 … */
	Kpis actual(String period, String value, String recordedOn, String replaces) {
		actuals.add(new Actual(Subject.of(id + "-a" + actuals.size(), period), Optional.of(StatedPeriod.read(period)),
				value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)),
				recordedOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(recordedOn)), replaces));
		return this;
	}

	TrackedIndicator tracked() {
		boolean falls = baseline.isPresent() && target.isPresent() && target.get().compareTo(baseline.get()) < 0;
		var indicator = new Indicator(Subject.of(id, name), LocalizedText.same(name), Unit.of(unit),
				Unit.of(baselineUnit == null ? unit : baselineUnit), falls ? Direction.DECREASE : Direction.INCREASE, baselinePeriod, baseline,
				targetPeriod, target, derivation, List.of());
		return new TrackedIndicator(indicator, side, accumulation, heading, List.of(), interim, actuals);
	}

	static CalculationResult progress(List<SynergyLink> links, Map<String, String> parameters, Kpis... kpis) throws CalculationException {
		var calculator = new ProgressCalculator();
		var tracked = Arrays.stream(kpis).map(Kpis::tracked).toList();
		return calculator.calculate(new ProgressInput(tracked, links, Rounding.halfUp(1), Optional.empty()),
				ParameterValues.of(calculator.descriptor().parameters(), parameters), CalculationMonitor.NONE);
	}

	static CalculationResult progress(Kpis... kpis) throws CalculationException {
		return progress(List.of(), Map.of(), kpis);
	}
}
