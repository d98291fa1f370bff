package machi.calculation.governance;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * A date as it was entered or printed, precise or not: 2019-08-26, 令和元年8月26日, R3.7.1, 2019年8月.
 *
 * @param subject the attribute that it stands in
 * @param text    blank when there is none
 */
public record PrintedDate(Subject subject, String text) {

	public PrintedDate {
		Objects.requireNonNull(subject);
		text = text.strip();
	}

	public boolean isBlank() {
		return text.isEmpty();
	}
}
