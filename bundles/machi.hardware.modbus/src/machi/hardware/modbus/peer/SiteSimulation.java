package machi.hardware.modbus.peer;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The physics of a site: a plant under a clear sky, a load, a battery, and the grid that takes the rest. Powers in kW, energies
 * in kWh. A plain state machine: time passes when {@link #advance} is called, and energies are the integrals of the powers.
 */
final class SiteSimulation {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
	private static final double LATITUDE = Math.toRadians(35);
	/** Share of the rated power that a plant gives with the sun overhead. */
	private static final double CLEAR_SKY = 0.9;
	/** One way; 90 % both ways. */
	private static final double EFFICIENCY = 0.95;
	private static final double LOWEST_CHARGE = 0.05;
	private static final Duration LONGEST_STEP = Duration.ofMinutes(5);
	private static final long MOST_STEPS = 10_000;
	private static final double HOUR = 3600;

	/**
	 * What the site is made of.
	 *
	 * @param plant         rated power of the plant
	 * @param battery       rated power of the battery, charging and discharging
	 * @param batteryEnergy usable energy of the battery
	 * @param load          largest load
	 */
	record Size(double plant, double battery, double batteryEnergy, double load) {
	}

	private final Size size;
	private Instant time;
	private double plantPower;
	private double loadPower;
	/** Positive when it discharges. */
	private double batteryPower;
	private double stored;
	private double generated;
	private double imported;
	private double exported;
	private double charged;
	private double discharged;
	/** Most that the plant may give. */
	private double plantLimit = Double.POSITIVE_INFINITY;
	private double leastBattery = Double.NEGATIVE_INFINITY;
	private double mostBattery = Double.POSITIVE_INFINITY;

	SiteSimulation(Size size, Instant start) {
		this.size = size;
		time = start;
		stored = size.batteryEnergy / 2;
		// plants that are connected have been running for a while
		generated = 1000 * size.plant;
		imported = 800 * size.load;
		exported = 300 * size.plant;
		charged = 200 * size.batteryEnergy;
		discharged = charged * EFFICIENCY * EFFICIENCY;
		settle(0);
	}

	void limitPlant(double most) {
		plantLimit = most;
	}

	/** The battery stays between these powers, as far as its energy allows; positive when it discharges. */
	void bindBattery(double least, double most) {
		leastBattery = least;
		mostBattery = most;
	}

	/** Lets time pass. */
	void advance(Instant now) {
		var left = Duration.between(time, now);
		if (left.isNegative() || left.isZero()) {
			settle(0);
			return;
		}
		var whole = left.dividedBy(MOST_STEPS);
		var step = whole.compareTo(LONGEST_STEP) > 0 ? whole : LONGEST_STEP;
		while (time.isBefore(now)) {
			var length = Duration.between(time, now).compareTo(step) < 0 ? Duration.between(time, now) : step;
			double hours = length.toNanos() / 1e9 / HOUR;
			settle(hours);
			integrate(hours);
			time = time.plus(length);
		}
		settle(0);
	}

	/** Powers at this time; those of the battery such that its energy lasts for the hours given. */
	private void settle(double hours) {
		plantPower = Math.min(plantLimit, size.plant * CLEAR_SKY * sun());
		loadPower = load();
		double own = Math.clamp(loadPower - plantPower, -size.battery, size.battery);
		double wanted = Math.clamp(own, Math.min(leastBattery, mostBattery), Math.max(leastBattery, mostBattery));
		double rated = Math.clamp(wanted, -size.battery, size.battery);
		double room = size.batteryEnergy - stored;
		double above = stored - LOWEST_CHARGE * size.batteryEnergy;
		double span = Math.max(hours, 1e-6);
		batteryPower = rated >= 0 ? Math.min(rated, Math.max(0, above) * EFFICIENCY / span)
				: Math.max(rated, -Math.max(0, room) / EFFICIENCY / span);
	}

	private void integrate(double hours) {
		generated += plantPower * hours;
		double grid = gridPower();
		imported += Math.max(0, grid) * hours;
		exported += Math.max(0, -grid) * hours;
		discharged += Math.max(0, batteryPower) * hours;
		charged += Math.max(0, -batteryPower) * hours;
		stored += batteryPower >= 0 ? -batteryPower / EFFICIENCY * hours : -batteryPower * EFFICIENCY * hours;
	}

	/** Sine of the sun's height: declination by Cooper (1969), true solar time taken as that of Japan. */
	private double sun() {
		var local = time.atZone(JAPAN);
		double declination = Math.toRadians(23.45 * Math.sin(2 * Math.PI * (284 + local.getDayOfYear()) / 365));
		double hourAngle = Math.PI / 12 * (local.toLocalTime().toSecondOfDay() / HOUR - 12);
		return Math.max(0, Math.sin(LATITUDE) * Math.sin(declination)
				+ Math.cos(LATITUDE) * Math.cos(declination) * Math.cos(hourAngle));
	}

	/** A third at night, a peak in the morning and a broader one in the evening. */
	private double load() {
		double hour = time.atZone(JAPAN).toLocalTime().toSecondOfDay() / HOUR;
		double morning = Math.exp(-Math.pow((hour - 8) / 1.5, 2));
		double evening = Math.exp(-Math.pow((hour - 19) / 2.5, 2));
		return size.load * (0.33 + 0.3 * morning + 0.6 * evening);
	}

	/** Positive when imported. */
	double gridPower() {
		return loadPower - plantPower - batteryPower;
	}

	double plantPower() {
		return plantPower;
	}

	double batteryPower() {
		return batteryPower;
	}

	double stateOfCharge() {
		return stored / size.batteryEnergy;
	}

	double generated() {
		return generated;
	}

	double imported() {
		return imported;
	}

	double exported() {
		return exported;
	}

	double charged() {
		return charged;
	}

	double discharged() {
		return discharged;
	}
}
