package machi.hardware.mqtt.template;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import machi.hardware.Command;
import machi.hardware.mqtt.points.PointRow;

/**
 * What is published for a command: a text with {@code {value}}, {@code {id}}, {@code {device}}, {@code {point}},
 * {@code {issued}}, {@code {until}} and {@code {seconds}}, for example <code>{"on":{value},"id":"{id}"}</code>.
 */
final class CommandText {

	private static final Pattern NAME = Pattern.compile("\\{(value|id|device|point|issued|until|seconds)}");
	private static final int DIGITS = 12;

	private CommandText() {
	}

	static String of(PointRow row, Command command) {
		var template = row.commandPayload().orElse("{value}");
		var values = Map.of("value", number(command.value() / row.scale()), "id", command.id(), "device", command.device(), "point",
				command.point(), "issued", command.issuedAt().toString(), "until",
				command.validFor().isZero() ? "" : command.issuedAt().plus(command.validFor()).toString(), "seconds",
				Long.toString(command.validFor().toSeconds()));
		boolean json = template.stripLeading().startsWith("{\"");
		return NAME.matcher(template).replaceAll(found -> {
			var value = values.get(found.group(1));
			return Matcher.quoteReplacement(json ? value.replace("\\", "\\\\").replace("\"", "\\\"") : value);
		});
	}

	private static String number(double value) {
		var rounded = new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros();
		return rounded.signum() == 0 ? "0" : rounded.toPlainString();
	}
}
