package machi.calculation.partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;
import machi.sdg.SdgCode;

/**
 * What a partner offers or needs.
 *
 * @param partner          id of the partner
 * @param keywords         terms as entered, each alone
 * @param texts            name and description, in whose words keywords are looked for
 * @param targets          goals and targets, in the official order
 * @param amountThousandYen how much is offered or needed
 * @param validUntil       last day on which it holds; empty: no end
 */
public record MatchingEntry(Subject subject, LocalizedText name, String partner, Type type, Field field, List<String> keywords,
		List<String> texts, List<SdgCode> targets, Optional<BigDecimal> amountThousandYen, Optional<LocalDate> validUntil) {

	/** Which of the two it is. */
	public enum Type {
		OFFER, NEED
	}

	/** What it is about. */
	public enum Field {
		OTHER("Other", "その他"), FINANCE("Finance", "資金"), TECHNOLOGY("Technology", "技術"),
		PEOPLE("People and skills", "人材"), PLACE("Place for proof", "実証の場"), DATA("Data", "データ"),
		SALES("Sales and purchase", "販路・調達"), EDUCATION("Learning", "教育・普及");

		private final LocalizedText title;

		Field(String english, String japanese) {
			title = LocalizedText.of(english, japanese);
		}

		public LocalizedText title() {
			return title;
		}
	}

	public MatchingEntry {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(partner);
		Objects.requireNonNull(type);
		Objects.requireNonNull(field);
		keywords = List.copyOf(keywords);
		texts = List.copyOf(texts);
		targets = List.copyOf(targets);
		Objects.requireNonNull(amountThousandYen);
		Objects.requireNonNull(validUntil);
	}

	/** Whether it holds at the date. */
	public boolean isValid(LocalDate date) {
		return validUntil.stream().noneMatch(date::isAfter);
	}
}
