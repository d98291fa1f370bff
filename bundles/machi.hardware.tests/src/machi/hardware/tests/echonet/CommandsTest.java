package machi.hardware.tests.echonet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import machi.hardware.CommandOutcome;
import machi.hardware.echonetlite.frame.Frame;
import machi.hardware.echonetlite.frame.Property;
import machi.hardware.echonetlite.frame.Service;

/** How commands reach a device, once, and what becomes of them. */
class CommandsTest extends ScriptedHouse {

	@Test
	void aCommandIsSentOnceHoweverLongItsAnswerTakes() throws Exception {
		var node = battery(0xDA, 0xEB, 0xEC);
		open(Map.of("repeatSeconds", "1", "answerSeconds", "4"));
		var device = only();
		node.script(answer -> answer.service() == Service.SET_RES ? null : answer);
		var outcome = tell(device, "DA/EB/EC", -1, "once");
		assertEquals(CommandOutcome.State.NO_ANSWER, outcome.state());
		assertFalse(outcome.message().japanese().isBlank());
		assertEquals(1, node.received(Service.SET_C).size());
		assertEquals(CommandOutcome.State.NO_ANSWER, tell(device, "DA/EB/EC", -1, "once").state());
		assertEquals(1, node.received(Service.SET_C).size());
	}

	@Test
	void powerIsToldAsModeAndThenPowerAndReadBack() throws Exception {
		var node = battery(0xDA, 0xEB, 0xEC, 0xC1).value("027d01", 0xC1, 0x01);
		open(Map.of());
		var device = only();
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(device, "DA/EB/EC", -2.5, "1").state());
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(device, "DA/EB/EC", 1.2, "2").state());
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(device, "DA/EB/EC", 0, "3").state());
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(device, "DA", 0x46, "4").state());
		var told = node.received(Service.SET_C).stream().map(Frame::properties).toList();
		// method: power as set; 0x42 charges, 0x43 discharges, 0x44 stands by; 2500 W is 0x9C4, 1200 W is 0x4B0
		assertEquals(List.of(
				List.of(Property.of(0xC1, 3), Property.of(0xDA, 0x42), Property.of(0xEB, 0, 0, 0x09, 0xC4)),
				List.of(Property.of(0xDA, 0x43), Property.of(0xEC, 0, 0, 0x04, 0xB0)), List.of(Property.of(0xDA, 0x44)),
				List.of(Property.of(0xDA, 0x46))), told);
		assertTrue(node.received(Service.GET).getLast().properties().contains(Property.asked(0xDA)));
	}

	@Test
	void aPowerThatIsOnlyTakenInItsModeIsToldAgainAlone() throws Exception {
		var node = battery(0xDA, 0xEB, 0xEC);
		open(Map.of());
		var device = only();
		node.script(answer -> answer.service() == Service.SET_RES && answer.properties().size() > 1
				? new Frame(answer.transaction(), answer.source(), answer.destination(), Service.SET_C_SNA,
						List.of(Property.asked(0xDA), Property.of(0xEB, 0, 0, 0x03, 0xE8)))
				: answer);
		assertEquals(CommandOutcome.State.ACKNOWLEDGED, tell(device, "DA/EB/EC", -1, "1").state());
		assertEquals(List.of(2, 1), node.received(Service.SET_C).stream().map(frame -> frame.properties().size()).toList());
	}

	@Test
	void whatADeviceRefusesOrDoesNotTakeOverIsRefused() throws Exception {
		var node = battery(0xDA, 0xEB, 0xEC);
		open(Map.of());
		var device = only();
		node.script(answer -> answer.service() == Service.SET_RES
				? new Frame(answer.transaction(), answer.source(), answer.destination(), Service.SET_C_SNA,
						List.of(Property.of(0xDA, 0x42), Property.of(0xEB, 0, 0, 0x03, 0xE8)))
				: answer);
		assertEquals(CommandOutcome.State.REFUSED, tell(device, "DA/EB/EC", -1, "1").state());
		node.script(answer -> answer.service() == Service.GET_RES
				? new Frame(answer.transaction(), answer.source(), answer.destination(), Service.GET_RES,
						List.of(Property.of(0xDA, 0x46), Property.of(0xEC, 0, 0, 0x03, 0xE8)))
				: answer);
		var kept = tell(device, "DA/EB/EC", 1, "2");
		assertEquals(CommandOutcome.State.REFUSED, kept.state());
		assertTrue(kept.message().english().contains("DA") && !kept.message().english().contains("EC"), kept.toString());
	}
}
