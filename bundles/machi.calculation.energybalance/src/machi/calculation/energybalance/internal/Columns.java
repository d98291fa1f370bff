package machi.calculation.energybalance.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

import machi.calculation.Column;
import machi.quantity.text.LocalizedText;

/**
 * The columns that several tables of the energy balance share, and the cells of their totals.
 */
final class Columns {

	static final LocalizedText TOTAL = LocalizedText.of("Total", "合計");
	static final Column NAME = Column.localized("name", "Name", "名称");
	static final Column PLACE = Column.localized("place", "Zone", "エリア");
	static final Column QUANTITY = Column.number("quantity", "Quantity", "数量", "");
	static final Column DEMAND = Column.number("demandKwh", "Demand", "電力需要量", "kWh");
	static final Column SUPPLY = Column.number("supplyKwh", "Renewable supply", "再エネ等の電力供給量", "kWh");
	static final Column SAVING = Column.number("savingKwh", "Saving", "省エネによる電力削減量", "kWh");
	static final Column KWH = Column.number("kwh", "Energy", "電力量", "kWh");
	static final Column PERCENT = Column.number("percent", "Share", "割合", "%");

	private Columns() {
	}

	/** The sum of the quantities that were entered; null when none was. */
	static BigDecimal quantity(Collection<Optional<BigDecimal>> quantities) {
		return quantities.stream().flatMap(Optional::stream).reduce(BigDecimal::add).orElse(null);
	}
}
