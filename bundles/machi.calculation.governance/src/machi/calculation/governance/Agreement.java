package machi.calculation.governance;

import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * An agreement with other parties.
 *
 * @param parties   as a person reads them
 * @param expiresOn blank: until it is ended
 */
public record Agreement(Subject subject, LocalizedText name, LocalizedText parties, String theme, PrintedDate signedOn,
		PrintedDate expiresOn) {

	public Agreement {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(parties);
		Objects.requireNonNull(theme);
		Objects.requireNonNull(signedOn);
		Objects.requireNonNull(expiresOn);
	}
}
