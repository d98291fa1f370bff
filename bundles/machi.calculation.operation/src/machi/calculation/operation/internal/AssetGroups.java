package machi.calculation.operation.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.operation.ActualInput;
import machi.calculation.operation.AssetKind;
import machi.calculation.operation.OperatedAsset;
import machi.calculation.operation.internal.ActualPeriods.Period;
import machi.quantity.text.LocalizedText;

/** Rows of assets, subtotals of their zones and totals, each kind by itself, period by period. */
record AssetGroups(ActualInput input, List<Period> periods) {

	private static final LocalizedText TOTAL = LocalizedText.of("Total", "合計");

	/** Some assets as one row of a table. */
	record Group(String id, LocalizedText name, AssetKind kind, Collection<OperatedAsset> assets, Period period) {
	}

	/** @param cells those of a row; null when there is nothing to show */
	List<Row> rows(List<AssetKind> kinds, Function<Group, Object[]> cells) {
		var rows = new ArrayList<Row>();
		for (var kind : kinds) {
			var assets = input.assets().stream().filter(asset -> asset.kind() == kind).toList();
			for (var period : periods) {
				for (var asset : assets) {
					add(rows, Row.Kind.DATA, asset.subject(), cells,
							new Group(asset.subject().elementId() + "." + period.id(), asset.name(), kind, List.of(asset), period));
				}
				for (var zone : input.zones()) {
					var inZone = assets.stream().filter(asset -> asset.zone().equals(zone.id())).toList();
					add(rows, Row.Kind.SUBTOTAL, zone.subject(), cells,
							new Group(zone.id() + "." + kind + "." + period.id(), zone.name(), kind, inZone, period));
				}
				add(rows, Row.Kind.TOTAL, Subject.NONE, cells, new Group("total." + kind + "." + period.id(), TOTAL, kind, assets, period));
			}
		}
		return rows;
	}

	private static void add(List<Row> rows, Row.Kind rowKind, Subject origin, Function<Group, Object[]> cells, Group group) {
		var values = cells.apply(group);
		if (values != null) {
			rows.add(new Row(group.id(), rowKind, Arrays.asList(values), origin));
		}
	}
}
