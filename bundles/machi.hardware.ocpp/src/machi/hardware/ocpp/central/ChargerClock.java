package machi.hardware.ocpp.central;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import com.fasterxml.jackson.databind.JsonNode;

import machi.hardware.ocpp.rpc.OcppTime;

/** Times that chargers send: one whose clock was never set sends 1970. */
final class ChargerClock {

	private static final Duration AHEAD = Duration.ofMinutes(10);
	private static final Duration BEHIND = Duration.ofDays(400);

	private final InstantSource ours;

	ChargerClock(InstantSource ours) {
		this.ours = ours;
	}

	/** Now, by our own clock. */
	Instant now() {
		return ours.instant();
	}

	/** Whether something can have happened then. */
	boolean isPlausible(Instant time) {
		var now = now();
		return time.isBefore(now.plus(AHEAD)) && time.isAfter(now.minus(BEHIND));
	}

	/** When something happened; now when it cannot have been then, or nothing is said. */
	Instant time(JsonNode text) {
		return OcppTime.parse(text.asText("")).filter(this::isPlausible).orElseGet(this::now);
	}
}
