package machi.hardware.ocpp.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** A vehicle that was plugged in: fills up and leaves. */
final class Vehicle {

	private static final double FULL = 0.95;
	private static final double TAPERS_FROM = 0.8;
	private static final double EFFICIENCY = 0.9;
	private static final double SECONDS_PER_HOUR = 3600;

	private final double capacity;
	private final double largestPower;
	private final Instant leaves;
	private double charge;

	private Vehicle(double capacity, double largestPower, double charge, Instant leaves) {
		this.capacity = capacity;
		this.largestPower = largestPower;
		this.charge = charge;
		this.leaves = leaves;
	}

	/** One that stays for two to five hours of its own time. */
	static Vehicle arriving(RandomGenerator random, Instant now, int speed, double largestPower) {
		long stay = (long) (random.nextDouble(2, 5) * SECONDS_PER_HOUR * 1000 / speed);
		return new Vehicle(random.nextDouble(20, 60), largestPower, random.nextDouble(0.15, 0.5), now.plus(Duration.ofMillis(stay)));
	}

	/** What it takes now if it may, kW: less and less above four fifths of its charge. */
	double wanted() {
		if (charge >= FULL) {
			return 0;
		}
		double taper = charge <= TAPERS_FROM ? 1 : 1 - 0.8 * (charge - TAPERS_FROM) / (FULL - TAPERS_FROM);
		return largestPower * taper;
	}

	/** Takes in a power, kW, for some seconds of its own time. */
	void charge(double power, double seconds) {
		charge = Math.min(1, charge + power * EFFICIENCY * seconds / SECONDS_PER_HOUR / capacity);
	}

	/** Share of its battery, 0 to 1. */
	double charge() {
		return charge;
	}

	boolean leaves(Instant now) {
		return !now.isBefore(leaves);
	}
}
