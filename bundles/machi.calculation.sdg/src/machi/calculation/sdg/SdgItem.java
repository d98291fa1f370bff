package machi.calculation.sdg;

import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * Something of a program that may name goals and targets.
 *
 * @param subject the attribute that holds the codes
 * @param side    side of the program that it belongs to; empty when none is stated
 * @param owner   id of what it belongs to: the initiative above an initiative, the initiative of an indicator or a
 *                priority, the partner of an activity; empty when there is none
 * @param codes   as the document prints them; may be empty
 */
public record SdgItem(Kind kind, Subject subject, LocalizedText name, LocalizedText side, String owner, String codes) {

	/** What the item is. */
	public enum Kind {
		INITIATIVE,
		/** A goal that the program gives priority to, as its vision for 2030 names them. */
		PRIORITY, KPI, PARTNER,
		/** What a partner does; it counts as its partner. */
		ACTIVITY
	}

	public SdgItem {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(side);
		Objects.requireNonNull(owner);
		Objects.requireNonNull(codes);
	}
}
