package machi.check.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Severity;
import machi.quantity.Quantity;
import machi.quantity.text.LocalizedText;

/**
 * What the statements of a fact say, and whether they agree.
 *
 * @param texts    the statement of each occurrence in one form; empty where it could not be read
 * @param spread   lowest and highest value of numbers
 * @param conflict what is wrong, when they do not agree
 */
record FactReading(List<Optional<LocalizedText>> texts, Optional<Spread> spread, Optional<Conflict> conflict) {

	/** The lowest and the highest of several values, in the same unit. */
	record Spread(Quantity lowest, Quantity highest) {

		Quantity difference() {
			return highest.minus(lowest);
		}
	}

	/**
	 * A contradiction.
	 *
	 * @param rule id of the rule that is broken
	 * @param what words that follow the name of the fact
	 */
	record Conflict(String rule, Severity severity, LocalizedText what) {

		static final String DIFFERS = "fact.differs";
		static final String UNIT_SUSPECT = "fact.unit.suspect";

		Conflict {
			Objects.requireNonNull(rule);
			Objects.requireNonNull(severity);
			Objects.requireNonNull(what);
		}
	}

	FactReading {
		texts = List.copyOf(texts);
		Objects.requireNonNull(spread);
		Objects.requireNonNull(conflict);
	}

	static FactReading of(List<Optional<LocalizedText>> texts, Optional<Conflict> conflict) {
		return new FactReading(texts, Optional.empty(), conflict);
	}
}
