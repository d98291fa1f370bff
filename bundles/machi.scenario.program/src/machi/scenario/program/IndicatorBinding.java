package machi.scenario.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.indicator.Indicator;
import machi.calculation.indicator.IndicatorInput;
import machi.model.core.CorePackage;
import machi.model.core.KeyFigure;
import machi.model.program.Direction;
import machi.model.program.Kpi;
import machi.model.program.KpiDerivation;
import machi.quantity.FiscalYear;
import machi.quantity.Rounding;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Reads the indicators and the key figures that they are derived from. */
@Component(service = InputBinding.class)
public final class IndicatorBinding implements InputBinding<IndicatorInput> {

	private static final String TABLE = "indicator.kpi/kpis";

	@Override
	public String calculatorId() {
		return "indicator.kpi";
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

	private static Indicator indicator(ProgramContent content, Kpi kpi) throws CalculationException {
		var derivation = kpi.getDerivation() == KpiDerivation.CHANGE_RATE ? Indicator.Derivation.CHANGE_RATE
				: Indicator.Derivation.STATED;
		return new Indicator(ModelReader.subject(kpi), ModelReader.name(kpi), Unit.of(kpi.getUnit()),
				kpi.getDirection() == Direction.DECREASE ? Indicator.Direction.DECREASE : Indicator.Direction.INCREASE,
				year(kpi, kpi.getBaselineFiscalYear(), "baselineFiscalYear"), Optional.ofNullable(kpi.getBaselineValue()),
				year(kpi, kpi.getTargetFiscalYear(), "targetFiscalYear"), Optional.ofNullable(kpi.getTargetValue()), derivation,
				derivation == Indicator.Derivation.STATED ? List.of() : operands(content, kpi));
	}

	private static Optional<FiscalYear> year(Kpi kpi, Integer year, String attribute) throws CalculationException {
		return year == null ? Optional.empty() : Optional.of(Plans.year(kpi, year, attribute));
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
