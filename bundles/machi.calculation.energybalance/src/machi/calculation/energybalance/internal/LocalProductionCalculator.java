package machi.calculation.energybalance.internal;

import java.math.BigDecimal;
import java.util.List;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.InputCheck;
import machi.calculation.ParameterValues;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.energybalance.Allocation;
import machi.calculation.energybalance.LocalProductionInput;
import machi.calculation.energybalance.SupplyContract;
import machi.quantity.text.LocalizedText;

/**
 * Which part of the renewable supply is generated in the municipality: ((B) − (A)) / (B) (Kasai T15, l.817-847).
 */
@Component(service = Calculator.class)
public final class LocalProductionCalculator implements Calculator<LocalProductionInput> {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("energy.localproduction", "1.0.0",
			LocalizedText.of("Local production ratio", "地産地消割合"),
			LocalizedText.of("Share of the renewable supply that is generated within the municipality and consumed in the area.",
					"再エネ等の電力供給量のうち、地方公共団体内で発電して先行地域内で消費する電力量の割合を計算します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("core", "energy"), List.of(),
			LocalizedText.of("((B) − (A)) / (B) × 100, at most 100 % (national form for decarbonisation leading areas, 2.4; Kasai l.817-847)",
					"((B) − (A)) ÷ (B) × 100、上限100 %(脱炭素先行地域計画提案書様式 2.4、加西市 l.817-847)"),
			24400);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<LocalProductionInput> inputType() {
		return LocalProductionInput.class;
	}

	@Override
	public CalculationResult calculate(LocalProductionInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var contracts = input.allocation().contracts();
		var total = Allocation.of(input.allocation()).total();
		monitor.checkCancelled();
		var supply = total.supplyKwh();
		var local = contracts.stream().filter(SupplyContract::local).map(total::of).reduce(BigDecimal.ZERO, BigDecimal::add);
		var origin = contracts.isEmpty() ? Subject.NONE : contracts.getFirst().subject();
		var ratio = input.rounding().quotient(local.multiply(HUNDRED), InputCheck.divisor(supply, origin));
		var rows = List.of(
				Row.data("local", Subject.NONE,
						LocalizedText.of("(B)-(A) Generated and consumed locally", "(B)-(A) 域内で発電して先行地域内で消費する再エネ電力量"), local, null),
				Row.data("supply", Subject.NONE, LocalizedText.of("(B) Renewable supply", "(B) 再エネ等の電力供給量"), supply, null),
				Row.data("external", Subject.NONE,
						LocalizedText.of("(A) From outside the municipality", "(A) 地方公共団体外から調達する量"), supply.subtract(local),
						null),
				Row.total("ratio", LocalizedText.of("Local production ratio", "地産地消割合"), null, ratio));
		var table = new ResultTable("ratio", LocalizedText.of("Local production ratio", "地産地消割合"),
				List.of(Columns.NAME, Columns.KWH, Columns.PERCENT), rows);
		return CalculationResult.of(List.of(table), List.of(), List.of());
	}
}
