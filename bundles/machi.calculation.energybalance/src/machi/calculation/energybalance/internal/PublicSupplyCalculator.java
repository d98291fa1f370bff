package machi.calculation.energybalance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.InputCheck;
import machi.calculation.ParameterValues;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.calculation.energybalance.PublicDemand;
import machi.calculation.energybalance.PublicSupplyInput;
import machi.calculation.energybalance.SurplusPlant;
import machi.quantity.Rounding;
import machi.quantity.text.LocalizedText;

/**
 * Surplus of plants, such as waste-to-energy, against the demand of public facilities, and the ways to bring one to the
 * other (Takasago l.28-30, l.45-64).
 */
@Component(service = Calculator.class)
public final class PublicSupplyCalculator implements Calculator<PublicSupplyInput> {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final BigDecimal HOURS = BigDecimal.valueOf(8760);
	private static final BigDecimal KW_PER_MW = BigDecimal.valueOf(1000);
	private static final LocalizedText TITLE = LocalizedText.of("Surplus for public facilities", "余剰電力の公共施設への供給");
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("energy.publicsupply", "1.0.0", TITLE,
			LocalizedText.of(
					"Compares the yearly surplus of plants with the demand of public facilities of each municipality, and the ways of supply by "
							+ "the prices and charges that are entered. Yearly sums: what can be matched in time is less.",
					"発電所の年間余剰電力量を市町村ごとの公共施設の電力需要量と比較し、供給方法を入力された単価・費用で比較します。"
							+ "年間の合計による比較であり、同時同量で使える量はこれより少なくなります。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("energy"), List.of(),
			LocalizedText.of("hours = surplus ÷ capacity; mean power = surplus ÷ 8,760 h; cost = Σ terms × energy + fixed cost + initial cost ÷ life "
					+ "(Takasago l.45-64)",
					"時間 = 余剰量 ÷ 設備容量、平均電力 = 余剰量 ÷ 8,760 h、費用 = Σ 単価 × 電力量 + 固定費 + 初期費用 ÷ 耐用年数(高砂市 l.45-64)"),
			24500);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<PublicSupplyInput> inputType() {
		return PublicSupplyInput.class;
	}

	@Override
	public CalculationResult calculate(PublicSupplyInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		if (input.plants().isEmpty() && input.offers().isEmpty()) {
			return CalculationResult.of(List.of(), List.of(), List.of());
		}
		var findings = new ArrayList<Finding>();
		var surplus = BigDecimal.ZERO;
		for (var plant : input.plants()) {
			surplus = surplus.add(InputCheck.notNegative(plant.surplusKwh(), plant.subject().at("annualSurplusKwh")));
		}
		for (var demand : input.demands()) {
			for (var kwh : demand.siteKwh()) {
				InputCheck.notNegative(kwh, demand.subject());
			}
		}
		monitor.checkCancelled();
		var demand = demand(input.demands());
		var tables = List.of(plants(input, findings), balance(input, surplus, demand), new SupplyOptions(input, demand, findings).table());
		missingDemand(input.demands()).ifPresent(findings::add);
		var chart = new ResultChart("balance", TITLE, ResultChart.Kind.BAR, "balance", "name", List.of("kwh"),
				Set.of(Row.Kind.DATA, Row.Kind.SUBTOTAL));
		return CalculationResult.of(tables, List.of(chart), findings);
	}

	/** The demand of all municipalities; empty as long as that of one of them is missing. */
	private static Optional<BigDecimal> demand(List<PublicDemand> demands) {
		return demands.isEmpty() || demands.stream().anyMatch(demand -> !demand.isComplete()) ? Optional.empty()
				: demands.stream().map(PublicDemand::demandKwh).reduce(BigDecimal::add);
	}

	private static ResultTable plants(PublicSupplyInput input, List<Finding> findings) throws CalculationException {
		var rows = new ArrayList<Row>();
		for (var plant : input.plants()) {
			var capacity = InputCheck.divisor(plant.capacityKw(), plant.subject().at("capacityKw"));
			if (plant.renewableSharePercent().isPresent()) {
				InputCheck.percent(plant.renewableSharePercent().get(), plant.subject().at("renewableSharePercent"));
			}
			rows.add(Row.data(plant.id(), plant.subject(), plant.name(), capacity, input.energy().apply(plant.surplusKwh()),
					input.energy().quotient(plant.surplusKwh(), capacity),
					input.percent().quotient(plant.surplusKwh().multiply(HUNDRED), capacity.multiply(HOURS)),
					Rounding.halfUp(3).quotient(plant.surplusKwh(), HOURS.multiply(KW_PER_MW)),
					plant.co2Zero() ? LocalizedText.of("yes", "記載あり") : LocalizedText.of("not stated", "記載なし"),
					plant.renewableSharePercent().orElse(null),
					plant.renewableSharePercent().map(share -> input.energy().quotient(plant.surplusKwh().multiply(share), HUNDRED)).orElse(null)));
			attributes(plant).ifPresent(findings::add);
		}
		return new ResultTable("plants", LocalizedText.of("Surplus of the plants", "発電所の余剰電力"),
				List.of(Columns.NAME, Column.number("capacityKw", "Capacity", "発電能力", "kW"),
						Column.number("surplusKwh", "Surplus", "余剰電力量", "kWh"),
						Column.number("fullLoadHours", "Hours at full load", "設備容量換算の時間", "h"),
						Column.number("capacityPercent", "Part of the capacity", "設備容量に対する割合", "%"),
						Column.number("meanPowerMw", "Mean power", "平均出力", "MW"),
						Column.localized("co2Zero", "Called free of CO2", "CO2ゼロ"),
						Column.number("renewableSharePercent", "Renewable share", "再エネの割合", "%"),
						Column.number("renewableKwh", "Renewable part", "再エネ分", "kWh")),
				rows);
	}

	private static ResultTable balance(PublicSupplyInput input, BigDecimal surplus, Optional<BigDecimal> demand) {
		var rows = new ArrayList<Row>();
		for (var municipality : input.demands()) {
			var kwh = municipality.siteKwh().isEmpty() ? null : municipality.demandKwh();
			rows.add(Row.data(municipality.id(), municipality.subject(), municipality.name(), BigDecimal.valueOf(municipality.siteKwh().size()),
					kwh == null ? null : input.energy().apply(kwh), percent(input, kwh, surplus)));
		}
		rows.add(Row.subtotal("demand", Subject.NONE, LocalizedText.of("Demand of all municipalities", "公共施設の電力需要量 計"), null,
				demand.map(input.energy()::apply).orElse(null), percent(input, demand.orElse(null), surplus)));
		rows.add(Row.subtotal("surplus", Subject.NONE, LocalizedText.of("Surplus of the plants", "余剰電力量 計"), null,
				input.energy().apply(surplus), percent(input, surplus, surplus)));
		rows.add(Row.total("difference", LocalizedText.of("Surplus less demand", "余剰電力量 − 電力需要量"), null,
				demand.map(kwh -> input.energy().apply(surplus.subtract(kwh))).orElse(null),
				percent(input, demand.map(surplus::subtract).orElse(null), surplus)));
		return new ResultTable("balance", LocalizedText.of("Surplus against demand", "余剰電力と公共施設の需要"),
				List.of(Columns.NAME, Column.number("sites", "Facilities", "施設数", "施設"), Columns.KWH,
						Column.number("percent", "Share of the surplus", "余剰電力量に対する割合", "%")),
				rows);
	}

	private static BigDecimal percent(PublicSupplyInput input, BigDecimal part, BigDecimal surplus) {
		return part == null || surplus.signum() == 0 ? null : input.percent().quotient(part.multiply(HUNDRED), surplus);
	}

	private static Optional<Finding> missingDemand(List<PublicDemand> demands) {
		var incomplete = demands.stream().filter(demand -> !demand.isComplete()).toList();
		if (incomplete.isEmpty()) {
			return Optional.empty();
		}
		var places = new ArrayList<Finding.Place>();
		incomplete.forEach(demand -> {
			demand.missing().forEach(site -> places.add(new Finding.Place(site.at("annualDemandKwh"), "")));
			if (demand.missing().isEmpty()) {
				places.add(new Finding.Place(demand.subject(), ""));
			}
		});
		var english = String.join(", ", incomplete.stream().map(demand -> demand.name().english()).toList());
		var japanese = String.join("、", incomplete.stream().map(demand -> demand.name().japanese()).toList());
		return Optional.of(new Finding("publicsupply.demand.missing", Severity.WARNING,
				LocalizedText.of("The demand of public facilities is not entered for " + english + "; surplus and demand cannot be compared.",
						japanese + "の公共施設の電力需要量が入力されていないため、余剰電力量と比較できません。"),
				places));
	}

	/** Free of CO2 says something of emission, renewable something of origin: one does not follow from the other. */
	private static Optional<Finding> attributes(SurplusPlant plant) {
		if (!plant.co2Zero() || plant.renewableSharePercent().isPresent()) {
			return Optional.empty();
		}
		return Optional.of(new Finding("publicsupply.renewable.unknown", Severity.INFO,
				LocalizedText.of(plant.name().english() + " is called free of CO2, but its renewable share is not stated; one does not follow from the other.",
						plant.name().japanese() + "は「CO2ゼロ」と記載されていますが、再エネの割合は記載されていません。両者は別の属性です。"),
				List.of(new Finding.Place(plant.subject().at("renewableSharePercent"), ""))));
	}
}
