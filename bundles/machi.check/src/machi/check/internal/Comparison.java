package machi.check.internal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import machi.calculation.CalculationResult;
import machi.calculation.Column;
import machi.calculation.PrintedFigure;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.quantity.Quantity;
import machi.quantity.Rounding;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * A printed figure beside the computed cell it stands for.
 *
 * @param cell     the cell; empty when there is none to compare with
 * @param unit     unit of both numbers
 * @param computed the cell's number in that unit, rounded to the decimals that are printed
 */
record Comparison(PrintedFigure figure, Status status, Optional<Cell> cell, Unit unit, Optional<BigDecimal> computed) {

	/** A computed cell in its table. */
	record Cell(ResultTable table, Row row, Column column) {
	}

	/** The place of a column among all results. */
	record Key(String calculator, String table, String column) {
	}

	/** What came of a comparison. */
	enum Status {
		AGREES(LocalizedText.of("agrees", "一致")),
		DIFFERS(LocalizedText.of("differs", "不一致")),
		NO_RESULT(LocalizedText.of("no result of this calculator", "計算結果なし")),
		NO_CELL(LocalizedText.of("no such cell", "該当セルなし")),
		OTHER_UNIT(LocalizedText.of("units cannot be compared", "単位が比較不能"));

		private final LocalizedText title;

		Status(LocalizedText title) {
			this.title = title;
		}

		LocalizedText title() {
			return title;
		}
	}

	static Comparison of(PrintedFigure figure, Map<String, CalculationResult> results) {
		var result = results.get(figure.calculator());
		if (result == null) {
			return new Comparison(figure, Status.NO_RESULT, Optional.empty(), figure.unit(), Optional.empty());
		}
		var cell = result.table(figure.table()).flatMap(table -> cell(table, figure));
		if (cell.isEmpty()) {
			return new Comparison(figure, Status.NO_CELL, Optional.empty(), figure.unit(), Optional.empty());
		}
		var columnUnit = cell.get().column().unit();
		var number = cell.get().table().number(figure.row(), figure.column()).orElseThrow();
		// a column without a unit holds numbers in the unit of their row
		boolean asItIs = columnUnit.equals(Unit.ONE) || figure.unit().equals(Unit.ONE);
		var unit = figure.unit().equals(Unit.ONE) ? columnUnit : figure.unit();
		if (!asItIs && !columnUnit.isConvertibleTo(unit)) {
			return new Comparison(figure, Status.OTHER_UNIT, cell, unit, Optional.empty());
		}
		var computed = Rounding.halfUp(figure.value().scale()).apply(asItIs ? number : columnUnit.convert(number, unit));
		var status = computed.compareTo(figure.value()) == 0 ? Status.AGREES : Status.DIFFERS;
		return new Comparison(figure, status, cell, unit, Optional.of(computed));
	}

	private static Optional<Cell> cell(ResultTable table, PrintedFigure figure) {
		int column = table.columnIndex(figure.column());
		return table.number(figure.row(), figure.column())
				.map(number -> new Cell(table, table.row(figure.row()).orElseThrow(), table.columns().get(column)));
	}

	boolean differs() {
		return status == Status.DIFFERS;
	}

	Key key() {
		return new Key(figure.calculator(), figure.table(), figure.column());
	}

	/** Printed minus computed, in the printed unit. */
	BigDecimal difference() {
		return figure.value().subtract(computed.orElseThrow());
	}

	String printedText() {
		return text(figure.value());
	}

	String computedText() {
		return computed.map(this::text).orElse("");
	}

	String text(BigDecimal value) {
		return new Quantity(value, unit).grouped();
	}

	/** What the row is called: the first text in it, else what it is about. */
	LocalizedText rowName() {
		return cell.map(Comparison::rowName).orElse(LocalizedText.same(figure.row()));
	}

	private static LocalizedText rowName(Cell cell) {
		for (var value : cell.row().cells()) {
			if (value instanceof LocalizedText name) {
				return name;
			}
			if (value instanceof String name) {
				return LocalizedText.same(name);
			}
		}
		return LocalizedText.same(cell.row().origin().isNone() ? cell.row().id() : cell.row().origin().label());
	}

	/** Title of the table and the column, as in 再エネ電力の供給、自家消費. */
	LocalizedText columnName() {
		return cell.map(found -> LocalizedText.of(found.table().title().english() + ", " + found.column().title().english(),
				found.table().title().japanese() + "「" + found.column().title().japanese() + "」"))
				.orElse(LocalizedText.same(figure.calculator() + "/" + figure.table() + "/" + figure.column()));
	}

	Subject origin() {
		return cell.map(found -> found.row().origin()).orElse(Subject.NONE);
	}

	/** Every comparison is one of its own; comparing whole tables for it would be slow. */
	@Override
	public boolean equals(Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}
}
