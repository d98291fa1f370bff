package machi.hardware.echonetlite.peer;

/** A battery, of a house or of a vehicle: it charges and discharges within its limits and loses a little on the way. */
final class Storage {

	/** Modes that it can be told (EPC 0xDA). */
	static final int CHARGE = 0x42;
	static final int DISCHARGE = 0x43;
	static final int STANDBY = 0x44;
	static final int AUTOMATIC = 0x46;
	static final int IDLE = 0x47;

	/** Of each direction, with power electronics. */
	private static final double EFFICIENCY = 0.95;
	private static final double RESERVE = 0.05;

	private final double capacity;
	private final double largestPower;
	private double stored;
	private double power;
	private double charged;
	private double discharged;
	private int mode;
	private double chargePower;
	private double dischargePower;

	/**
	 * @param capacity     kWh
	 * @param largestPower kW, in both directions
	 * @param part         how full it is, 0 to 1
	 */
	Storage(double capacity, double largestPower, double part, int mode) {
		this.capacity = capacity;
		this.largestPower = largestPower;
		this.stored = capacity * part;
		this.mode = mode;
		this.chargePower = largestPower;
		this.dischargePower = largestPower;
	}

	int mode() {
		return mode;
	}

	void mode(int told) {
		mode = told;
	}

	/** kW, not negative; more than it can is refused. */
	boolean chargePower(double told) {
		boolean possible = told <= largestPower;
		chargePower = possible ? told : chargePower;
		return possible;
	}

	/** kW, not negative; more than it can is refused. */
	boolean dischargePower(double told) {
		boolean possible = told <= largestPower;
		dischargePower = possible ? told : dischargePower;
		return possible;
	}

	double chargePower() {
		return chargePower;
	}

	double dischargePower() {
		return dischargePower;
	}

	/** kW; positive when it discharges. */
	double power() {
		return power;
	}

	double capacity() {
		return capacity;
	}

	double largestPower() {
		return largestPower;
	}

	double stored() {
		return stored;
	}

	/** kWh taken in at its terminals since it was built. */
	double charged() {
		return charged;
	}

	/** kWh given out at its terminals since it was built. */
	double discharged() {
		return discharged;
	}

	/** What it does: charging, discharging or standing by. */
	int activity() {
		return power > 0 ? DISCHARGE : power < 0 ? CHARGE : mode == IDLE ? IDLE : STANDBY;
	}

	/** A vehicle that was away comes back with less. */
	void drive(double energy) {
		stored = Math.max(RESERVE * capacity, stored - energy);
	}

	/** It stands still, as when the vehicle is away. */
	void rest() {
		power = 0;
	}

	/**
	 * Runs for a while.
	 *
	 * @param surplus kW that the house has left over, negative when it lacks some; what it follows when it is automatic
	 * @param hours   how long
	 */
	void run(double surplus, double hours) {
		double wanted = switch (mode) {
		case CHARGE -> -chargePower;
		case DISCHARGE -> dischargePower;
		case AUTOMATIC -> -surplus;
		default -> 0;
		};
		double room = (capacity - stored) / EFFICIENCY / hours;
		double rest = Math.max(0, stored - RESERVE * capacity) * EFFICIENCY / hours;
		power = Math.clamp(wanted, -Math.min(largestPower, room), Math.min(largestPower, rest));
		if (power < 0) {
			charged += -power * hours;
			stored += -power * hours * EFFICIENCY;
		} else {
			discharged += power * hours;
			stored -= power * hours / EFFICIENCY;
		}
	}
}
