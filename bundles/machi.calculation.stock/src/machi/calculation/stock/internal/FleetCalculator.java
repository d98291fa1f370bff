package machi.calculation.stock.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

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
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.stock.FleetCost;
import machi.calculation.stock.FleetInput;
import machi.calculation.stock.VehicleFleet;
import machi.quantity.FiscalYear;
import machi.quantity.Quantity;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Electric vehicles year by year, and what one of them costs (Kaga l.303, l.897). */
@Component(service = Calculator.class)
public final class FleetCalculator implements Calculator<FleetInput> {

	private static final Unit VEHICLES = Unit.of("台");
	private static final LocalizedText TITLE = LocalizedText.of("Electric vehicles", "電動車の台数");
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("stock.fleet", "1.0.0", TITLE,
			LocalizedText.of("Vehicles in use at the beginning and end of each fiscal year, and the purchase or lease cost of one vehicle.",
					"電動車の台数を年度ごとに積み上げ、1台当たりの購入・リース費用を計算します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("mobility", "program"), List.of(),
			LocalizedText.of("opening + added = closing; cost ÷ vehicles (Kaga l.303, l.897)",
					"期首 + 増加 = 期末、費用 ÷ 台数(加賀市 l.303、l.897)"), 28410);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<FleetInput> inputType() {
		return FleetInput.class;
	}

	@Override
	public CalculationResult calculate(FleetInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var findings = new ArrayList<Finding>();
		var rows = new ArrayList<Row>();
		var opening = BigDecimal.ZERO;
		var additions = StockYears.additions();
		for (var fleet : input.fleets()) {
			monitor.checkCancelled();
			var existing = InputCheck.notNegative(fleet.existing().orElse(BigDecimal.ZERO), fleet.subject().at("existingQuantity"));
			var own = introductions(fleet);
			own.forEach((year, quantity) -> additions.merge(year, quantity, BigDecimal::add));
			opening = opening.add(existing);
			rows.add(row(input, fleet, existing, StockYears.of(existing, own).added(), findings));
		}
		var stock = StockYears.of(opening, additions);
		if (stock.years().isEmpty() && opening.signum() == 0) {
			return CalculationResult.of(List.of(), List.of(), findings);
		}
		var fleets = new ResultTable("fleets", LocalizedText.of("Fleets and their cost", "車両別の台数と費用"),
				List.of(Column.localized("name", "Fleet", "車両"), Column.number("existing", "Before the plan", "計画前", "台"),
						Column.number("added", "Added", "増加", "台"), Column.number("closing", "At the end", "計画終了時", "台"),
						Column.number("costThousandYen", "Cost", "費用", "千円"),
						Column.number("unitCostThousandYen", "Cost per vehicle", "1台当たり費用", "千円/台")),
				rows);
		return CalculationResult.of(List.of(stock.table(TITLE, VEHICLES.symbol()), fleets), List.of(StockYears.chart(TITLE)), findings);
	}

	private static NavigableMap<FiscalYear, BigDecimal> introductions(VehicleFleet fleet) throws CalculationException {
		var additions = StockYears.additions();
		for (var introduction : fleet.introductions()) {
			additions.merge(introduction.year(), InputCheck.notNegative(introduction.quantity(), introduction.subject().at("quantity")),
					BigDecimal::add);
		}
		return additions;
	}

	private static Row row(FleetInput input, VehicleFleet fleet, BigDecimal existing, BigDecimal added, List<Finding> findings) {
		fleet.planned().filter(planned -> !fleet.introductions().isEmpty() && planned.compareTo(added) != 0)
				.ifPresent(planned -> findings.add(differs(fleet, planned, added)));
		var costs = input.costs().stream().filter(cost -> !fleet.initiative().isEmpty() && cost.initiative().equals(fleet.initiative())
				&& cost.kind().equals(fleet.kind())).toList();
		var cost = costs.stream().map(FleetCost::amountThousandYen).reduce(BigDecimal::add);
		var funded = funded(costs).orElse(added);
		if (cost.isPresent() && funded.compareTo(added) != 0) {
			findings.add(fundedDiffers(fleet, costs, funded, added));
		}
		var unitCost = cost.isPresent() && funded.signum() > 0 ? input.unitCost().quotient(cost.get(), funded) : null;
		return Row.data(fleet.subject().elementId(), fleet.subject(), fleet.name(), existing, added, existing.add(added), cost.orElse(null),
				unitCost);
	}

	/** How many vehicles the money is for; empty when one of the items does not say it. */
	private static Optional<BigDecimal> funded(List<FleetCost> costs) {
		return costs.isEmpty() || costs.stream().anyMatch(cost -> cost.quantity().isEmpty()) ? Optional.empty()
				: costs.stream().map(cost -> cost.quantity().get()).reduce(BigDecimal::add);
	}

	private static Finding differs(VehicleFleet fleet, BigDecimal planned, BigDecimal added) {
		var stated = text(planned);
		return new Finding("stock.fleet.differs", Severity.WARNING,
				LocalizedText.of(fleet.name().english() + ": the plan is for " + stated + ", the fiscal years add " + text(added) + ".",
						fleet.name().japanese() + ": 導入台数は " + stated + " ですが、年度別の合計は " + text(added) + " です。"),
				List.of(new Finding.Place(fleet.subject().at("quantity"), stated),
						new Finding.Place(fleet.subject().at("introductions"), text(added))));
	}

	private static Finding fundedDiffers(VehicleFleet fleet, List<FleetCost> costs, BigDecimal funded, BigDecimal added) {
		var places = new ArrayList<Finding.Place>();
		costs.forEach(cost -> places.add(new Finding.Place(cost.subject().at("quantity"), text(cost.quantity().orElseThrow()))));
		places.add(new Finding.Place(fleet.subject().at("introductions"), text(added)));
		return new Finding("stock.fleet.funded", Severity.WARNING,
				LocalizedText.of(fleet.name().english() + ": the budget pays for " + text(funded) + ", the fiscal years add " + text(added) + ".",
						fleet.name().japanese() + ": 事業費は " + text(funded) + " 分ですが、年度別の合計は " + text(added) + " です。"),
				places);
	}

	private static String text(BigDecimal value) {
		return new Quantity(value, VEHICLES).grouped();
	}
}
