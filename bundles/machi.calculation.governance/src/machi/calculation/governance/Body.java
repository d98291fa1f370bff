package machi.calculation.governance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * A council, consortium or other body.
 *
 * @param kind            as a person reads it
 * @param statedMembers   how many members a document says it has
 * @param meetingsPerYear how often it is to meet in a fiscal year
 * @param members         everybody who is or was a member
 */
public record Body(Subject subject, LocalizedText name, LocalizedText kind, PrintedDate foundedOn, PrintedDate dissolvedOn,
		Optional<Integer> statedMembers, Optional<Integer> meetingsPerYear, List<Member> members) {

	/**
	 * A seat in a body from one date to another.
	 *
	 * @param name   of the organisation, or what else tells the seat apart; never that of a person
	 * @param holder equal for two seats exactly when the same organisation and person hold them
	 * @param role   as entered; may be blank
	 * @param from   blank: since the body was founded
	 * @param until  blank: still
	 */
	public record Member(Subject subject, LocalizedText name, String holder, String role, PrintedDate from, PrintedDate until) {

		public Member {
			Objects.requireNonNull(subject);
			Objects.requireNonNull(name);
			Objects.requireNonNull(holder);
			Objects.requireNonNull(role);
			Objects.requireNonNull(from);
			Objects.requireNonNull(until);
		}
	}

	public Body {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(foundedOn);
		Objects.requireNonNull(dissolvedOn);
		Objects.requireNonNull(statedMembers);
		Objects.requireNonNull(meetingsPerYear);
		members = List.copyOf(members);
	}
}
