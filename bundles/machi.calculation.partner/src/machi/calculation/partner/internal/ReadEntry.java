package machi.calculation.partner.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import machi.calculation.partner.MatchingEntry;

/**
 * An entry with its words split once.
 *
 * @param keywords by their normal form
 */
record ReadEntry(MatchingEntry entry, Map<String, Words> keywords, List<Words> texts) {

	static ReadEntry of(MatchingEntry entry) {
		var keywords = new TreeMap<String, Words>();
		for (var keyword : entry.keywords()) {
			keywords.put(Words.normal(keyword), Words.of(keyword));
		}
		keywords.remove("");
		return new ReadEntry(entry, keywords, entry.texts().stream().map(Words::of).toList());
	}

	/** Whether the term, in its normal form, is a keyword of this entry or stands in its texts. */
	boolean knows(String term) {
		if (keywords.containsKey(term)) {
			return true;
		}
		var words = Words.of(term);
		return texts.stream().anyMatch(text -> text.contain(words));
	}
}
