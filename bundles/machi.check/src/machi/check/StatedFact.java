package machi.check;

import java.util.List;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * Something that documents say at several places.
 *
 * @param occurrences each time that it is said, as printed
 */
public record StatedFact(Subject subject, LocalizedText name, Kind kind, List<Occurrence> occurrences) {

	/** How two statements are compared. */
	public enum Kind {
		/** By value, in one unit: 100億円 is 10,000百万円. */
		NUMBER,
		/** By the days they can mean: 2019年8月 agrees with 令和元年8月26日. */
		DATE,
		/** By the letters, whatever their width and spaces. */
		NAME,
		/** By time and kind: 2022年 and 2022年度 are two. */
		PERIOD,
		/** As sets: the order does not matter. */
		CODES
	}

	/**
	 * One statement.
	 *
	 * @param text  as printed
	 * @param unit  unit that is printed elsewhere, such as above the table; {@link Unit#ONE} when the text has its own
	 * @param codes what the text names in its official form, for a fact of the kind {@link Kind#CODES}
	 */
	public record Occurrence(Subject subject, String text, Unit unit, List<String> codes) {

		public Occurrence {
			Objects.requireNonNull(subject);
			Objects.requireNonNull(text);
			Objects.requireNonNull(unit);
			codes = List.copyOf(codes);
		}
	}

	public StatedFact {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(kind);
		occurrences = List.copyOf(occurrences);
	}
}
