package machi.program.tests.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import machi.application.LeftOut;

/** Programs without energy data, and joint ones, are evaluated without a failure. */
class SampleEvaluationTest {

	@Test
	void noCalculationFails() throws Exception {
		for (var name : Sample.NAMES) {
			assertEquals(List.of(), Sample.of(name).evaluation().runs().stream().filter(run -> run.failure().isPresent())
					.map(run -> run.descriptor().id() + ": " + run.failure().get().reason().english()).toList(), name);
		}
	}

	@Test
	void whatHasNothingToReadIsLeftOutWithItsReason() throws Exception {
		var evaluation = Sample.of("kaga").evaluation();
		assertTrue(evaluation.run("energy.balance").isEmpty());
		var reason = evaluation.leftOut().stream().filter(each -> each.descriptor().id().equals("energy.balance")).map(LeftOut::reason).findFirst().orElseThrow();
		assertEquals("no site with a demand", reason.english());
		assertEquals("電力需要量の入力された施設なし", reason.japanese());
		for (var name : Sample.NAMES) {
			var sample = Sample.of(name).evaluation();
			assertFalse(sample.leftOut().stream().anyMatch(each -> sample.run(each.descriptor().id()).isPresent()), name);
		}
	}
}
