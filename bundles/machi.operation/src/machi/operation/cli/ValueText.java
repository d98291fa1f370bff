package machi.operation.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.operation.LiveValue;

/** Shows values as a person reads them. */
final class ValueText {

	private static final MathContext DIGITS = new MathContext(5);

	private ValueText() {
	}

	static String of(LiveValue value) {
		return value.reading().map(reading -> of(value.point(), reading)).orElse("-");
	}

	private static String of(Point point, Reading reading) {
		if (reading.quality() == ReadingQuality.NO_VALUE) {
			return "-";
		}
		var state = point.states().get((int) reading.value());
		var mark = reading.quality() == ReadingQuality.DOUBTFUL ? " ?" : "";
		return state != null ? state.in(Locale.getDefault()) + mark : number(reading.value()) + unit(point) + mark;
	}

	static String number(double value) {
		return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
	}

	private static String unit(Point point) {
		var unit = point.unit().toString();
		return unit.isEmpty() ? "" : " " + unit;
	}
}
