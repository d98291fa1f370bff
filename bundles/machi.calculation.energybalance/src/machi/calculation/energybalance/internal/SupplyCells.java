package machi.calculation.energybalance.internal;

import java.util.ArrayList;
import java.util.List;

import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.Subject;
import machi.calculation.energybalance.Allotment;
import machi.calculation.energybalance.SupplyContract;
import machi.calculation.energybalance.SupplyKind;
import machi.quantity.RoundingPolicy.RollUp;
import machi.quantity.text.LocalizedText;

/**
 * The four columns of supply that tables of the national form have.
 */
final class SupplyCells {

	static final List<Column> COLUMNS = List.of(
			Column.number("selfConsumptionKwh", "Self-consumption", "自家消費等", "kWh"),
			Column.number("bilateralKwh", "Bilateral contract", "相対契約", "kWh"),
			Column.number("greenMenuKwh", "Renewable tariff", "電力メニュー", "kWh"),
			Column.number("certificateKwh", "Certificate", "証書", "kWh"));

	private SupplyCells() {
	}

	/** One cell for each column. */
	static List<Object> of(Allotment allotment, List<SupplyContract> contracts) {
		var cells = new ArrayList<>();
		for (var kind : SupplyKind.values()) {
			cells.add(allotment.of(kind, contracts));
		}
		return cells;
	}

	/** Tells, column by column, where printed rows and printed total differ. */
	static void compare(List<Finding> findings, LocalizedText row, Allotment rowSum, Allotment rounded,
			List<SupplyContract> contracts, RollUp rollUp, Subject subject) {
		for (var kind : SupplyKind.values()) {
			RollUpFindings.add(findings, row, COLUMNS.get(kind.ordinal()), rowSum.of(kind, contracts),
					rounded.of(kind, contracts), rollUp, subject);
		}
	}
}
