package machi.calculation.indicator.internal;

import java.util.ArrayList;
import java.util.List;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.indicator.TrackedIndicator;
import machi.quantity.text.LocalizedText;

/** Findings in the order in which they are made. */
final class FindingList {

	private final List<Finding> findings = new ArrayList<>();

	/** @param english what is to be said after the name of the indicator and a colon */
	void add(TrackedIndicator tracked, String rule, Severity severity, String english, String japanese, Finding.Place... places) {
		var name = tracked.indicator().name();
		add(rule, severity, LocalizedText.of(name.english() + ": " + english, name.japanese() + ": " + japanese), List.of(places));
	}

	void add(String rule, Severity severity, LocalizedText message, List<Finding.Place> places) {
		findings.add(new Finding(rule, severity, message, places));
	}

	List<Finding> all() {
		return List.copyOf(findings);
	}
}
