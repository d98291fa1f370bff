package machi.ui.device.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.quantity.Unit;
import machi.report.FigureText;
import machi.ui.Messages;

/** Values of points as a person reads them: states by their names, numbers with their unit. */
public final class ValueText {

	private static final Messages TEXT = Messages.beside(ValueText.class);
	private static final int SMALL = 10;
	private static final int LARGE = 1000;

	private ValueText() {
	}

	/** The value with its unit, the name of a state, or a dash where there is none. */
	public static String of(Point point, double value) {
		if (Double.isNaN(value)) {
			return "–";
		}
		var state = state(point, value);
		if (!state.isEmpty()) {
			return state;
		}
		boolean whole = point.kind() == PointKind.STATE || point.unit().symbol().isEmpty() && value == Math.rint(value);
		return withUnit(whole ? FigureText.number(BigDecimal.valueOf(Math.rint(value)).setScale(0)) : number(value, point.role().isCounter()),
				point.unit());
	}

	private static String state(Point point, double value) {
		var name = value == Math.rint(value) ? point.states().get((int) value) : null;
		return name == null ? "" : name.in(Locale.getDefault());
	}

	/** A number with as many decimals as a person can use: two below 10, one below 1,000. */
	public static String number(double value, boolean counter) {
		if (Double.isNaN(value)) {
			return "–";
		}
		double size = Math.abs(value);
		int decimals = counter ? 1 : size < SMALL ? 2 : size < LARGE ? 1 : 0;
		var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
		return FigureText.number(rounded.signum() == 0 ? rounded.abs() : rounded);
	}

	public static String withUnit(String number, Unit unit) {
		return (number + " " + unit.in(Locale.getDefault())).strip();
	}

	/** What may be commanded, such as "-5.00 to 5.00 kW"; empty without bounds. */
	public static String range(Point point) {
		boolean low = Double.isFinite(point.minimum());
		boolean high = Double.isFinite(point.maximum());
		var unit = point.unit().in(Locale.getDefault());
		if (low && high) {
			return TEXT.get("range", bound(point.minimum()), bound(point.maximum()), unit).strip();
		}
		return low ? TEXT.get("range.from", bound(point.minimum()), unit).strip()
				: high ? TEXT.get("range.to", bound(point.maximum()), unit).strip() : "";
	}

	private static String bound(double value) {
		return FigureText.number(plainNumber(value));
	}

	private static BigDecimal plainNumber(double value) {
		var plain = BigDecimal.valueOf(value).stripTrailingZeros();
		return plain.scale() < 0 ? plain.setScale(0) : plain;
	}

	/** For a spreadsheet: without separators and rounding. */
	public static String plain(double value) {
		return Double.isNaN(value) ? "" : plainNumber(value).toPlainString();
	}
}
