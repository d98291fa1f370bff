package machi.sdg;

/**
 * A piece of a text with codes.
 *
 * @param text  in folded form
 * @param start position in the folded text
 */
record CodeToken(Kind kind, String text, int start, int end) {

	enum Kind {
		/** A goal and target joined by a dot, such as {@code 7.2}, or an entry of the indicator list. */
		CODE,
		/** One or two digits. */
		NUMBER,
		/** A single Latin letter. */
		LETTER,
		COMMA, LIST, RANGE, HYPHEN, SPACE,
		/** The end of a cell or line. */
		BREAK,
		/** A word for goal. */
		GOAL_WORD,
		/** A word for target. */
		TARGET_WORD,
		/** What may stand around codes without meaning. */
		NOISE,
		/** Anything else. */
		OTHER
	}

	boolean is(Kind wanted) {
		return kind == wanted;
	}
}
