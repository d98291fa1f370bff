package machi.calculation.energybalance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import machi.calculation.CalculationException;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.InputCheck;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.calculation.energybalance.Allocation;
import machi.calculation.energybalance.AllocationInput;
import machi.calculation.energybalance.Allotment;
import machi.calculation.energybalance.Balance;
import machi.calculation.energybalance.CustomerGroup;
import machi.quantity.text.LocalizedText;

/**
 * Demand, supply and saving of every customer group, as 取組内容 prints them (Kasai T11).
 */
final class GroupAllocationTable {

	private static final List<Column> COLUMNS = columns();

	private GroupAllocationTable() {
	}

	private static List<Column> columns() {
		var columns = new ArrayList<>(List.of(Columns.NAME, Columns.QUANTITY, Columns.DEMAND));
		columns.addAll(SupplyCells.COLUMNS);
		columns.add(Columns.SAVING);
		return List.copyOf(columns);
	}

	static ResultTable of(Allocation allocation, List<Finding> findings) throws CalculationException {
		var input = allocation.input();
		InputCheck.unique(input.groups(), CustomerGroup::id, CustomerGroup::subject);
		var rows = new ArrayList<Row>();
		for (var group : input.groups()) {
			var members = allocation.supplies().stream().filter(supply -> supply.site().groupId().equals(group.id())).toList();
			var counted = Columns.quantity(members.stream().map(supply -> supply.site().quantity()).toList());
			var balance = Balance.of(members, group.rounding());
			rows.add(row(Row.Kind.DATA, group.id(), group.name(), group.subject(), group.quantity().orElse(counted), balance,
					allocation.group(group), input));
			if (group.quantity().isPresent() && counted != null && group.quantity().get().compareTo(counted) != 0) {
				findings.add(quantity(group, counted));
			}
		}
		rows.add(row(Row.Kind.TOTAL, "total", Columns.TOTAL, Subject.NONE,
				Columns.quantity(allocation.supplies().stream().map(supply -> supply.site().quantity()).toList()),
				Balance.of(allocation.supplies(), input.groupRounding()), allocation.groupTotal(), input));
		findings.addAll(ungrouped(input));
		return new ResultTable("groups", LocalizedText.of("Measures by customer group", "電力需要量に係る実質ゼロを達成するための取組内容"),
				COLUMNS, rows);
	}

	private static Row row(Row.Kind kind, String id, LocalizedText name, Subject origin, BigDecimal quantity,
			Balance balance, Allotment allotment, AllocationInput input) {
		var cells = new ArrayList<>();
		cells.add(name);
		cells.add(quantity);
		cells.add(balance.demandKwh());
		cells.addAll(SupplyCells.of(allotment, input.contracts()));
		cells.add(balance.savingKwh());
		return new Row(id, kind, cells, origin);
	}

	private static Finding quantity(CustomerGroup group, BigDecimal counted) {
		var entered = group.quantity().orElseThrow().toPlainString();
		return new Finding("group.quantity", Severity.WARNING, LocalizedText.of(
				group.subject().label() + ": the group states " + entered + ", its sites add up to " + counted.toPlainString(),
				group.subject().label() + ": 需要家群の数量は " + entered + "、施設の数量の合計は " + counted.toPlainString() + " です"),
				List.of(new Finding.Place(group.subject().at("quantity"), entered),
						new Finding.Place(group.subject(), counted.toPlainString())));
	}

	private static List<Finding> ungrouped(AllocationInput input) {
		var known = new TreeSet<String>();
		input.groups().forEach(group -> known.add(group.id()));
		return input.sites().stream().filter(site -> !known.isEmpty() && !known.contains(site.groupId()))
				.map(site -> new Finding("group.unknown", Severity.WARNING, LocalizedText.of(
						site.subject().label() + " belongs to no known customer group: it counts in the total only",
						site.subject().label() + " の需要家群が登録されていません(合計にのみ含めます)"),
						List.of(new Finding.Place(site.subject().at("group"), site.groupId()))))
				.toList();
	}
}
