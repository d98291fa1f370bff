package machi.ui.tests.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;
import machi.ui.result.page.FindingList;

class FindingListTest {

	private final FindingList list = new FindingList(Locale.ENGLISH);

	@BeforeEach
	void fill() {
		list.setFindings(List.of(finding("rule.b", Severity.ERROR, "Zone 2 consumes more than it yields", "エリア②", "1,660,596 kWh"),
				finding("rule.a", Severity.WARNING, "Two areas", "区域", "1.5 km2"),
				finding("rule.b", Severity.INFO, "A note", "加西中学校", "92,740 kWh")));
	}

	private static Finding finding(String rule, Severity severity, String message, String place, String value) {
		return new Finding(rule, severity, LocalizedText.same(message),
				List.of(new Finding.Place(Subject.of("id", place), value)));
	}

	private List<String> shown() {
		return list.shown().stream().map(finding -> finding.message().english()).toList();
	}

	@Test
	void theGravestComesFirst() {
		assertEquals(List.of("Zone 2 consumes more than it yields", "Two areas", "A note"), shown());
		assertEquals(1, list.count(Severity.WARNING));
		assertEquals(List.of("rule.a", "rule.b"), list.rules());
	}

	@Test
	void severitiesAndRulesAreChosenTogether() {
		list.showRule("rule.b");
		assertEquals(List.of("Zone 2 consumes more than it yields", "A note"), shown());
		list.show(Severity.INFO, false);
		assertEquals(List.of("Zone 2 consumes more than it yields"), shown());
		list.showRule("");
		assertEquals(List.of("Zone 2 consumes more than it yields", "Two areas"), shown());
	}

	@Test
	void textIsFoundInMessagesPlacesAndValues() {
		list.showText("CONSUMES");
		assertEquals(List.of("Zone 2 consumes more than it yields"), shown());
		list.showText("中学");
		assertEquals(List.of("A note"), shown());
		list.showText("１.５");
		assertEquals(List.of("Two areas"), shown());
		list.showText("nothing like it");
		assertEquals(List.of(), shown());
	}

	@Test
	void askingForTheSameOrderTwiceTurnsItRound() {
		list.orderBy(FindingList.Order.MESSAGE);
		assertEquals(List.of("A note", "Two areas", "Zone 2 consumes more than it yields"), shown());
		list.orderBy(FindingList.Order.MESSAGE);
		assertEquals(List.of("Zone 2 consumes more than it yields", "Two areas", "A note"), shown());
	}

	@Test
	void aRuleThatFindsNothingAnyMoreNoLongerFilters() {
		list.showRule("rule.a");
		list.setFindings(List.of(finding("rule.c", Severity.ERROR, "Other", "", "")));
		assertEquals(List.of("Other"), shown());
	}
}
