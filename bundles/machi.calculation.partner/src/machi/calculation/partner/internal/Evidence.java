package machi.calculation.partner.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import machi.calculation.partner.MatchingEntry;
import machi.quantity.text.LocalizedText;
import machi.sdg.SdgCode;

/**
 * What speaks for bringing an offer and a need together. The common things are those that both have, whichever of the two
 * is asked first.
 *
 * @param sameField    whether both are of one field that is not "other"
 * @param targets      SDG targets that both name
 * @param goals        goals that both name without a common target
 * @param keywords     terms that both know: a keyword of one that is a keyword or in the text of the other
 * @param coverPercent how much of the needed amount the offer covers, 0 to 100; empty where one states no amount
 * @param validUntil   last day on which both hold; empty: no end
 */
record Evidence(boolean sameField, List<SdgCode> targets, List<Integer> goals, List<String> keywords,
		Optional<BigDecimal> coverPercent, Optional<LocalDate> validUntil) {

	private static final int FIELD = 30;
	private static final int TARGET = 15;
	private static final int MOST_FOR_TARGETS = 30;
	private static final int GOAL = 5;
	private static final int MOST_FOR_GOALS = 10;
	private static final int KEYWORD = 10;
	private static final int MOST_FOR_KEYWORDS = 20;
	private static final int AMOUNT = 10;
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** In words: how the points are given. Their sum is at most 100. */
	static final LocalizedText POINTS = LocalizedText.of(
			"points: same field 30; common targets 15 each, at most 30; further common goals 5 each, at most 10; "
					+ "common keywords 10 each, at most 20; amount covered 10, in part in proportion",
			"点数: 同じ分野 30、共通のターゲット 各15(最大30)、その他の共通ゴール 各5(最大10)、共通のキーワード 各10(最大20)、数量の充足 10(一部なら比例)");

	Evidence {
		targets = List.copyOf(targets);
		goals = List.copyOf(goals);
		keywords = List.copyOf(keywords);
	}

	static Evidence of(ReadEntry offer, ReadEntry need) {
		var targets = offer.entry().targets().stream().filter(code -> !code.isGoal())
				.filter(need.entry().targets()::contains).toList();
		var goalsByTarget = Goals.of(targets);
		var goals = Goals.of(offer.entry().targets()).stream().filter(Goals.of(need.entry().targets())::contains)
				.filter(goal -> !goalsByTarget.contains(goal)).toList();
		boolean sameField = offer.entry().field() == need.entry().field() && offer.entry().field() != MatchingEntry.Field.OTHER;
		var until = Stream.of(offer.entry().validUntil(), need.entry().validUntil()).flatMap(Optional::stream)
				.min(Comparator.naturalOrder());
		return new Evidence(sameField, targets, goals, keywords(offer, need), cover(offer.entry(), need.entry()), until);
	}

	private static List<String> keywords(ReadEntry one, ReadEntry other) {
		var common = new TreeSet<String>();
		one.keywords().keySet().stream().filter(other::knows).forEach(common::add);
		other.keywords().keySet().stream().filter(one::knows).forEach(common::add);
		return new ArrayList<>(common);
	}

	private static Optional<BigDecimal> cover(MatchingEntry offer, MatchingEntry need) {
		if (offer.amountThousandYen().isEmpty() || need.amountThousandYen().filter(amount -> amount.signum() > 0).isEmpty()) {
			return Optional.empty();
		}
		var percent = HUNDRED.multiply(offer.amountThousandYen().get()).divide(need.amountThousandYen().get(), 0, RoundingMode.DOWN);
		return Optional.of(percent.min(HUNDRED).max(BigDecimal.ZERO));
	}

	/** Whether the two have anything to do with each other: a field is shared, or unknown and something else is common. */
	boolean speaksFor(MatchingEntry offer, MatchingEntry need) {
		boolean unknown = offer.field() == MatchingEntry.Field.OTHER || need.field() == MatchingEntry.Field.OTHER;
		return sameField || unknown && !(targets.isEmpty() && keywords.isEmpty());
	}

	/** From 0 to 100; see {@link #POINTS}. */
	int score() {
		return (sameField ? FIELD : 0) + Math.min(MOST_FOR_TARGETS, TARGET * targets.size())
				+ Math.min(MOST_FOR_GOALS, GOAL * goals.size()) + Math.min(MOST_FOR_KEYWORDS, KEYWORD * keywords.size())
				+ coverPercent.map(percent -> percent.intValue() * AMOUNT / 100).orElse(0);
	}
}
