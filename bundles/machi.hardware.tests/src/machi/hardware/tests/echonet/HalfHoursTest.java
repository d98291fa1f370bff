package machi.hardware.tests.echonet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import machi.hardware.echonetlite.frame.Property;
import machi.hardware.echonetlite.frame.Service;

/** Energies of half-hours from the counters of a meter. */
class HalfHoursTest extends ScriptedHouse {

	@Test
	void halfHoursAreFoundFromHistoryAndFromCounterToCounter() throws Exception {
		var node = meter();
		// 22 November 2026: counters 100 at 0:00, 103 at 0:30, then none; the meter's last half-hour is 0:30
		node.value("028801", 0xEA, 0x07, 0xEA, 11, 22, 0, 30, 0, 0, 0, 0, 103);
		var history = new int[194];
		Arrays.fill(history, 0xFF);
		for (int i = 0; i < 48; i++) {
			history[2 + 4 * i + 3] = 0xFE;
		}
		history[0] = 0;
		history[1] = 0;
		System.arraycopy(new int[] { 0, 0, 0, 100, 0, 0, 0, 103 }, 0, history, 2, 8);
		node.value("028801", 0xE2, history).value("028801", 0xE5, 0xFF);
		open(Map.of("historyDays", "0"));
		var device = only();
		var first = read(device, "EA/interval").getFirst();
		assertEquals(Instant.parse("2026-11-21T15:30:00Z"), first.time());
		// 3 units of 0.1 kWh
		assertEquals(0.3, first.value());
		assertEquals(List.of(Property.of(0xE5, 0)), node.received(Service.SET_C).getFirst().properties());
		node.value("028801", 0xEA, 0x07, 0xEA, 11, 22, 1, 0, 0, 0, 0, 0, 110);
		var second = read(device, "EA/interval").getFirst();
		assertEquals(0.7, second.value());
		assertEquals(Instant.parse("2026-11-21T16:00:00Z"), second.time());
	}

	@Test
	void aCounterThatBeginsAgainAtZeroGivesTheRightHalfHour() throws Exception {
		var node = meter();
		// six digits: 999,998 then 4 is 6 units of 0.1 kWh
		node.value("028801", 0xEA, 0x07, 0xEA, 11, 22, 0, 30, 0, 0x00, 0x0F, 0x42, 0x3E);
		open(Map.of());
		var device = only();
		assertTrue(Double.isNaN(read(device, "EA/interval").getFirst().value()));
		node.value("028801", 0xEA, 0x07, 0xEA, 11, 22, 1, 0, 0, 0, 0, 0, 4);
		assertEquals(0.6, read(device, "EA/interval").getFirst().value());
		node.value("028801", 0xEA, 0x07, 0xEA, 11, 22, 1, 30, 0, 0x00, 0x0C, 0, 0);
		assertTrue(read(device, "EA/interval").getFirst().value() > 0);
		// a counter that goes back to 0 from the middle has been reset, there is no energy to be told
		node.value("028801", 0xEA, 0x07, 0xEA, 11, 22, 2, 0, 0, 0, 0, 0, 0);
		assertTrue(Double.isNaN(read(device, "EA/interval").getFirst().value()));
	}
}
