package machi.calculation.optimum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

import machi.calculation.Column;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.dispatch.Dispatch;
import machi.quantity.text.LocalizedText;

/**
 * How far a dispatch is from the best possible, per site and per zone.
 *
 * @param sites in the order of the network
 * @param zones in the order in which they first occur; the subject is that of no element, the zone its id
 * @param all   everything added up
 */
public record OptimumComparison(Objective objective, List<Gap> sites, List<Gap> zones, Gap all) {

	/**
	 * One row.
	 *
	 * @param dispatched what the strategies reached, in the unit of the objective
	 * @param optimal    what is possible with foresight
	 * @param exact      false when the optimum is a bound that may not be reached; see {@link Relaxation}
	 */
	public record Gap(Subject subject, String zone, double dispatched, double optimal, boolean exact) {

		/** The difference per optimum, 0.05 when it costs 5 % more than it must; empty when the optimum is zero. */
		public OptionalDouble relative() {
			return Math.abs(optimal) < 1e-6 ? OptionalDouble.empty()
					: OptionalDouble.of((dispatched - optimal) / Math.abs(optimal));
		}

		private Gap plus(Gap other, Subject common) {
			return new Gap(common, zone, dispatched + other.dispatched, optimal + other.optimal, exact && other.exact);
		}
	}

	public OptimumComparison {
		Objects.requireNonNull(objective);
		sites = List.copyOf(sites);
		zones = List.copyOf(zones);
		Objects.requireNonNull(all);
	}

	/**
	 * @param dispatch of the network that the optimum was found for, best by {@link OptimumTask#yardstick}
	 * @throws IllegalArgumentException when the sites are not the same
	 */
	public static OptimumComparison of(Dispatch dispatch, OptimumResult optimum) {
		var sites = new ArrayList<Gap>();
		var zones = new LinkedHashMap<String, Gap>();
		var all = new Gap(Subject.NONE, "", 0, 0, true);
		for (int i = 0; i < optimum.sites().size(); i++) {
			var best = optimum.sites().get(i);
			var flows = dispatch.sites().get(i);
			if (!best.subject().elementId().equals(flows.subject().elementId())) {
				throw new IllegalArgumentException(best.subject() + " is not " + flows.subject());
			}
			var gap = new Gap(best.subject(), best.zone(), optimum.objective().of(flows.sums()), best.value(),
					best.relaxations().isEmpty());
			sites.add(gap);
			zones.merge(best.zone(), new Gap(Subject.NONE, best.zone(), gap.dispatched(), gap.optimal(), gap.exact()),
					(sum, one) -> sum.plus(one, Subject.NONE));
			all = all.plus(gap, Subject.NONE);
		}
		return new OptimumComparison(optimum.objective(), sites, List.copyOf(zones.values()), all);
	}

	/** One row per site, a subtotal per zone and the total. */
	public ResultTable table() {
		var unit = objective.unit().symbol();
		var columns = List.of(Column.text("site", "Site", "拠点"), Column.text("zone", "Zone", "区域"),
				Column.number("dispatched", "By the control rules", "制御ルールによる値", unit),
				Column.number("optimal", "Best possible", "最適値", unit),
				Column.number("gap", "Distance from the optimum", "最適値との差", "%"),
				Column.localized("bound", "Remark", "備考"));
		var rows = new ArrayList<Row>();
		for (int i = 0; i < sites.size(); i++) {
			var gap = sites.get(i);
			rows.add(Row.data("site-" + i, gap.subject(), cells(gap, gap.subject().label())));
		}
		for (var gap : zones) {
			rows.add(Row.subtotal("zone-" + gap.zone(), Subject.NONE, cells(gap, null)));
		}
		rows.add(Row.total("total", cells(all, null)));
		return new ResultTable("optimum", LocalizedText.of(objective.title().english() + ": control rules against the optimum",
				objective.title().japanese() + "：制御ルールと最適値の比較"), columns, rows);
	}

	private static Object[] cells(Gap gap, String name) {
		var relative = gap.relative();
		return new Object[] { name, gap.zone(), whole(gap.dispatched()), whole(gap.optimal()),
				relative.isEmpty() ? null : BigDecimal.valueOf(relative.getAsDouble() * 100).setScale(1, RoundingMode.HALF_UP),
				gap.exact() ? null : LocalizedText.of("bound that may not be reached", "到達できるとは限らない下限値") };
	}

	private static BigDecimal whole(double value) {
		return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
	}
}
