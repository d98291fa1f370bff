package machi.register.transfer;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import machi.register.plan.ColumnMapping;

/** Makes the texts that mappings say of rows. */
final class MappedTexts {

	private final Map<String, Pattern> patterns = new HashMap<>();

	/** The text that a mapping makes of a row. */
	String text(ColumnMapping mapping, RowTexts texts, int row) {
		var whole = texts.expand(mapping.text(), row).orElse("");
		if (whole.isEmpty()) {
			return "";
		}
		var part = whole;
		if (!mapping.find().isEmpty()) {
			var found = pattern(mapping.find()).matcher(whole);
			part = found.find() ? found.group(found.groupCount() > 0 ? 1 : 0) : "";
		}
		for (var entry : mapping.cases().entrySet()) {
			var matcher = pattern(entry.getKey()).matcher(part);
			if (matcher.matches()) {
				return matcher.replaceFirst(entry.getValue());
			}
		}
		return mapping.otherwise() == null || part.isEmpty() ? part : mapping.otherwise();
	}

	private Pattern pattern(String expression) {
		return patterns.computeIfAbsent(expression, Pattern::compile);
	}
}
