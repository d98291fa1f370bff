package machi.calculation;

import java.util.List;
import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * What a check found. A finding never changes anything.
 *
 * @param rule     id of the rule that was broken, for example {@code allocation.exceeds.generation}
 * @param message  one sentence a municipal officer can act on, with the values
 * @param places   where the values stand; both places when two contradict each other
 */
public record Finding(String rule, Severity severity, LocalizedText message, List<Place> places) {

	/**
	 * One of the places of a finding.
	 *
	 * @param subject the entered value
	 * @param value   what stands there, with its unit; may be empty
	 */
	public record Place(Subject subject, String value) {

		public Place {
			Objects.requireNonNull(subject);
			Objects.requireNonNull(value);
		}
	}

	public Finding {
		Objects.requireNonNull(rule);
		Objects.requireNonNull(severity);
		Objects.requireNonNull(message);
		places = List.copyOf(places);
	}
}
