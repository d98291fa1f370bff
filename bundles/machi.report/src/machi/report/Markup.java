package machi.report;

/** Text inside HTML and SVG. */
public final class Markup {

	private Markup() {
	}

	/** The text with the characters replaced that mean something in markup, or that XML does not allow at all. */
	public static String escaped(String text) {
		var escaped = new StringBuilder(text.length() + 16);
		text.codePoints().forEach(character -> {
			switch (character) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '"' -> escaped.append("&quot;");
			case '\'' -> escaped.append("&#39;");
			default -> escaped.appendCodePoint(allowed(character) ? character : '\ufffd');
			}
		});
		return escaped.toString();
	}

	private static boolean allowed(int character) {
		return character == '\t' || character == '\n' || character == '\r'
				|| character >= 0x20 && character < 0xd800 || character > 0xdfff && character < 0xfffe || character > 0xffff;
	}
}
