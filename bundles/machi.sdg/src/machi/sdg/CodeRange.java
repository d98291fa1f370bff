package machi.sdg;

import java.util.List;
import java.util.Optional;

import machi.sdg.CodeToken.Kind;

/**
 * Two numbers or codes with a range mark or a hyphen between them. The answers are empty when the mark parts two codes
 * that have nothing to do with each other, and hold no code when nobody can tell what is meant.
 */
record CodeRange(SdgCatalogue catalogue, CodeToken left, CodeToken mark, CodeToken right) {

	private static final Optional<List<SdgCode>> UNCLEAR = Optional.of(List.of());

	static SdgCode dotted(CodeToken token) {
		var parts = token.text().split("\\.");
		int last = token.text().length() - 1;
		return parts.length > 1 ? SdgCode.of(parts[0], parts[1]) : SdgCode.of(token.text().substring(0, last), token.text().substring(last));
	}

	/** Where no word before says what the numbers are. */
	Optional<List<SdgCode>> codes() {
		if (left.is(Kind.CODE)) {
			return targetsFrom(dotted(left));
		}
		if (!right.is(Kind.NUMBER) && !right.is(Kind.LETTER)) {
			return mark.is(Kind.HYPHEN) ? Optional.empty() : UNCLEAR;
		}
		if (mark.is(Kind.RANGE)) {
			return right.is(Kind.NUMBER) ? goals() : UNCLEAR;
		}
		var joined = SdgCode.of(left.text(), right.text());
		boolean range = right.is(Kind.NUMBER) && number(left) < number(right);
		if (range && catalogue.contains(joined)) {
			return UNCLEAR;
		}
		return range ? goals() : Optional.of(List.of(joined));
	}

	/** Where the word for goal stands before. */
	Optional<List<SdgCode>> goals() {
		if (!left.is(Kind.NUMBER) || !right.is(Kind.NUMBER)) {
			return codes();
		}
		return between(SdgCode.ofGoal(number(left)), SdgCode.ofGoal(number(right)));
	}

	/** Where the word for target stands before. */
	Optional<List<SdgCode>> targetsOf(int goal) {
		return left.is(Kind.NUMBER) ? targetsFrom(SdgCode.of(Integer.toString(goal), left.text())) : codes();
	}

	private Optional<List<SdgCode>> targetsFrom(SdgCode first) {
		if (right.is(Kind.NUMBER) || right.is(Kind.LETTER)) {
			return between(first, SdgCode.of(Integer.toString(first.goal()), right.text()));
		}
		if (!right.is(Kind.CODE)) {
			return mark.is(Kind.HYPHEN) ? Optional.empty() : UNCLEAR;
		}
		var last = dotted(right);
		return last.goal() != first.goal() && mark.is(Kind.HYPHEN) ? Optional.empty() : between(first, last);
	}

	private Optional<List<SdgCode>> between(SdgCode first, SdgCode last) {
		boolean sound = catalogue.contains(first) && catalogue.contains(last) && first.compareTo(last) < 0
				&& (first.isGoal() || first.goal() == last.goal());
		return sound ? Optional.of(catalogue.between(first, last)) : UNCLEAR;
	}

	private static int number(CodeToken token) {
		return Integer.parseInt(token.text());
	}
}
