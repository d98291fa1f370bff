package machi.calculation.energybalance.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.energybalance.Allocation;
import machi.calculation.energybalance.AllocationInput;
import machi.calculation.energybalance.Allotment;
import machi.calculation.energybalance.Section;
import machi.calculation.energybalance.SiteDemand;
import machi.calculation.energybalance.SiteSupply;
import machi.quantity.RoundingPolicy;
import machi.quantity.RoundingPolicy.RollUp;
import machi.quantity.text.LocalizedText;

/**
 * The supply of every site with the subtotal of each zone, as 再エネ等の電力供給に関する状況 prints it (Kasai T13).
 */
final class SiteAllocationTable {

	private static final List<Column> COLUMNS = columns();

	private SiteAllocationTable() {
	}

	private static List<Column> columns() {
		var columns = new ArrayList<>(List.of(Columns.NAME, Columns.PLACE, Columns.QUANTITY, Columns.SUPPLY));
		columns.addAll(SupplyCells.COLUMNS);
		return List.copyOf(columns);
	}

	static ResultTable of(Allocation allocation, List<Finding> findings) {
		var input = allocation.input();
		Map<SiteDemand, Integer> positions = new IdentityHashMap<>();
		for (int i = 0; i < input.sites().size(); i++) {
			positions.put(input.sites().get(i), i);
		}
		var rows = new ArrayList<Row>();
		for (var section : Section.of(input.zones(), input.sites())) {
			for (var site : section.rows()) {
				rows.add(row(Row.Kind.DATA, site.id(), site.name(), section.name(), site.subject(), List.of(site),
						allocation.site(positions.get(site)), input));
			}
			section.zone().ifPresent(zone -> {
				rows.add(row(Row.Kind.SUBTOTAL, zone.id(), zone.name(), null, zone.subject(), section.rows(),
						allocation.zone(zone.id()), input));
				compare(allocation, findings, zone.name(), supply -> supply.site().zoneId().equals(zone.id()), zone.subject());
			});
		}
		rows.add(row(Row.Kind.TOTAL, "total", Columns.TOTAL, null, Subject.NONE, input.sites(), allocation.total(), input));
		compare(allocation, findings, Columns.TOTAL, supply -> true, Subject.NONE);
		return new ResultTable("sites", LocalizedText.of("Supply by site", "再エネ等の電力供給に関する状況"), COLUMNS, rows);
	}

	private static void compare(Allocation allocation, List<Finding> findings, LocalizedText name,
			Predicate<SiteSupply> member, Subject subject) {
		var rounding = allocation.input().siteRounding().rounding();
		SupplyCells.compare(findings, name, allocation.rolledUp(member, new RoundingPolicy(rounding, RollUp.ROUND_THEN_SUM)),
				allocation.rolledUp(member, new RoundingPolicy(rounding, RollUp.SUM_THEN_ROUND)), allocation.input().contracts(),
				allocation.input().siteRounding().rollUp(), subject);
	}

	private static Row row(Row.Kind kind, String id, LocalizedText name, LocalizedText zone, Subject origin,
			List<SiteDemand> sites, Allotment allotment, AllocationInput input) {
		var cells = new ArrayList<>();
		cells.add(name);
		cells.add(zone);
		cells.add(Columns.quantity(sites.stream().map(SiteDemand::quantity).toList()));
		cells.add(allotment.supplyKwh());
		cells.addAll(SupplyCells.of(allotment, input.contracts()));
		return new Row(id, kind, cells, origin);
	}
}
