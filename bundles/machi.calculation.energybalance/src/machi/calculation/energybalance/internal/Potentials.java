package machi.calculation.energybalance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import machi.calculation.CalculationException;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.InputCheck;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.energybalance.RenewablePotential;
import machi.quantity.Quantity;
import machi.quantity.RoundingPolicy;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * The potential that remains after exclusions: ① − ② (Kasai T07, l.401-407).
 */
final class Potentials {

	private static final List<Column> COLUMNS = List.of(Columns.NAME, Column.text("method", "Method", "調査方法"),
			Column.number("potentialKw", "Potential (1)", "導入可能量①", "kW"),
			Column.number("excludedKw", "Excluded (2)", "除外量②", "kW"),
			Column.number("remainingKw", "Remaining (1)-(2)", "導入可能量①-②", "kW"));
	private static final Unit KW = Unit.of("kW");

	private Potentials() {
	}

	static ResultTable table(List<RenewablePotential> potentials, RoundingPolicy policy, List<Finding> findings)
			throws CalculationException {
		InputCheck.unique(potentials, RenewablePotential::id, RenewablePotential::subject);
		var rows = new ArrayList<Row>();
		var available = new ArrayList<BigDecimal>();
		var excluded = new ArrayList<BigDecimal>();
		for (var potential : potentials) {
			var kw = InputCheck.notNegative(potential.potentialKw(), potential.subject().at("potentialKw"));
			var out = InputCheck.notNegative(potential.excludedKw(), potential.subject().at("excludedKw"));
			available.add(kw);
			excluded.add(out);
			rows.add(Row.data(potential.id(), potential.subject(), potential.name(), potential.method(), policy.round(kw),
					policy.round(out), policy.round(kw.subtract(out))));
			if (out.compareTo(kw) > 0) {
				findings.add(excess(potential));
			}
		}
		var remaining = new ArrayList<BigDecimal>();
		for (int i = 0; i < available.size(); i++) {
			remaining.add(available.get(i).subtract(excluded.get(i)));
		}
		rows.add(Row.total("total", Columns.TOTAL, null, policy.total(available), policy.total(excluded),
				policy.total(remaining)));
		return new ResultTable("potential", LocalizedText.of("Renewable potential", "再エネ導入可能量"), COLUMNS, rows);
	}

	private static Finding excess(RenewablePotential potential) {
		var excluded = new Quantity(potential.excludedKw(), KW).grouped();
		var available = new Quantity(potential.potentialKw(), KW).grouped();
		return new Finding("potential.excluded", Severity.ERROR, LocalizedText.of(
				potential.subject().label() + ": the excluded " + excluded + " are more than the potential of " + available,
				potential.subject().label() + ": 除外量 " + excluded + " が導入可能量 " + available + " を超えています"),
				List.of(new Finding.Place(potential.subject().at("excludedKw"), excluded),
						new Finding.Place(potential.subject().at("potentialKw"), available)));
	}
}
