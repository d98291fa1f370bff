package machi.ui.indicator.update;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.application.CalculationRun;
import machi.application.Calculations;
import machi.calculation.CalculationMonitor;
import machi.calculation.ResultTable;
import machi.quantity.Unit;
import machi.workspace.OpenProgram;

/** Values of calculators that indicators name as their actual: calculator, table, row and column with slashes between. */
public final class Offers {

	/**
	 * What an indicator takes from a calculator.
	 *
	 * @param kpi  its id
	 * @param cell calculator/table/row/column
	 */
	public record Wanted(String kpi, String cell, Unit unit) {
	}

	private static final int PARTS = 4;

	private Offers() {
	}

	/**
	 * The values there are, by the id of the indicator; one in another unit is converted.
	 *
	 * @param program is read outside the UI thread: a snapshot
	 */
	public static Map<String, BigDecimal> of(OpenProgram program, Calculations calculations, List<Wanted> wanted, LocalDate day,
			CalculationMonitor monitor) {
		var runs = new HashMap<String, Optional<CalculationRun>>();
		var offers = new HashMap<String, BigDecimal>();
		for (var one : wanted) {
			var parts = one.cell().strip().split("/");
			if (parts.length == PARTS) {
				runs.computeIfAbsent(parts[0], id -> run(program, calculations, id, day, monitor)).flatMap(CalculationRun::result)
						.flatMap(result -> result.table(parts[1])).flatMap(table -> value(table, parts[2], parts[3], one.unit()))
						.ifPresent(value -> offers.put(one.kpi(), value));
			}
		}
		return offers;
	}

	private static Optional<CalculationRun> run(OpenProgram program, Calculations calculations, String id, LocalDate day,
			CalculationMonitor monitor) {
		return calculations.calculator(id).map(calculator -> {
			boolean dated = calculator.parameters().stream().anyMatch(parameter -> parameter.name().equals("asOf"));
			return calculations.run(program, id, dated ? Map.of("asOf", day.toString()) : Map.of(), monitor);
		});
	}

	private static Optional<BigDecimal> value(ResultTable table, String row, String column, Unit unit) {
		int index = table.columnIndex(column);
		return table.number(row, column).map(value -> {
			var given = table.columns().get(index).unit();
			return given.equals(Unit.ONE) || !given.isConvertibleTo(unit) ? value : given.convert(value, unit);
		});
	}
}
