package machi.report.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;

/** A table in a terminal: columns aligned by the width that characters have there, numbers to the right. */
public final class TextTable {

	private static final String GAP = "  ";

	private final List<Boolean> rightAligned;
	private final List<List<String>> lines = new ArrayList<>();

	/** @param rightAligned one value per column */
	public TextTable(List<Boolean> rightAligned) {
		this.rightAligned = List.copyOf(rightAligned);
	}

	public void add(List<String> cells) {
		lines.add(cells.stream().map(TextTable::oneLine).toList());
	}

	/** A line between parts of the table. */
	public void rule() {
		lines.add(List.of());
	}

	public void print(PrintWriter out, String indent) {
		var widths = widths();
		for (var line : lines) {
			var text = new StringBuilder();
			for (int i = 0; i < widths.length; i++) {
				if (line.isEmpty()) {
					text.append("─".repeat(widths[i])).append(GAP);
					continue;
				}
				var padding = " ".repeat(widths[i] - width(line.get(i)));
				text.append(rightAligned.get(i) ? padding + line.get(i) : line.get(i) + padding).append(GAP);
			}
			out.println(indent + text.toString().stripTrailing());
		}
	}

	private int[] widths() {
		var widths = new int[rightAligned.size()];
		for (var line : lines) {
			for (int i = 0; i < line.size(); i++) {
				widths[i] = Math.max(widths[i], width(line.get(i)));
			}
		}
		return widths;
	}

	/** How many columns of a terminal the text takes: two for a wide character, none for a combining one. */
	public static int width(String text) {
		return text.codePoints().map(TextTable::width).sum();
	}

	private static int width(int character) {
		int type = UCharacter.getType(character);
		if (type == ECharacterCategory.NON_SPACING_MARK || type == ECharacterCategory.ENCLOSING_MARK
				|| type == ECharacterCategory.FORMAT) {
			return 0;
		}
		return switch (UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH)) {
		case UCharacter.EastAsianWidth.FULLWIDTH, UCharacter.EastAsianWidth.WIDE -> 2;
		default -> 1;
		};
	}

	private static String oneLine(String text) {
		return text.replaceAll("\\s*\\R\\s*", " ").replace('\t', ' ');
	}
}
