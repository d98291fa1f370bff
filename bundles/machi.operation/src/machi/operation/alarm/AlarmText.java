package machi.operation.alarm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

import machi.hardware.Point;
import machi.operation.plan.AlarmCondition;
import machi.quantity.text.LocalizedText;

/** Says what an alarm is about. */
final class AlarmText {

	private static final MathContext DIGITS = new MathContext(5);

	private AlarmText() {
	}

	static LocalizedText raised(AlarmCondition rule, Optional<Point> point, double value) {
		var device = rule.deviceTitle();
		var name = point.map(Point::title).orElse(LocalizedText.same(rule.point()));
		var unit = point.map(known -> known.unit().toString()).map(text -> text.isEmpty() ? "" : " " + text).orElse("");
		var is = number(value) + unit;
		var limit = number(rule.value()) + unit;
		return switch (rule.comparison()) {
		case ABOVE -> LocalizedText.of(device.english() + ": " + name.english() + " is " + is + ", above " + limit,
				device.japanese() + ": " + name.japanese() + " が " + is + "(上限 " + limit + " 超過)");
		case BELOW -> LocalizedText.of(device.english() + ": " + name.english() + " is " + is + ", below " + limit,
				device.japanese() + ": " + name.japanese() + " が " + is + "(下限 " + limit + " 未満)");
		case EQUAL -> LocalizedText.of(device.english() + ": " + name.english() + " is " + state(point, value, is, true),
				device.japanese() + ": " + name.japanese() + " が " + state(point, value, is, false));
		case NOT_RECEIVED -> LocalizedText.of(
				device.english() + ": nothing received for more than " + rule.delay().toSeconds() + " s" + (rule.point().isEmpty() ? "" : " of " + name.english()),
				device.japanese() + ": " + (rule.point().isEmpty() ? "" : name.japanese() + " の") + "計測値が " + rule.delay().toSeconds() + " 秒以上届いていません");
		};
	}

	private static String state(Optional<Point> point, double value, String number, boolean english) {
		var name = point.map(known -> known.states().get((int) value));
		return name.map(text -> english ? text.english() : text.japanese()).orElse(number);
	}

	private static String number(double value) {
		return Double.isNaN(value) ? "?" : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
	}
}
