package machi.calculation;

import java.math.BigDecimal;
import java.util.Objects;

import machi.quantity.Unit;

/**
 * A number that a document prints for a cell of a calculated table.
 *
 * @param calculator id of the calculator
 * @param unit       unit of the printed value; {@link Unit#ONE} means that of the column
 * @param subject    where the number was entered
 */
public record PrintedFigure(String calculator, String table, String row, String column, BigDecimal value, Unit unit,
		Subject subject) {

	public PrintedFigure {
		Objects.requireNonNull(calculator);
		Objects.requireNonNull(table);
		Objects.requireNonNull(row);
		Objects.requireNonNull(column);
		Objects.requireNonNull(value);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(subject);
	}
}
