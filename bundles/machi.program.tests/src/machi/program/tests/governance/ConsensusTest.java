package machi.program.tests.governance;

import static machi.program.tests.governance.GovernedProgram.cell;
import static machi.program.tests.governance.GovernedProgram.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.governance.internal.ConsensusCalculator;
import machi.model.partner.ConsensusState;
import machi.model.partner.DecisionState;
import machi.model.partner.PartnerFactory;
import machi.scenario.partner.ConsensusBinding;

/** How far counterparties and items have come, and what is wrong with the way there. */
class ConsensusTest {

	private static final List<String> COUNTS = List.of("notExplained", "explained", "inDiscussion", "partlyAgreed", "agreed", "notAsked");

	private final GovernedProgram town = new GovernedProgram();

	private CalculationResult on(String day) throws CalculationException {
		return town.run(new ConsensusCalculator(), new ConsensusBinding(), day);
	}

	private void residentsAndGrid() {
		town.organisation("residents");
		town.organisation("grid");
		town.organisation("bystander");
		town.item("plant");
		town.item("line");
	}

	@Test
	void theLatestRecordUntilTheDayCounts() throws CalculationException {
		residentsAndGrid();
		town.consensus("residents", "plant", ConsensusState.AGREED, "2020-03-01");
		town.consensus("residents", "plant", ConsensusState.EXPLAINED, "令和元年5月27日");
		town.consensus("grid", "line", ConsensusState.IN_DISCUSSION, "R2.1.15");
		assertEquals("説明済 2019-05-27", cell(on("2020-02-29"), "matrix", "residents", "plant"));
		var result = on("2020-03-01");
		assertEquals("合意済 2020-03-01", cell(result, "matrix", "residents", "plant"));
		assertEquals("協議中 2020-01-15", cell(result, "matrix", "grid", "line"));
		assertEquals("未説明", cell(result, "matrix", "grid", "plant"));
		assertEquals("2", cell(result, "cells", "residents/plant", "records"));
		assertEquals("4", cell(result, "cells", "residents/plant", "stage"));
		assertEquals("50.0", cell(result, "items", "plant", "agreedPercent"));
		assertEquals("25.0", cell(result, "items", "total", "agreedPercent"));
		assertEquals("50.0", cell(result, "counterparties", "residents", "agreedPercent"));
		assertTrue(result.table("matrix").orElseThrow().row("bystander").isEmpty(), "nobody asks the bystander");
	}

	@Test
	void ofEqualDatesTheRecordEnteredLaterCounts() throws CalculationException {
		residentsAndGrid();
		town.consensus("residents", "plant", ConsensusState.AGREED, "2020-03-01");
		town.consensus("residents", "plant", ConsensusState.PARTLY_AGREED, "令和2年3月1日");
		assertEquals("一部合意 2020-03-01", cell(on(""), "matrix", "residents", "plant"));
		assertEquals(List.of("consensus.step.back"), rules(on("")));
	}

	@Test
	void aMonthCountsAsItsLastDayAndARecordWithoutDateAsTheOldest() throws CalculationException {
		residentsAndGrid();
		town.consensus("residents", "plant", ConsensusState.AGREED, "2019年5月");
		town.consensus("residents", "plant", ConsensusState.IN_DISCUSSION, "2019年5月27日");
		town.consensus("residents", "plant", ConsensusState.NOT_EXPLAINED, "");
		assertEquals("合意済 2019-05", cell(on(""), "matrix", "residents", "plant"));
		assertEquals("3", cell(on(""), "cells", "residents/plant", "records"));
		assertEquals(List.of("consensus.undated"), rules(on("")));
	}

	@Test
	void onlyThoseWhoseAgreementAnItemNeedsAreCounted() throws CalculationException {
		residentsAndGrid();
		town.item("road", "residents");
		town.consensus("residents", "road", ConsensusState.AGREED, "2020-01-01");
		town.consensus("grid", "line", ConsensusState.EXPLAINED, "2020-01-01");
		var result = on("");
		assertEquals("対象外", cell(result, "matrix", "grid", "road"));
		assertEquals("", cell(result, "cells", "grid/road", "stage"));
		assertEquals("100.0", cell(result, "items", "road", "agreedPercent"));
		assertEquals("1", cell(result, "items", "road", "notAsked"));
	}

