package machi.hardware.mqtt.peer;

import java.time.Instant;

/** The lights of a street behind one meter; on when it is dark, or as they were told. Callable from any thread. */
final class StreetLights {

	/** Forty lamps of 40 W, and what their control takes, kW. */
	private static final double LAMPS = 1.6;
	private static final double STANDBY = 0.01;
	private static final double MILLISECONDS_PER_HOUR = 3_600_000;

	private double energy = 1234.5;
	private boolean on;
	private Instant toldUntil = Instant.MIN;

	/** @param passed real time since the last step, in which the meter counts, milliseconds */
	synchronized void step(Instant now, long passed, boolean dark) {
		energy += power() * passed / MILLISECONDS_PER_HOUR;
		if (!now.isBefore(toldUntil)) {
			on = dark;
		}
	}

	/** Switches; after that time the twilight switch rules again. */
	synchronized void tell(boolean value, Instant until) {
		on = value;
		toldUntil = until;
	}

	synchronized boolean isOn() {
		return on;
	}

	/** Power now, kW. */
	synchronized double power() {
		return on ? LAMPS : STANDBY;
	}

	/** Counter, kWh. */
	synchronized double energy() {
		return energy;
	}
}
