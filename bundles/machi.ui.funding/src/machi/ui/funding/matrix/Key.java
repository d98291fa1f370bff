package machi.ui.funding.matrix;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * What stands at the head of a row or a column.
 *
 * @param dimension of what it is one; null for a total of all
 * @param value     id, name of the side or number of the year; empty for none
 * @param kind      what its amounts are
 * @param depth     how far its title is indented
 * @param covers    whether a fact belongs to it
 */
public record Key(Dimension dimension, String value, String title, Kind kind, int depth, Predicate<Fact> covers) {

	/** What the amounts of a row or column are. */
	public enum Kind {
		/** Entered or computed amounts of its own. */
		AMOUNT,
		/** The sum of what follows. */
		SUBTOTAL,
		/** The sum of all. */
		TOTAL,
		/** The amounts that the total is compared with. */
		COMPARED,
		/** Total less what it is compared with, or the reverse: always stated minus computed. */
		DIFFERENCE
	}

	public Key {
		Objects.requireNonNull(value);
		Objects.requireNonNull(title);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(covers);
	}
}
