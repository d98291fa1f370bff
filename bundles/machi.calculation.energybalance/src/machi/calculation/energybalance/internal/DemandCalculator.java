package machi.calculation.energybalance.internal;

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
import machi.calculation.energybalance.DemandInput;
import machi.calculation.energybalance.Section;
import machi.calculation.energybalance.SiteDemand;
import machi.calculation.energybalance.SiteSupply;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;

/**
 * The electricity demand of every site, summed by zone (Kasai T12).
 */
@Component(service = Calculator.class)
public final class DemandCalculator implements Calculator<DemandInput> {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("energy.demand", "1.0.0",
			LocalizedText.of("Electricity demand", "電力需要量"),
			LocalizedText.of("Annual electricity demand of the customers of the civilian sector, with the subtotal of each zone.",
					"民生部門の電力需要家の年間電力需要量を、エリアごとに小計し合計します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("core", "energy"), List.of(),
			LocalizedText.of("Sum of the sites (national form for decarbonisation leading areas, 2.4; Kasai l.586-693)",
					"施設の合計(脱炭素先行地域計画提案書様式 2.4、加西市 l.586-693)"), 24100);
	private static final List<Column> COLUMNS = List.of(Columns.NAME, Columns.PLACE,
			Column.text("basis", "Basis of estimate", "試算方法"), Columns.QUANTITY, Columns.DEMAND);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<DemandInput> inputType() {
		return DemandInput.class;
	}

	@Override
	public CalculationResult calculate(DemandInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		SiteSupply.checked(input.sites());
		monitor.checkCancelled();
		var policy = input.rounding();
		var findings = new ArrayList<>(Section.strays(input.zones(), input.sites()));
		var rows = new ArrayList<Row>();
		for (var section : Section.of(input.zones(), input.sites())) {
			for (var site : section.rows()) {
				rows.add(Row.data(site.id(), site.subject(), site.name(), section.name(), site.basis(),
						site.quantity().orElse(null), policy.round(site.demandKwh())));
			}
			section.zone().ifPresent(zone -> {
				rows.add(sum(Row.Kind.SUBTOTAL, zone.id(), zone.name(), zone.subject(), section.rows(), policy));
				RollUpFindings.add(findings, zone.name(), Columns.DEMAND, demands(section.rows()), policy, zone.subject());
			});
		}
		rows.add(sum(Row.Kind.TOTAL, "total", Columns.TOTAL, Subject.NONE, input.sites(), policy));
		RollUpFindings.add(findings, Columns.TOTAL, Columns.DEMAND, demands(input.sites()), policy, Subject.NONE);
		var table = new ResultTable("sites", LocalizedText.of("Electricity demand by site", "民生部門の電力需要家の状況"), COLUMNS, rows);
		var chart = new ResultChart("byZone", LocalizedText.of("Demand by zone", "エリア別の電力需要量"), ResultChart.Kind.BAR, "sites",
				"name", List.of("demandKwh"), Set.of(Row.Kind.SUBTOTAL));
		return CalculationResult.of(List.of(table), List.of(chart), findings);
	}

	private static List<BigDecimal> demands(List<SiteDemand> sites) {
		return sites.stream().map(SiteDemand::demandKwh).toList();
	}

	private static Row sum(Row.Kind kind, String id, LocalizedText name, Subject origin, List<SiteDemand> sites,
			RoundingPolicy policy) {
		var cells = new ArrayList<>();
		cells.add(name);
		cells.add(null);
		cells.add(null);
		cells.add(Columns.quantity(sites.stream().map(SiteDemand::quantity).toList()));
		cells.add(policy.total(demands(sites)));
		return new Row(id, kind, cells, origin);
	}
}
