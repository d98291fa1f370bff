package machi.calculation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.function.Function;

import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * What calculators demand of entered numbers before they compute with them.
 */
public final class InputCheck {

	/** More digits than any quantity of a town has; beyond them exact arithmetic would exhaust the memory. */
	private static final int MOST_DIGITS = 30;
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private InputCheck() {
	}

	/**
	 * The value, when it is of a size that can be computed with.
	 *
	 * @throws CalculationException naming the subject and the value otherwise
	 */
	public static BigDecimal number(BigDecimal value, Subject subject) throws CalculationException {
		long whole = (long) value.precision() - value.scale();
		if (whole > MOST_DIGITS || value.scale() > MOST_DIGITS) {
			throw new CalculationException(LocalizedText.of("A number of at most " + MOST_DIGITS + " digits was expected",
					MOST_DIGITS + "桁以内の数値を入力してください"), subject, value.toString());
		}
		return value;
	}

	/**
	 * The value, when it is not negative.
	 *
	 * @throws CalculationException naming the subject and the value otherwise
	 */
	public static BigDecimal notNegative(BigDecimal value, Subject subject) throws CalculationException {
		if (number(value, subject).signum() < 0) {
			throw new CalculationException(
					LocalizedText.of("A number of zero or more was expected", "0以上の数値を入力してください"), subject,
					value.toPlainString());
		}
		return value;
	}

	/**
	 * The value, when it lies between 0 and 100 percent.
	 *
	 * @throws CalculationException naming the subject and the value otherwise
	 */
	public static BigDecimal percent(BigDecimal value, Subject subject) throws CalculationException {
		if (number(value, subject).signum() < 0 || value.compareTo(HUNDRED) > 0) {
			throw new CalculationException(
					LocalizedText.of("A percentage from 0 to 100 was expected", "0～100の割合(%)を入力してください"), subject,
					value.toPlainString() + "%");
		}
		return value;
	}

	/**
	 * The divisor, when it is positive.
	 *
	 * @throws CalculationException naming the subject otherwise
	 */
	public static BigDecimal divisor(BigDecimal value, Subject subject) throws CalculationException {
		if (notNegative(value, subject).signum() == 0) {
			throw new CalculationException(LocalizedText.of("Cannot divide by zero: a number above zero was expected",
					"0では割れません。0より大きい数値が必要です"), subject, "0");
		}
		return value;
	}

	/**
	 * The value, when it lies between two bounds, both included.
	 *
	 * @param unit of the value and the bounds; empty for a pure number
	 * @throws CalculationException naming the subject and the value otherwise, also when it is no number
	 */
	public static double within(double value, double least, double most, String unit, Subject subject) throws CalculationException {
		if (value >= least && value <= most) {
			return value;
		}
		var bounds = number(least) + "%s" + number(most) + (unit.isEmpty() ? "" : " " + unit);
		throw new CalculationException(
				LocalizedText.of("A number from " + bounds.formatted(" to ") + " was expected", bounds.formatted("～") + "の数値を入力してください"),
				subject, Double.isNaN(value) ? "" : number(value) + (unit.isEmpty() ? "" : " " + unit));
	}

	private static String number(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
	}

	/**
	 * The value, given in one unit, in another.
	 *
	 * @throws CalculationException naming the subject and the unit when the units measure different things
	 */
	public static BigDecimal inUnit(BigDecimal value, Unit unit, Unit expected, Subject subject)
			throws CalculationException {
		if (!unit.isConvertibleTo(expected)) {
			throw new CalculationException(
					LocalizedText.of("The unit " + shown(unit) + " was found where " + shown(expected) + " was expected",
							"単位は " + shown(expected) + " であるべきですが " + shown(unit) + " です"),
					subject, shown(unit));
		}
		return unit.convert(number(value, subject), expected);
	}

	private static String shown(Unit unit) {
		return unit.symbol().isEmpty() ? "1" : unit.symbol();
	}

	/**
	 * Demands that no two rows have the same id.
	 *
	 * @throws CalculationException naming the second of two rows
	 */
	public static <T> void unique(Collection<T> rows, Function<T, String> id, Function<T, Subject> subject)
			throws CalculationException {
		var ids = new HashSet<String>();
		for (var row : rows) {
			if (!ids.add(id.apply(row))) {
				throw new CalculationException(
						LocalizedText.of("Two elements have the same ID", "同じIDの要素が2つあります"),
						subject.apply(row).at("id"), id.apply(row));
			}
		}
	}
}
