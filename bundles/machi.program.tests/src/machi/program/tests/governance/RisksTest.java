package machi.program.tests.governance;

import static machi.program.tests.governance.GovernedProgram.cell;
import static machi.program.tests.governance.GovernedProgram.rows;
import static machi.program.tests.governance.GovernedProgram.rules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.governance.RiskLevel;
import machi.calculation.governance.internal.RisksCalculator;
import machi.model.program.ReviewRating;
import machi.model.program.RiskStatus;
import machi.scenario.program.RisksBinding;

/** Risks by likelihood and impact, and what the yearly reviews say. */
class RisksTest {

	private final GovernedProgram town = new GovernedProgram();

	private CalculationResult on(String day) throws CalculationException {
		return town.run(new RisksCalculator(), new RisksBinding(), day);
	}

	@Test
	void theGravestRiskComesFirst() throws CalculationException {
		town.risk("small", 2, 2);
		town.risk("grave", 4, 5).setResponse("more suppliers");
		town.risk("closed", 5, 5).setStatus(RiskStatus.CLOSED);
		var result = on("2020-04-01");
		assertEquals(List.of("grave", "small"), rows(result, "risks"));
		assertEquals("20", cell(result, "risks", "grave", "score"));
		assertEquals("高", cell(result, "risks", "grave", "level"));
		assertEquals("低", cell(result, "risks", "small", "level"));
		assertEquals("1", cell(result, "matrix", "likelihood4", "impact5"));
		assertEquals("0", cell(result, "matrix", "likelihood5", "impact5"));
		assertEquals(List.of(), rules(result));
	}

	@Test
	void theLevelsMeetWhereTheyAreSaidTo() {
		assertEquals(RiskLevel.LOW, RiskLevel.of(2, 2));
		assertEquals(RiskLevel.MEDIUM, RiskLevel.of(1, 5));
		assertEquals(RiskLevel.MEDIUM, RiskLevel.of(3, 3));
		assertEquals(RiskLevel.HIGH, RiskLevel.of(2, 5));
	}

	@Test
	void risksThatNobodyAnswersOrRatesAreFound() throws CalculationException {
		town.risk("unanswered", 3, 4);
		town.risk("beyond", 6, 1);
		town.risk("half", 3, null);
		var late = town.risk("late", 1, 1);
		late.setDue("令和2年3月31日");
		assertEquals(List.of("risk.response.missing", "risk.response.overdue", "risk.unrated", "risk.unrated"), rules(on("2020-04-01")));
		late.setStatus(RiskStatus.ACCEPTED);
		assertTrue(rules(on("2020-04-01")).stream().noneMatch("risk.response.overdue"::equals));
	}

	@Test
	void aYearThatIsOverNeedsAReviewOfEveryInitiativeThatRan() throws CalculationException {
		town.initiative("solar", null, 2020, 2022);
		town.initiative("mobility", null, 2021, 2022);
		assertEquals(List.of(), rules(on("2021-03-30")), "FY2020 ends on 31 March");
		assertEquals(List.of("review.missing"), rules(on("2021-03-31")));
		assertEquals("令和2年度の評価がない取組: solar", on("2021-03-31").findings().getFirst().message().japanese());
		town.review("solar", 2020, ReviewRating.ON_TRACK);
		assertEquals(List.of(), rules(on("2021-03-31")));
		var result = on("2022-04-01");
		assertEquals(List.of("review.missing"), rules(result));
		assertEquals(2, result.findings().getFirst().places().size());
		assertEquals("計画どおり", cell(result, "reviews", "solar", "fy-2020"));
		assertEquals("1", cell(result, "ratings", "fy-2020", "onTrack"));
		assertEquals("2", cell(result, "ratings", "fy-2021", "missing"));
	}

	@Test
	void theReviewOfAnInitiativeCoversItsParts() throws CalculationException {
		town.initiative("whole", null, 2020, 2020);
		town.initiative("part", "whole", 2020, 2020);
		town.initiative("ring-1", "ring-2", 2020, 2020);
		town.initiative("ring-2", "ring-1", 2020, 2020);
		assertEquals(1, on("2021-04-01").findings().getFirst().places().size(), "the whole is reviewed through its part");
		town.review("whole", 2020, ReviewRating.AHEAD);
		assertEquals(List.of(), rules(on("2021-04-01")));
	}

	@Test
	void aProgramThatRecordsNothingIsNotTakenToTask() throws CalculationException {
		town.initiative("solar", null, 2020, 2022);
		var result = on("");
		assertEquals(List.of(), rules(result));
		assertTrue(result.tables().stream().allMatch(table -> table.rows().isEmpty()), "no table takes room in a report");
	}

	@Test
	void reviewsThatNameNothingOrFollowNothingUpAreFound() throws CalculationException {
		town.initiative("solar", null, 2020, 2020);
		town.review("solar", 2020, ReviewRating.BEHIND);
		town.review("solar", 2020, ReviewRating.STOPPED).setImprovement("next year");
		town.review("nothing", 2020, ReviewRating.AHEAD);
		town.review("solar", null, ReviewRating.AHEAD);
		assertEquals(List.of("review.improvement.missing", "review.twice", "review.initiative.unknown", "review.year.missing"), rules(on("")));
		assertEquals("中止", cell(on(""), "reviews", "solar", "fy-2020"));
	}
}
