package machi.calculation.governance.internal;

import java.util.List;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.calculation.governance.PrintedDate;
import machi.quantity.text.LocalizedText;

/** Findings in a line. */
final class Found {

	private Found() {
	}

	static Finding at(String rule, Severity severity, String english, String japanese, Finding.Place... places) {
		return new Finding(rule, severity, LocalizedText.of(english, japanese), List.of(places));
	}

	static Finding.Place place(Subject subject, String attribute, String value) {
		return new Finding.Place(subject.at(attribute), value);
	}

	static Finding.Place place(PrintedDate date) {
		return new Finding.Place(date.subject(), date.text());
	}
}
