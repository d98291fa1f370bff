package machi.ui.indicator.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import machi.calculation.CalculationResult;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.report.FigureText;
import machi.ui.Messages;

/**
 * A figure of another part of the program. It is there only when its calculator has a result.
 *
 * @param value number with its unit
 * @param notes what stands below, one line each
 */
public record Tile(String title, String value, List<String> notes) {

	private static final Messages TEXT = Messages.beside(Tile.class);
	private static final int LINES = 4;

	public Tile {
		notes = List.copyOf(notes);
	}

	/** The tiles that the results give, in a fixed order. */
	public static List<Tile> of(Map<String, CalculationResult> results) {
		var tiles = new ArrayList<Tile>();
		table(results, "cost.funding", "budget").or(() -> table(results, "cost.funding", "phased")).flatMap(Tile::money).ifPresent(tiles::add);
		table(results, "schedule.plan", "reminders").flatMap(table -> dated(table, "deadlines", "due", "milestone")).ifPresent(tiles::add);
		table(results, "governance.actions", "actions").flatMap(table -> dated(table, "actions", "due", "name")).ifPresent(tiles::add);
		table(results, "partner.network", "counts").flatMap(Tile::partners).ifPresent(tiles::add);
		table(results, "sdg.matrix", "goals").flatMap(Tile::coverage).ifPresent(tiles::add);
		return tiles;
	}

	private static Optional<ResultTable> table(Map<String, CalculationResult> results, String calculator, String table) {
		return Optional.ofNullable(results.get(calculator)).flatMap(result -> result.table(table)).filter(found -> !found.rows().isEmpty());
	}

	/** The total, and what each side has of it. */
	private static Optional<Tile> money(ResultTable table) {
		return table.row("total").map(row -> new Cells(table, row)).flatMap(total -> total.number("total").map(sum -> {
			var notes = new ArrayList<String>();
			for (var side : List.of("economy", "society", "environment", "integrated")) {
				int column = table.columnIndex(side);
				total.number(side).filter(amount -> amount.signum() != 0)
						.ifPresent(amount -> notes.add(FigureText.title(table.columns().get(column), Locale.getDefault()).replaceAll("\\s*\\(.*\\)$", "")
								+ "  " + FigureText.number(amount)));
			}
			return new Tile(TEXT.get("tile.money"), FigureText.number(sum) + " " + unit("千円"), notes);
		}));
	}

	private static String unit(String symbol) {
		return Unit.of(symbol).in(Locale.getDefault());
	}

	/** How many there are, and the first of them. */
	private static Optional<Tile> dated(ResultTable table, String key, String dueColumn, String nameColumn) {
		var rows = table.rows().stream().filter(row -> row.kind() == Row.Kind.DATA).map(row -> new Cells(table, row)).toList();
		var notes = rows.stream().limit(LINES).map(row -> (row.text(dueColumn) + "  " + row.text(nameColumn)).strip()).toList();
		return rows.isEmpty() ? Optional.empty() : Optional.of(new Tile(TEXT.get("tile." + key), Integer.toString(rows.size()), notes));
	}

	private static Optional<Tile> partners(ResultTable table) {
		var notes = new ArrayList<String>();
		for (var row : table.rows().stream().limit(LINES).toList()) {
			var numbers = table.columns().stream().map(column -> new Cells(table, row).number(column.id())).flatMap(Optional::stream).toList();
			var name = row.cells().stream().filter(LocalizedText.class::isInstance)
					.map(cell -> ((LocalizedText) cell).in(Locale.getDefault())).findFirst();
			if (!numbers.isEmpty() && name.isPresent()) {
				notes.add(name.get() + "  " + FigureText.number(numbers.getFirst()));
			}
		}
		return notes.isEmpty() ? Optional.empty() : Optional.of(new Tile(TEXT.get("tile.partners"), "", notes));
	}

	/** Goals that an initiative serves, of all. */
	private static Optional<Tile> coverage(ResultTable table) {
		var goals = table.rows().stream().filter(row -> row.kind() == Row.Kind.DATA).map(row -> new Cells(table, row)).toList();
		var served = goals.stream().filter(row -> row.number("initiatives").map(BigDecimal::signum).orElse(0) > 0).count();
		var open = goals.stream().filter(row -> row.number("initiatives").map(BigDecimal::signum).orElse(0) == 0)
				.map(row -> row.row().id().replace("goal-", "")).toList();
		var note = open.isEmpty() ? List.<String>of() : List.of(TEXT.get("tile.goals.open", String.join(", ", open)));
		return Optional.of(new Tile(TEXT.get("tile.goals"), served + " / " + goals.size(), note));
	}
}
