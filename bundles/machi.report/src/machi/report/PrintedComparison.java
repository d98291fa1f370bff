package machi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import machi.application.Evaluation;
import machi.calculation.ResultTable;
import machi.calculation.Row;

/**
 * How the computed cells compare with what the documents print, as the check {@value #CALCULATOR} found it.
 */
public final class PrintedComparison {

	/** Id of the check that compares. */
	public static final String CALCULATOR = "check.printed";
	private static final String TABLE = "figures";

	/**
	 * A cell for which a document prints a figure.
	 *
	 * @param printed    in the unit of the cell's column
	 * @param reproduced whether the computed value is the printed one
	 */
	public record Cell(BigDecimal printed, boolean reproduced) {

		public Cell {
			Objects.requireNonNull(printed);
		}
	}

	private final Map<String, Cell> byAddress;
	private final List<Cell> all;

	private PrintedComparison(Map<String, Cell> byAddress, List<Cell> all) {
		this.byAddress = byAddress;
		this.all = List.copyOf(all);
	}

	/** Empty when the check is not installed or failed. */
	public static PrintedComparison of(Evaluation evaluation) {
		var byAddress = new HashMap<String, Cell>();
		var all = new ArrayList<Cell>();
		evaluation.run(CALCULATOR).flatMap(run -> run.result()).flatMap(result -> result.table(TABLE))
				.ifPresent(table -> table.rows().forEach(row -> add(table, row, byAddress, all)));
		return new PrintedComparison(byAddress, all);
	}

	private static void add(ResultTable table, Row row, Map<String, Cell> byAddress, List<Cell> all) {
		table.number(row.id(), "printed").ifPresent(printed -> {
			boolean reproduced = table.number(row.id(), "difference").map(difference -> difference.signum() == 0).orElse(false);
			var cell = new Cell(printed, reproduced);
			all.add(cell);
			var address = key(text(table, row, "calculator"), text(table, row, "table"), text(table, row, "row"),
					text(table, row, "column"));
			// a document may print a cell in two places; the one that differs is the one to show
			byAddress.merge(address, cell, (first, second) -> first.reproduced() ? second : first);
		});
	}

	private static String text(ResultTable table, Row row, String column) {
		int index = table.columnIndex(column);
		return index < 0 ? "" : String.valueOf(row.cells().get(index));
	}

	private static String key(String calculator, String table, String row, String column) {
		return String.join("/", calculator, table, row, column);
	}

	public Optional<Cell> cell(String calculator, String table, String row, String column) {
		return Optional.ofNullable(byAddress.get(key(calculator, table, row, column)));
	}

	/** One for each printed figure, also where several are printed for one cell. */
	public Collection<Cell> all() {
		return all;
	}

	/** How many printed figures were computed exactly as printed. */
	public long reproduced() {
		return all.stream().filter(Cell::reproduced).count();
	}
}
