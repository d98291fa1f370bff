package machi.sdg;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** A text in compatibility form and lower case, whose positions are known in the original. */
final class FoldedText {

	private final String original;
	private final String folded;
	private final int[] starts;

	FoldedText(String original) {
		this.original = original;
		var text = new StringBuilder(original.length());
		var positions = new int[original.length() + 1];
		for (int start = 0; start < original.length();) {
			int end = endOfCharacter(start);
			var part = Normalizer.normalize(original.substring(start, end), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
			if (positions.length < text.length() + part.length() + 1) {
				positions = Arrays.copyOf(positions, 2 * (text.length() + part.length()) + 1);
			}
			Arrays.fill(positions, text.length(), text.length() + part.length(), start);
			text.append(part);
			start = end;
		}
		positions[text.length()] = original.length();
		folded = text.toString();
		starts = positions;
	}

	/** Marks that a voiced or accented letter is composed of belong to the letter. */
	private int endOfCharacter(int start) {
		int end = start + Character.charCount(original.codePointAt(start));
		while (end < original.length() && belongsToLetter(original.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean belongsToLetter(char mark) {
		return mark == '\uFF9E' || mark == '\uFF9F' || Character.getType(mark) == Character.NON_SPACING_MARK;
	}

	String text() {
		return folded;
	}

	/** The part of the original that the range of the folded text stands for. */
	SdgReading.Fragment fragment(int from, int to) {
		int start = starts[from];
		int end = starts[to];
		for (int next = to; end <= start && next < folded.length(); next++) {
			end = starts[next + 1];
		}
		return new SdgReading.Fragment(original.substring(start, end), start, end);
	}
}
