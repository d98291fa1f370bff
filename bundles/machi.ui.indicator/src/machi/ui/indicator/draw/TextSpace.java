package machi.ui.indicator.draw;

import java.util.ArrayList;
import java.util.List;

/** How much room a text takes, near enough for every sans-serif font: a wide character an em, any other a part of one. */
public final class TextSpace {

	private static final double NARROW = 0.57;

	private TextSpace() {
	}

	public static double width(String text, double size) {
		return text.codePoints().mapToDouble(TextSpace::em).sum() * size;
	}

	private static double em(int character) {
		if (character >= 0x2E80 && character <= 0xFF60 || character >= 0x1F000) {
			return 1;
		}
		return Character.isUpperCase(character) ? 0.7 : " .,:;'|il()".indexOf(character) >= 0 ? 0.34 : NARROW;
	}

	/** The text, cut with an ellipsis where the room ends. */
	public static String cut(String text, double size, double room) {
		if (width(text, size) <= room) {
			return text;
		}
		var cut = new StringBuilder();
		for (int character : text.codePoints().toArray()) {
			if (width(cut.toString(), size) + em(character) * size + size > room) {
				break;
			}
			cut.appendCodePoint(character);
		}
		return cut.toString().stripTrailing() + "…";
	}

	/** The text on at most so many lines; the last one is cut. Latin words stay whole. */
	public static List<String> lines(String text, double size, double room, int most) {
		var lines = new ArrayList<String>();
		var rest = text.strip();
		while (!rest.isEmpty() && lines.size() < most - 1 && width(rest, size) > room) {
			int end = end(rest, size, room);
			lines.add(rest.substring(0, end).stripTrailing());
			rest = rest.substring(end).stripLeading();
		}
		if (!rest.isEmpty()) {
			lines.add(cut(rest, size, room));
		}
		return lines;
	}

	private static int end(String text, double size, double room) {
		int end = 0;
		int lastBreak = 0;
		while (end < text.length() && width(text.substring(0, text.offsetByCodePoints(end, 1)), size) <= room) {
			int character = text.codePointAt(end);
			end = text.offsetByCodePoints(end, 1);
			if (character == ' ' || em(character) == 1) {
				lastBreak = end;
			}
		}
		return Math.max(1, lastBreak > 0 ? lastBreak : end);
	}
}
