package machi.calculation.partner.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

import machi.calculation.Row;
import machi.calculation.partner.MatchingEntry;
import machi.calculation.partner.Partner;
import machi.calculation.partner.RecordedMatch;
import machi.quantity.Quantity;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * An offer and a need of two partners that go together.
 *
 * @param recorded what is on record of the two already
 */
record Candidate(MatchingEntry offer, Partner offering, MatchingEntry need, Partner needing, Evidence evidence,
		Optional<RecordedMatch> recorded) {

	String id() {
		return offer.subject().elementId() + "/" + need.subject().elementId();
	}

	Row row() {
		var keywords = String.join(", ", evidence.keywords());
		return Row.data(id(), recorded.map(RecordedMatch::subject).orElse(need.subject()), needing.name(), need.name(), offering.name(),
				offer.name(), BigDecimal.valueOf(evidence.score()),
				recorded.map(match -> match.state().title()).orElse(LocalizedText.of("New", "新規")), explanation(),
				need.field().title(), Goals.text(evidence.targets()), Goals.text(evidence.goals()), keywords,
				evidence.coverPercent().orElse(null), evidence.validUntil().map(LocalDate::toString).orElse(""));
	}

	/** Why the two go together, as a person would say it. */
	LocalizedText explanation() {
		var english = new ArrayList<String>();
		var japanese = new ArrayList<String>();
		if (evidence.sameField()) {
			english.add("both are of the field " + need.field().title().english());
			japanese.add("分野が同じ(" + need.field().title().japanese() + ")");
		}
		if (!evidence.targets().isEmpty()) {
			var codes = Goals.text(evidence.targets());
			english.add("both name SDG target " + codes);
			japanese.add("SDGsターゲット " + codes + " が共通");
		}
		if (!evidence.goals().isEmpty()) {
			english.add("both name goal " + Goals.text(evidence.goals()));
			japanese.add("ゴール " + Goals.text(evidence.goals()) + " が共通");
		}
		if (!evidence.keywords().isEmpty()) {
			english.add("both speak of " + String.join(", ", evidence.keywords()));
			japanese.add("キーワード「" + String.join("」「", evidence.keywords()) + "」が共通");
		}
		evidence.coverPercent().ifPresent(percent -> {
			english.add(amounts("the offer of %s thousand yen covers %s %% of the %s needed", percent));
			japanese.add(amounts("提供額 %s 千円は必要額の %s %%(必要額 %s 千円)", percent));
		});
		evidence.validUntil().ifPresent(last -> {
			english.add("both hold until " + last);
			japanese.add(last + " まで有効");
		});
		return LocalizedText.of(String.join("; ", english), String.join("、", japanese));
	}

	private String amounts(String text, BigDecimal percent) {
		return text.formatted(grouped(offer), percent.toPlainString(), grouped(need));
	}

	private static String grouped(MatchingEntry entry) {
		return entry.amountThousandYen().map(amount -> new Quantity(amount, Unit.ONE).grouped()).orElse("");
	}
}
