package machi.hardware.ocpp.rpc;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how the tables of payloads write types, such as {@code integer(0..)} or {@code {A|W}}. */
final class TypeNotation {

	private static final Pattern SEVERAL = Pattern.compile("(.+)\\[(\\d+)\\.\\.(\\d*)]");
	private static final Pattern TEXT = Pattern.compile("text(?:\\((\\d+)\\))?");
	private static final Pattern NUMERIC = Pattern.compile(
			"(integer|decimal)(?:\\(([\\d.]*?)\\.\\.([\\d.]*?)(?:;([\\d.]+))?\\))?");

	private TypeNotation() {
	}

	static FieldType read(String notation) {
		var several = SEVERAL.matcher(notation);
		if (several.matches()) {
			int most = several.group(3).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(several.group(3));
			return new FieldType.Several(read(several.group(1)), Integer.parseInt(several.group(2)), most);
		}
		if (notation.startsWith("{")) {
			return choice(notation.substring(1, notation.length() - 1), "|");
		}
		var text = TEXT.matcher(notation);
		if (text.matches()) {
			return new FieldType.Text(text.group(1) == null ? Integer.MAX_VALUE : Integer.parseInt(text.group(1)));
		}
		var numeric = NUMERIC.matcher(notation);
		if (numeric.matches()) {
			return new FieldType.Numeric(numeric.group(1).equals("integer"), number(numeric, 2), number(numeric, 3), number(numeric, 4));
		}
		return switch (notation) {
		case "boolean" -> new FieldType.Flag();
		case "time" -> new FieldType.Time();
		case "any" -> new FieldType.Anything();
		default -> new FieldType.Reference(notation);
		};
	}

	static FieldType choice(String words, String separator) {
		return new FieldType.Choice(new LinkedHashSet<>(List.of(words.split(Pattern.quote(separator)))));
	}

	private static Optional<BigDecimal> number(Matcher matcher, int group) {
		var text = matcher.group(group);
		return text == null || text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
	}
}
