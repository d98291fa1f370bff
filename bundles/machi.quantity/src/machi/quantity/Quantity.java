package machi.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;

/**
 * An exact decimal number with its unit.
 *
 * @param value the number, never rounded by arithmetic
 * @param unit  the unit the number is given in
 */
public record Quantity(BigDecimal value, Unit unit) {

	public Quantity {
		Objects.requireNonNull(value);
		Objects.requireNonNull(unit);
	}

	public static Quantity of(String value, String unit) {
		return new Quantity(new BigDecimal(value), Unit.of(unit));
	}

	/** @throws IllegalArgumentException when the units have different dimensions */
	public Quantity plus(Quantity other) {
		return new Quantity(value.add(other.in(unit).value), unit);
	}

	/** @throws IllegalArgumentException when the units have different dimensions */
	public Quantity minus(Quantity other) {
		return new Quantity(value.subtract(other.in(unit).value), unit);
	}

	/** @throws IllegalArgumentException when the units have different dimensions */
	public Quantity in(Unit target) {
		return new Quantity(unit.convert(value, target), target);
	}

	public Quantity rounded(Rounding rounding) {
		return new Quantity(rounding.apply(value), unit);
	}

	/** With thousands separators, as a document prints it: 1,660,596 kWh. A year has none. */
	public String grouped() {
		var number = String.format(Locale.ROOT, (unit.symbol().equals("年") ? "%." : "%,.") + Math.max(0, value.scale()) + "f", value);
		return unit.symbol().isEmpty() || unit.symbol().equals("%") ? number + unit.symbol() : number + " " + unit;
	}

	@Override
	public String toString() {
		return unit.symbol().isEmpty() ? value.toPlainString() : value.toPlainString() + " " + unit;
	}
}
