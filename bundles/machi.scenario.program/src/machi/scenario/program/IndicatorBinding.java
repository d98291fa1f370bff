package machi.scenario.program;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.indicator.Indicator;
import machi.calculation.indicator.IndicatorInput;
import machi.calculation.indicator.StatedPeriod;
import machi.model.core.CorePackage;
import machi.model.core.KeyFigure;
import machi.model.program.Direction;
import machi.model.program.InitiativePlan;
import machi.model.program.Kpi;
import machi.quantity.Rounding;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Reads the indicators and the key figures that they are derived from. */
@Component(service = InputBinding.class)
public final class IndicatorBinding implements InputBinding<IndicatorInput> {

	private static final Set<Indicator.Derivation> DERIVED = EnumSet.of(Indicator.Derivation.CHANGE_RATE, Indicator.Derivation.MULTIPLE);
	private static final String TABLE = "indicator.kpi/kpis";

	@Override
	public String calculatorId() {
		return "indicator.kpi";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.unless(InitiativePlan.class, plan -> !plan.getKpis().isEmpty(), "no indicator", "KPIなし");
	}

	@Override
	public IndicatorInput bind(ProgramContent content) throws CalculationException {
		var indicators = new ArrayList<Indicator>();
		for (var kpi : Plans.required(content).getKpis()) {
			indicators.add(indicator(content, kpi));
		}
		return new IndicatorInput(indicators, rounding(content));
	}

	private static Optional<Rounding> rounding(ProgramContent content) {
		var table = ModelReader.rounding(content.program(), TABLE, null);
		return Optional.ofNullable(ModelReader.rounding(content.program(), TABLE + "/derived", table)).map(policy -> policy.rounding());
	}

	static Indicator indicator(ProgramContent content, Kpi kpi) throws CalculationException {
		var derivation = Indicator.Derivation.valueOf(kpi.getDerivation().getName());
		var unit = Unit.of(kpi.getUnit());
		return new Indicator(ModelReader.subject(kpi), ModelReader.name(kpi), unit, ModelReader.text(kpi.getBaselineUnit()).isBlank() ? unit
				: Unit.of(kpi.getBaselineUnit()), kpi.getDirection() == Direction.DECREASE ? Indicator.Direction.DECREASE
						: Indicator.Direction.INCREASE,
				period(kpi.getBaselinePeriod()), Optional.ofNullable(kpi.getBaselineValue()), period(kpi.getTargetPeriod()),
				Optional.ofNullable(kpi.getTargetValue()), derivation, DERIVED.contains(derivation) ? operands(content, kpi) : List.of());
	}

	static Optional<StatedPeriod> period(String printed) {
		return printed == null || printed.isBlank() ? Optional.empty() : Optional.of(StatedPeriod.read(printed));
	}

	private static List<Indicator.Operand> operands(ProgramContent content, Kpi kpi) throws CalculationException {
		var operands = new ArrayList<Indicator.Operand>();
		for (var id : kpi.getOperands()) {
			if (!(content.element(id).orElse(null) instanceof KeyFigure figure)) {
				throw new CalculationException(
						LocalizedText.of("There is no such key figure", "この主要数値は登録されていません"), ModelReader.subject(kpi, "operands"), id);
			}
			operands.add(new Indicator.Operand(ModelReader.subject(figure, "value"),
					ModelReader.required(figure, CorePackage.Literals.KEY_FIGURE__VALUE), Unit.of(figure.getUnit())));
		}
		return operands;
	}
}
