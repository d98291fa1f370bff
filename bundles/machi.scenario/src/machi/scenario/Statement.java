package machi.scenario;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * An amount of something that one part of a program states. Parts of different domains are compared through it.
 *
 * @param topic      what it is, for example {@code capacity.photovoltaic}; the usual ones are {@link Topic}s
 * @param title      the topic as a person reads it
 * @param scope      id of the initiative, place or element that the amount is for
 * @param fiscalYear the year it is for; empty when it is for all years
 * @param role       in which capacity it is stated
 */
public record Statement(String topic, LocalizedText title, String scope, Optional<FiscalYear> fiscalYear, Role role,
		BigDecimal value, Unit unit, Subject subject) {

	/** In which capacity an amount is stated. */
	public enum Role {
		/** In a register of what is to be built. */
		PLANNED,
		/** In the budget. */
		FUNDED,
		/** Year by year in a schedule. */
		SCHEDULED
	}

	public Statement {
		Objects.requireNonNull(topic);
		Objects.requireNonNull(title);
		Objects.requireNonNull(scope);
		Objects.requireNonNull(fiscalYear);
		Objects.requireNonNull(role);
		Objects.requireNonNull(value);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(subject);
	}
}
