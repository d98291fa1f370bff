package machi.ui.result.page;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import machi.calculation.Finding;
import machi.calculation.Severity;

/** Findings as they are looked at: by severity, rule and text, in an order. */
public final class FindingList {

	/** What findings can be ordered by. */
	public enum Order {
		/** The gravest first, as they come. */
		SEVERITY, RULE, MESSAGE
	}

	private final Locale locale;
	private final Set<Severity> severities = EnumSet.allOf(Severity.class);
	private List<Finding> all = List.of();
	private List<Finding> shown = List.of();
	private String rule = "";
	private String text = "";
	private Order order = Order.SEVERITY;
	private boolean reversed;

	public FindingList(Locale locale) {
		this.locale = locale;
	}

	public void setFindings(List<Finding> findings) {
		all = List.copyOf(findings);
		if (!rules().contains(rule)) {
			rule = "";
		}
		refresh();
	}

	public void show(Severity severity, boolean wanted) {
		if (wanted) {
			severities.add(severity);
		} else {
			severities.remove(severity);
		}
		refresh();
	}

	/** @param wanted id of a rule, or empty for all */
	public void showRule(String wanted) {
		rule = wanted;
		refresh();
	}

	/** @param wanted part of the message, of a place's name or of a value; empty for all */
	public void showText(String wanted) {
		text = folded(wanted.strip());
		refresh();
	}

	/** Orders by something; asked for it again, the other way round. */
	public void orderBy(Order wanted) {
		reversed = wanted == order && !reversed;
		order = wanted;
		refresh();
	}

	public Order order() {
		return order;
	}

	public boolean reversed() {
		return reversed;
	}

	private void refresh() {
		var kept = all.stream().filter(finding -> severities.contains(finding.severity()))
				.filter(finding -> rule.isEmpty() || finding.rule().equals(rule)).filter(this::hasText);
		var collator = Collator.getInstance(locale);
		var comparator = switch (order) {
		case SEVERITY -> Comparator.comparing(Finding::severity).reversed();
		case RULE -> Comparator.comparing(Finding::rule);
		case MESSAGE -> Comparator.<Finding, String>comparing(finding -> finding.message().in(locale), collator::compare);
		};
		shown = kept.sorted(reversed ? comparator.reversed() : comparator).toList();
	}

	private boolean hasText(Finding finding) {
		return text.isEmpty() || folded(finding.message().in(locale)).contains(text) || finding.rule().contains(text)
				|| finding.places().stream().anyMatch(
						place -> folded(place.subject().label()).contains(text) || folded(place.value()).contains(text));
	}

	/** Full-width and half-width characters, upper and lower case are the same. */
	private static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

	public List<Finding> shown() {
		return shown;
	}

	public int total() {
		return all.size();
	}

	public long count(Severity severity) {
		return all.stream().filter(finding -> finding.severity() == severity).count();
	}

	/** Ids of the rules that were broken, in order. */
	public List<String> rules() {
		return all.stream().map(Finding::rule).distinct().sorted().toList();
	}
}