	@Test
	void agreementWithoutEvidenceAndDecisionsWithoutAgreementAreFound() throws CalculationException {
		residentsAndGrid();
		town.consensus("residents", "plant", ConsensusState.AGREED, "2020-01-10").setEvidence(" ");
		town.consensus("grid", "plant", ConsensusState.IN_DISCUSSION, "2020-01-10");
		var decision = PartnerFactory.eINSTANCE.createDecision();
		decision.setId("decision-1");
		decision.setConsensusItem("plant");
		decision.setState(DecisionState.DECIDED);
		town.meeting("council", "2020-02-01").getDecisions().add(decision);
		assertEquals(List.of("consensus.evidence.missing", "consensus.decided.early"), rules(on("2020-02-01")));
		assertTrue(on("2020-02-01").findings().getLast().message().japanese().contains("grid"));
		assertEquals(List.of("consensus.evidence.missing"), rules(on("2020-01-31")), "nothing was decided yet");
		town.consensus("grid", "plant", ConsensusState.AGREED, "2020-03-01");
		assertEquals(List.of("consensus.evidence.missing"), rules(on("2020-03-01")), "the grid has agreed since");
		decision.setState(DecisionState.CONTINUED);
		assertEquals(List.of("consensus.evidence.missing"), rules(on("2020-02-01")));
	}

	@Test
	void recordsOfNobodyAndDatesThatAreNoneAreFound() throws CalculationException {
		residentsAndGrid();
		town.consensus("stranger", "plant", ConsensusState.AGREED, "2020-01-10");
		town.consensus("residents", "nothing", ConsensusState.AGREED, "2020-01-10");
		town.consensus("residents", "plant", ConsensusState.EXPLAINED, "R0.13.99");
		var result = on("");
		assertEquals(List.of("consensus.unknown", "consensus.unknown"),
				rules(result).stream().filter(rule -> rule.startsWith("consensus")).toList());
		assertTrue(rules(result).contains("date.unreadable"));
		assertEquals("説明済 R0.13.99", cell(result, "matrix", "residents", "plant"));
	}

	@Test
	void theCountsAlwaysSumToCounterpartiesTimesItems() throws CalculationException {
		var random = new SplittableRandom(4);
		for (int round = 0; round < 40; round++) {
			var program = randomProgram(random);
			var result = program.run(new ConsensusCalculator(), new ConsensusBinding(), "2020-" + (10 + random.nextInt(3)) + "-15");
			var counterparties = result.table("counterparties").orElseThrow();
			var items = result.table("items").orElseThrow();
			int people = data(counterparties);
			int things = data(items);
			for (var row : counterparties.rows()) {
				assertEquals(row.kind() == Row.Kind.TOTAL ? people * things : things, sum(counterparties, row));
			}
			for (var row : items.rows()) {
				assertEquals(row.kind() == Row.Kind.TOTAL ? people * things : people, sum(items, row));
			}
			for (var column : COUNTS) {
				var total = items.number("total", column).orElseThrow();
				assertEquals(total, items.rows().stream().filter(row -> row.kind() == Row.Kind.DATA)
						.map(row -> items.number(row.id(), column).orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add));
			}
			assertEquals(people * things, result.table("cells").orElseThrow().rows().size());
		}
	}

	private static GovernedProgram randomProgram(SplittableRandom random) {
		var program = new GovernedProgram();
		for (int i = 0; i < 6; i++) {
			program.organisation("o" + i);
			program.item("i" + i, random.nextInt(3) == 0 ? new String[] { "o1", "o" + random.nextInt(6) } : new String[0]);
		}
		for (int i = 0; i < 40; i++) {
			var date = random.nextInt(9) == 0 ? "?" : "2020-" + (10 + random.nextInt(3)) + "-" + (10 + random.nextInt(20));
			program.consensus("o" + random.nextInt(7), "i" + random.nextInt(7), ConsensusState.get(random.nextInt(5)), date);
		}
		return program;
	}

	private static int data(ResultTable table) {
		return (int) table.rows().stream().filter(row -> row.kind() == Row.Kind.DATA).count();
	}

	private static int sum(ResultTable table, Row row) {
		return COUNTS.stream().mapToInt(column -> table.number(row.id(), column).orElseThrow().intValueExact()).sum();
	}
}
