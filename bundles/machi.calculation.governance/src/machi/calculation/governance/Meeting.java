package machi.calculation.governance;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * A meeting of a body.
 *
 * @param body id of the body; blank when none is named
 */
public record Meeting(Subject subject, String body, PrintedDate date) {

	public Meeting {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(body);
		Objects.requireNonNull(date);
	}
}
