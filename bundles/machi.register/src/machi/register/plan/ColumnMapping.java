package machi.register.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How the text of an attribute is made from a row.
 *
 * @param text      literal text with columns in braces, as in <code>site-{line}</code>; a row that leaves one of the
 *                  columns empty gives an empty text
 * @param find      regular expression of the part that is meant; its first group when it has one; empty: all of it. A text
 *                  without such a part becomes empty
 * @param cases     regular expressions of the whole text, and what stands for it; the first that matches counts, and may be
 *                  quoted as {@code $1}
 * @param otherwise what stands for a text that is none of the cases; null: the text itself
 * @param lookup    class whose element of that name or id is meant, as in {@code energy.DemandSite}: the text becomes its
 *                  id. Needed only for attributes that are no references themselves
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ColumnMapping(String text, String find, Map<String, String> cases, String otherwise, String lookup) {

	private static final Pattern GROUP = Pattern.compile("\\$(\\d)");

	@JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
	public ColumnMapping(@JsonProperty("text") String text, @JsonProperty("find") String find,
			@JsonProperty("cases") Map<String, String> cases, @JsonProperty("otherwise") String otherwise,
			@JsonProperty("lookup") String lookup) {
		this.text = Objects.requireNonNull(text, "text");
		this.find = Objects.requireNonNullElse(find, "");
		this.cases = cases == null ? Map.of() : new LinkedHashMap<>(cases);
		this.otherwise = otherwise;
		this.lookup = Objects.requireNonNullElse(lookup, "");
		Pattern.compile(this.find);
		this.cases.forEach(ColumnMapping::checkCase);
	}

	private static void checkCase(String expression, String replacement) {
		int groups = Pattern.compile(expression).matcher("").groupCount();
		var quoted = GROUP.matcher(replacement);
		while (quoted.find()) {
			if (quoted.group(1).charAt(0) - '0' > groups) {
				throw new IllegalArgumentException("no group " + quoted.group() + " in " + expression);
			}
		}
	}

	/** Text with columns in braces, as it is. */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static ColumnMapping of(String text) {
		return new ColumnMapping(text, "", Map.of(), null, "");
	}

	/** The text of one column. */
	public static ColumnMapping column(String header) {
		return of("{" + header + "}");
	}
}
