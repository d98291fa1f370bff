package machi.ui.sdg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import machi.calculation.CalculationResult;
import machi.model.program.ProgramPackage;
import machi.model.program.Side;
import machi.register.RegisterCatalog;
import machi.sdg.SdgCatalogue;
import machi.sdg.SdgCode;
import machi.ui.Messages;

/** What the matrix shows at a moment: rows, and by goal how many name it. */
final class MatrixContent {

	/** Stands in a cell whose row names the goal and none of its targets. */
	static final String GOAL_ALONE = "●";
	/** The counts above the matrix: columns of the table of goals that {@code sdg.matrix} computes. */
	static final List<String> COUNTS = List.of("initiatives", "kpis", "partners");

	private static final Messages TEXT = Messages.beside(MatrixContent.class);

	private final SdgCatalogue catalogue;
	private final List<MatrixRow> rows;
	private final Optional<CalculationResult> result;

	MatrixContent(SdgCatalogue catalogue, List<MatrixRow> rows, Optional<CalculationResult> result) {
		this.catalogue = catalogue;
		this.rows = List.copyOf(rows);
		this.result = result;
	}

	SdgCatalogue catalogue() {
		return catalogue;
	}

	List<MatrixRow> rows() {
		return rows;
	}

	/** Targets named, one a line. */
	String cell(int row, int goal) {
		return rows.get(row).codes(goal).stream().map(code -> code.isGoal() ? GOAL_ALONE : code.toString()).collect(Collectors.joining("\n"));
	}

	String name(int row) {
		var shown = rows.get(row);
		return "\u3000".repeat(shown.depth()) + (shown.reading().complete() ? "" : "⚠ ") + shown.name(Locale.getDefault());
	}

	String side(int row) {
		return label(rows.get(row).side());
	}

	static String label(Side side) {
		return side == Side.UNASSIGNED ? ""
				: RegisterCatalog.label(ProgramPackage.Literals.SIDE.getEEnumLiteral(side.getName())).in(Locale.getDefault());
	}

	/** How many initiatives, indicators or partners name a goal; empty before they are counted. */
	Optional<BigDecimal> count(String column, int goal) {
		return result.flatMap(computed -> computed.table("goals")).flatMap(table -> table.number("goal-" + goal, column));
	}

	/** Whether nobody at all names the goal. */
	boolean isGap(int goal) {
		return COUNTS.stream().map(column -> count(column, goal)).allMatch(count -> count.filter(number -> number.signum() == 0).isPresent());
	}

	/** What a cell says in full: every target with its wording, and what could not be read. */
	String details(int row, int goal) {
		var shown = rows.get(row);
		var lines = new ArrayList<String>();
		for (var code : shown.codes(goal)) {
			lines.add(wording(code));
		}
		shown.reading().unknown().forEach(fragment -> lines.add("⚠ " + TEXT.get("unknown", fragment.text())));
		shown.reading().unreadable().forEach(fragment -> lines.add("⚠ " + TEXT.get("unreadable", fragment.text().strip())));
		return String.join("\n", lines);
	}

	String wording(SdgCode code) {
		var text = catalogue.text(code).orElseThrow().in(Locale.getDefault());
		return code.isGoal() ? TEXT.get("goal", code.goal(), text) : code + "  " + text;
	}

	/** The matrix with its headers and counts, as it is copied and exported. */
	List<List<String>> texts() {
		var locale = Locale.getDefault();
		var table = new ArrayList<List<String>>();
		var header = new ArrayList<>(List.of(TEXT.get("name"), TEXT.get("side")));
		catalogue.goals().forEach(goal -> header.add(goal.number() + " " + goal.name().in(locale)));
		table.add(header);
		for (var column : COUNTS) {
			var counts = new ArrayList<>(List.of(TEXT.get("count." + column), ""));
			catalogue.goals().forEach(goal -> counts.add(count(column, goal.number()).map(BigDecimal::toPlainString).orElse("")));
			table.add(counts);
		}
		for (int row = 0; row < rows.size(); row++) {
			var cells = new ArrayList<>(List.of(rows.get(row).name(locale), side(row)));
			for (var goal : catalogue.goals()) {
				cells.add(cell(row, goal.number()).replace("\n", "、"));
			}
			table.add(cells);
		}
		return table;
	}
}
