package machi.check.internal;

import java.text.Normalizer;
import java.util.Optional;
import java.util.TreeSet;

import machi.calculation.Severity;
import machi.check.StatedFact;
import machi.check.internal.FactReading.Conflict;
import machi.quantity.text.LocalizedText;

/** Names and sets of codes that documents state several times. */
final class WordFact {

	private WordFact() {
	}

	static FactReading name(StatedFact fact) {
		var names = fact.occurrences().stream().map(place -> plain(place.text())).toList();
		long different = names.stream().distinct().count();
		return FactReading.of(names.stream().map(WordFact::text).toList(), different < 2 ? Optional.empty()
				: Optional.of(new Conflict(Conflict.DIFFERS, Severity.ERROR,
						LocalizedText.of(different + " different wordings", different + "通りの名称・表記"))));
	}

	/** Width and spaces, which documents set at will, and quotation marks around the whole do not make another name. */
	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "").replaceFirst("^[「『\"](.*)[」』\"]$", "$1");
	}

	static FactReading codes(StatedFact fact) {
		var sets = fact.occurrences().stream().map(place -> new TreeSet<>(place.codes())).toList();
		var common = new TreeSet<>(sets.isEmpty() ? new TreeSet<String>() : sets.getFirst());
		var all = new TreeSet<String>();
		for (var set : sets) {
			common.retainAll(set);
			all.addAll(set);
		}
		all.removeAll(common);
		var texts = fact.occurrences().stream().map(place -> text(String.join(", ", place.codes()))).toList();
		var only = String.join(", ", all);
		return FactReading.of(texts, all.isEmpty() ? Optional.empty()
				: Optional.of(new Conflict(Conflict.DIFFERS, Severity.ERROR,
						LocalizedText.of("not everywhere named: " + only, "一部の箇所にだけある番号: " + only))));
	}

	private static Optional<LocalizedText> text(String text) {
		return text.isBlank() ? Optional.empty() : Optional.of(LocalizedText.same(text));
	}
}
