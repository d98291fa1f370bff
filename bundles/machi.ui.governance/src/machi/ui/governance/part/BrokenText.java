package machi.ui.governance.part;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Breaks texts into lines where their language allows it, also between Japanese words, which no space separates. */
record BrokenText(int width, ToIntFunction<String> measure) {

	String of(String text) {
		var breaks = BreakIterator.getLineInstance(Locale.getDefault());
		breaks.setText(text);
		var broken = new StringBuilder();
		int lineStart = 0;
		int last = 0;
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			if (last > lineStart && measure.applyAsInt(text.substring(lineStart, end).stripTrailing()) > width) {
				broken.append(text, lineStart, last).append('\n');
				lineStart = last;
			}
			last = end;
		}
		return broken.append(text.substring(lineStart)).toString();
	}
}
