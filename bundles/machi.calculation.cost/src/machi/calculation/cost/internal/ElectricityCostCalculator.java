package machi.calculation.cost.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.ParameterValues;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.cost.ContractedSupply;
import machi.calculation.cost.ElectricityCostInput;
import machi.quantity.text.LocalizedText;

/** Cost of a year's electricity at the price paid now and under the contracts of the plan (Kasai l.1345-1357). */
@Component(service = Calculator.class)
public final class ElectricityCostCalculator implements Calculator<ElectricityCostInput> {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("cost.electricity", "1.0",
			LocalizedText.of("Electricity cost", "電力料金の比較"),
			LocalizedText.of("What a year's electricity costs now and under the contracts of the plan.",
					"年間の電力料金を現在の単価と計画の契約とで比較します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("energy"), List.of(),
			LocalizedText.of("energy × sum of price components, rounded per line; total of the lines",
					"電力量 × 単価の合計、行ごとに端数処理、行の合計"), 27000);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<ElectricityCostInput> inputType() {
		return ElectricityCostInput.class;
	}

	@Override
	public CalculationResult calculate(ElectricityCostInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var rows = new ArrayList<Row>();
		var exactNow = input.supplyKwh().multiply(input.current().yenPerKwh());
		var now = input.cost().round(exactNow);
		rows.add(row("current", Row.Kind.TOTAL, LocalizedText.of("At the present price", "現在の電力料金"), input.supplyKwh(),
				input.current().yenPerKwh(), now, null, input.current().tariff()));
		var costs = new ArrayList<BigDecimal>();
		var energy = BigDecimal.ZERO;
		for (var contract : input.contracts()) {
			monitor.checkCancelled();
			var cost = exactCost(contract);
			costs.add(cost);
			energy = energy.add(contract.kwh());
			rows.add(row(contract.contract().elementId(), Row.Kind.DATA, contract.name(), contract.kwh(),
					contract.price().map(price -> price.yenPerKwh()).orElse(null), input.cost().round(cost), null,
					contract.contract()));
		}
		var proposed = input.cost().total(costs);
		rows.add(row("proposed", Row.Kind.TOTAL, LocalizedText.of("Under the plan", "計画での電力料金"), energy, null, proposed, null,
				Subject.NONE));
		rows.add(row("ratio", Row.Kind.SUBTOTAL, LocalizedText.of("Plan to present", "計画／現在"), null, null, null,
				percent(input, proposed, now), Subject.NONE));
		rows.add(row("saving", Row.Kind.SUBTOTAL, LocalizedText.of("Saved", "削減額"), null, null, now.subtract(proposed),
				percent(input, now.subtract(proposed), now), Subject.NONE));
		return CalculationResult.of(List.of(table(rows)), List.of(chart()), List.of());
	}

	private static BigDecimal exactCost(ContractedSupply contract) throws CalculationException {
		if (contract.kwh().signum() == 0) {
			return BigDecimal.ZERO;
		}
		var price = contract.price().orElseThrow(() -> new CalculationException(
				LocalizedText.of("A tariff is missing for a contract under which electricity is bought",
						"電力を購入する契約に料金が設定されていません"),
				contract.contract().at("tariff"), contract.kwh().toPlainString() + " kWh"));
		return contract.kwh().multiply(price.yenPerKwh());
	}

	private static BigDecimal percent(ElectricityCostInput input, BigDecimal part, BigDecimal whole) {
		return whole.signum() == 0 ? null : input.percent().quotient(part.multiply(HUNDRED), whole);
	}

	private static Row row(String id, Row.Kind kind, LocalizedText name, BigDecimal kwh, BigDecimal price, BigDecimal cost,
			BigDecimal percent, Subject origin) {
		List<Object> cells = new ArrayList<>();
		cells.add(name);
		cells.add(kwh);
		cells.add(price);
		cells.add(cost);
		cells.add(percent);
		return new Row(id, kind, cells, origin);
	}

	private static ResultTable table(List<Row> rows) {
		return new ResultTable("comparison", LocalizedText.of("Cost of a year's electricity", "年間電力料金の比較"),
				List.of(Column.localized("name", "Item", "項目"), Column.number("kwh", "Energy", "電力量", "kWh"),
						Column.number("priceYenPerKwh", "Price", "単価", "円/kWh"), Column.number("costYen", "Cost", "料金", "円"),
						Column.number("percent", "Ratio", "比率", "%")),
				rows);
	}

	private static ResultChart chart() {
		return new ResultChart("costs", LocalizedText.of("Cost of a year's electricity", "年間電力料金"), ResultChart.Kind.BAR,
				"comparison", "name", List.of("costYen"), Set.of(Row.Kind.TOTAL));
	}
}
