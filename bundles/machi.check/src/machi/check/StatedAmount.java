package machi.check;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * An amount of something that one part of a program states.
 *
 * @param topic      what it is, for example {@code capacity.photovoltaic}
 * @param scope      id of what it is for; may be empty
 * @param scopeName  what a person calls that
 * @param fiscalYear the year it is for; empty: all years
 * @param role       in which capacity it is stated
 */
public record StatedAmount(String topic, LocalizedText title, String scope, LocalizedText scopeName, Optional<FiscalYear> fiscalYear,
		Role role, BigDecimal value, Unit unit, Subject subject) {

	/** In which capacity an amount is stated. */
	public enum Role {
		/** In a register of what is to be built. */
		PLANNED(LocalizedText.of("planned", "計画")),
		/** In the budget. */
		FUNDED(LocalizedText.of("funded", "事業費")),
		/** Year by year in a schedule. */
		SCHEDULED(LocalizedText.of("scheduled", "年度計画"));

		private final LocalizedText title;

		Role(LocalizedText title) {
			this.title = title;
		}

		public LocalizedText title() {
			return title;
		}
	}

	public StatedAmount {
		Objects.requireNonNull(topic);
		Objects.requireNonNull(title);
		Objects.requireNonNull(scope);
		Objects.requireNonNull(scopeName);
		Objects.requireNonNull(fiscalYear);
		Objects.requireNonNull(role);
		Objects.requireNonNull(value);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(subject);
	}
}
