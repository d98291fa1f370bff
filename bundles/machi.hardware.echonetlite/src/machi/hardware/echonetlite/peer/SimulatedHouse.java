package machi.hardware.echonetlite.peer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A house with a photovoltaic system, a battery, a vehicle and its charger, lights and a meter. Powers are in kW, energies in
 * kWh; every counter is the integral of its power.
 */
final class SimulatedHouse {

	/** Channels of the distribution board: kitchen, living room, heating and cooling, everything else. */
	static final int CHANNELS = 4;
	static final double RATED = 5;

	private static final Duration HALF_HOUR = Duration.ofMinutes(30);
	private static final Duration HISTORY_STEP = Duration.ofMinutes(5);
	private static final Duration LONGEST_STEP = Duration.ofSeconds(60);
	private static final int HISTORY_DAYS = 2;
	private static final int KEPT = 48 * (HISTORY_DAYS + 2);
	private static final double[] SHARES = { 0.25, 0.2, 0.35, 0.2 };
	private static final double LAMP = 0.06;
	private static final double DAILY_TRIP = 6;

	/** Counters of the meter. */
	record Counters(double imported, double exported) {
	}

	private final ZoneId zone;
	private final double shiftHours;
	private final double size;
	private final Storage battery = new Storage(9.8, 3, 0.5, Storage.AUTOMATIC);
	private final Storage vehicle = new Storage(40, 6, 0.6, Storage.IDLE);
	private final List<double[]> lamps = new ArrayList<>();
	private final TreeMap<Instant, Counters> halfHours = new TreeMap<>();
	private final double[] channels = new double[CHANNELS];
	private Instant now;
	private boolean vehicleHere;
	private double generationLimit = Double.POSITIVE_INFINITY;
	private double generated;
	private double generation;
	private double load;
	private double grid;
	private double imported = 1234.5;
	private double exported = 567.8;

	/**
	 * @param index      of the house, from 0; houses differ a little
	 * @param start      when it begins; the two days before are computed so that its meter has a history
	 * @param shiftHours by how much its sun is ahead of the clock
	 */
	SimulatedHouse(int index, Instant start, ZoneId zone, double shiftHours) {
		this.zone = zone;
		this.shiftHours = shiftHours;
		this.size = 0.8 + 0.1 * (index % 5);
		this.lamps.add(new double[] { 0, 100 });
		this.lamps.add(new double[] { 1, 60 });
		this.now = LocalDate.ofInstant(start, zone).minusDays(HISTORY_DAYS).atStartOfDay(zone).toInstant();
		this.vehicleHere = vehicleIsHere(local(now));
		halfHours.put(now, new Counters(imported, exported));
		while (now.plus(HISTORY_STEP).isBefore(start)) {
			step(HISTORY_STEP);
		}
		advance(start);
	}

	/** Lets time pass. */
	void advance(Instant until) {
		while (now.isBefore(until)) {
			var left = Duration.between(now, until);
			step(left.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : left);
		}
	}

	private void step(Duration wanted) {
		long sinceHalf = Math.floorMod(now.getEpochSecond(), HALF_HOUR.toSeconds());
		var untilHalf = HALF_HOUR.minusSeconds(sinceHalf).minusNanos(now.getNano());
		var step = wanted.compareTo(untilHalf) > 0 ? untilHalf : wanted;
		double hours = step.toNanos() / 3.6e12;
		var local = local(now);
		generation = Math.min(generationLimit, sun(local));
		load = load(local) + light();
		boolean here = vehicleIsHere(local);
		if (here && !vehicleHere) {
			vehicle.drive(DAILY_TRIP);
		}
		vehicleHere = here;
		if (here) {
			vehicle.run(0, hours);
		} else {
			vehicle.rest();
		}
		battery.run(generation - load + vehicle.power(), hours);
		grid = load - generation - vehicle.power() - battery.power();
		generated += generation * hours;
		imported += Math.max(0, grid) * hours;
		exported += Math.max(0, -grid) * hours;
		for (int i = 0; i < CHANNELS; i++) {
			channels[i] += channelPower(i) * hours;
		}
		now = now.plus(step);
		if (step.equals(untilHalf)) {
			halfHours.put(now, new Counters(imported, exported));
			while (halfHours.size() > KEPT) {
				halfHours.pollFirstEntry();
			}
		}
	}

	private LocalDateTime local(Instant instant) {
		return LocalDateTime.ofInstant(instant, zone).plusNanos(Math.round(shiftHours * 3.6e12));
	}

	private static double hour(LocalDateTime local) {
		return local.toLocalTime().toNanoOfDay() / 3.6e12;
	}

	/** From six to six, with clouds that pass every few minutes. */
	private double sun(LocalDateTime local) {
		double height = Math.sin((hour(local) - 6) / 12 * Math.PI);
		double clouds = 0.85 + 0.15 * Math.sin(local.toLocalTime().toSecondOfDay() / 400.0 + size * 7);
		return height <= 0 ? 0 : RATED * Math.pow(height, 1.3) * clouds;
	}

	/** A base, a peak in the morning and a higher one in the evening. */
	private double load(LocalDateTime local) {
		double hour = hour(local);
		double ripple = 0.05 * Math.sin(local.toLocalTime().toSecondOfDay() / 90.0);
		return size * (0.35 + ripple + 0.9 * bell(hour, 7.5, 1.2) + 1.6 * bell(hour, 19.5, 2));
	}

	private static double bell(double hour, double centre, double width) {
		return Math.exp(-Math.pow((hour - centre) / width, 2));
	}

	private static boolean vehicleIsHere(LocalDateTime local) {
		double hour = hour(local);
		boolean weekend = local.getDayOfWeek().getValue() > 5;
		return weekend || hour < 7.5 || hour >= 18;
	}

	private double light() {
		return lamps.stream().mapToDouble(lamp -> lamp[0] * lamp[1] / 100 * LAMP).sum();
	}

	double channelPower(int channel) {
		return load * SHARES[channel];
	}

	double channelEnergy(int channel) {
		return channels[channel];
	}

	Instant now() {
		return now;
	}

	ZoneId zone() {
		return zone;
	}

	Storage battery() {
		return battery;
	}

	Storage vehicle() {
		return vehicle;
	}

	boolean vehicleIsHere() {
		return vehicleHere;
	}

	double generation() {
		return generation;
	}

	double generated() {
		return generated;
	}

	void limitGeneration(double limit) {
		generationLimit = limit;
	}

	double generationLimit() {
		return generationLimit;
	}

	/** Positive when it takes from the grid. */
	double grid() {
		return grid;
	}

	Counters counters() {
		return new Counters(imported, exported);
	}

	/** What the meter showed on hours and half-hours, the last days. */
	TreeMap<Instant, Counters> halfHours() {
		return halfHours;
	}

	boolean isOn(int lamp) {
		return lamps.get(lamp)[0] > 0;
	}

	void switchLamp(int lamp, boolean on) {
		lamps.get(lamp)[0] = on ? 1 : 0;
	}

	/** Percent. */
	double level(int lamp) {
		return lamps.get(lamp)[1];
	}

	void level(int lamp, double percent) {
		lamps.get(lamp)[1] = percent;
	}

	double lampPower(int lamp) {
		return lamps.get(lamp)[0] * lamps.get(lamp)[1] / 100 * LAMP;
	}
}
