package machi.calculation.energybalance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.InputCheck;
import machi.calculation.ParameterValues;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.energybalance.Balance;
import machi.calculation.energybalance.BalanceInput;
import machi.calculation.energybalance.Section;
import machi.calculation.energybalance.SiteSupply;
import machi.quantity.Rounding;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * The net-zero balance of the area: demand = renewable supply + saving (Kasai T10, l.540-550), and the area's share of
 * the municipality (l.544-546, T06).
 */
@Component(service = Calculator.class)
public final class BalanceCalculator implements Calculator<BalanceInput> {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final Unit KWH = Unit.of("kWh");
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("energy.balance", "1.0.0",
			LocalizedText.of("Net-zero balance", "「実質ゼロ」の計算結果"),
			LocalizedText.of(
					"Shows that renewable supply and saving together meet the electricity demand of the civilian sector, "
							+ "and which share of the municipality the area is.",
					"民生部門の電力需要量が、再エネ等の電力供給量と省エネによる電力削減量で賄われることを示し、"
							+ "地方公共団体全体に占める割合を計算します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("core", "energy"), List.of(),
			LocalizedText.of("Demand = supply + saving (national form for decarbonisation leading areas, 2.4; Kasai l.540-550)",
					"需要量 = 供給量 + 省エネ削減量(脱炭素先行地域計画提案書様式 2.4、加西市 l.540-550)"), 24000);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<BalanceInput> inputType() {
		return BalanceInput.class;
	}

	@Override
	public CalculationResult calculate(BalanceInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var supplies = SiteSupply.of(input.sites(), input.measures(), input.savingRounding());
		monitor.checkCancelled();
		var balance = Balance.of(supplies, input.energyRounding());
		InputCheck.divisor(balance.demandKwh(), input.register());
		var chart = new ResultChart("balance", LocalizedText.of("Energy balance by zone", "エリア別の電力需給"),
				ResultChart.Kind.STACKED_BAR, "zones", "name", List.of("supplyKwh", "savingKwh"),
				Set.of(Row.Kind.DATA, Row.Kind.TOTAL));
		return CalculationResult.of(List.of(netZero(balance, input.percentRounding()), shares(input, balance.demandKwh()),
				zones(input, supplies, balance)), List.of(chart), Section.strays(input.zones(), input.sites()));
	}

	private static ResultTable netZero(Balance balance, Rounding rounding) {
		Function<BigDecimal, BigDecimal> percent = kwh -> rounding.quotient(kwh.multiply(HUNDRED), balance.demandKwh());
		var rows = List.of(
				Row.data("demand", Subject.NONE, LocalizedText.of("Electricity demand of the civilian sector", "民生部門の電力需要量"),
						balance.demandKwh(), percent.apply(balance.demandKwh())),
				Row.data("supply", Subject.NONE, LocalizedText.of("Renewable supply", "再エネ等の電力供給量"), balance.supplyKwh(),
						percent.apply(balance.supplyKwh())),
				Row.data("saving", Subject.NONE, LocalizedText.of("Electricity saved", "省エネによる電力削減量"), balance.savingKwh(),
						percent.apply(balance.savingKwh())));
		return new ResultTable("netzero", LocalizedText.of("Net-zero balance", "「実質ゼロ」の計算結果"),
				List.of(Columns.NAME, Columns.KWH, Columns.PERCENT), rows);
	}

	private static ResultTable shares(BalanceInput input, BigDecimal demandKwh) throws CalculationException {
		var rows = new ArrayList<Row>();
		for (var share : input.shares()) {
			var value = share.value().isPresent() ? InputCheck.notNegative(share.value().get(), share.subject())
					: InputCheck.inUnit(demandKwh, KWH, share.unit(), share.subject());
			var whole = InputCheck.divisor(share.whole(), share.subject().at("value"));
			rows.add(Row.data(share.id(), share.subject(), share.name(), share.unit().symbol(), value, whole,
					input.shareRounding().quotient(value.multiply(HUNDRED), whole)));
		}
		return new ResultTable("shares", LocalizedText.of("Share of the municipality", "地方公共団体全体に占める割合"),
				List.of(Columns.NAME, Column.text("unit", "Unit", "単位"), Column.number("value", "Area", "先行地域", ""),
						Column.number("whole", "Municipality", "地方公共団体全体", ""), Columns.PERCENT),
				rows);
	}

	private static ResultTable zones(BalanceInput input, List<SiteSupply> supplies, Balance total) {
		var rows = new ArrayList<Row>();
		for (var zone : input.zones()) {
			var inZone = supplies.stream().filter(supply -> supply.site().zoneId().equals(zone.id())).toList();
			if (!inZone.isEmpty()) {
				var balance = Balance.of(inZone, input.energyRounding());
				rows.add(Row.data(zone.id(), zone.subject(), zone.name(), balance.demandKwh(), balance.supplyKwh(),
						balance.savingKwh()));
			}
		}
		rows.add(Row.total("total", Columns.TOTAL, total.demandKwh(), total.supplyKwh(), total.savingKwh()));
		return new ResultTable("zones", LocalizedText.of("Balance by zone", "エリア別の電力需給"),
				List.of(Columns.NAME, Columns.DEMAND, Columns.SUPPLY, Columns.SAVING), rows);
	}
}
