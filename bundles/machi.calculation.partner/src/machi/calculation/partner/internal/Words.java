package machi.calculation.partner.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import com.ibm.icu.text.BreakIterator;

/**
 * The words of a text as they are compared: full and half width alike, small letters, and Japanese split by dictionary,
 * so that EV is not found in EVENT, but 防災 in 防災エコタウン.
 */
final class Words {

	private final List<String> words;

	private Words(List<String> words) {
		this.words = words;
	}

	static Words of(String text) {
		var normal = normal(text);
		var breaks = BreakIterator.getWordInstance(Locale.JAPANESE);
		breaks.setText(normal);
		var words = new ArrayList<String>();
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
				words.add(normal.substring(start, end));
			}
			start = end;
		}
		return new Words(words);
	}

	/** One way to write a term, by which equal terms are equal. */
	static String normal(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
	}

	/** Whether the words of the term stand here one after another. */
	boolean contain(Words term) {
		return !term.words.isEmpty() && Collections.indexOfSubList(words, term.words) >= 0;
	}
}
