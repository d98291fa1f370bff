package machi.hardware.ocpp.peer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

import machi.hardware.ocpp.profile.ProfileStack;
import machi.hardware.ocpp.rpc.OcppVersion;

/**
 * A connector with its meter, its charging profiles and the vehicles that come and go. Its energy is the integral of its
 * power over the clock's time. Used by one thread.
 */
final class SimulatedConnector {

	/** Below this a vehicle must not charge (IEC 61851-1). */
	private static final double LEAST_CURRENT = 6;
	private static final double SECONDS_PER_HOUR = 3600;
	private static final String CARD = "CARD-";

	/** Is told what happens at a connector. */
	interface Listener {
		void statusChanged(SimulatedConnector connector);

		void started(SimulatedConnector connector, ChargingSession session);

		/** @param why as version 2.0.1 names the trigger */
		void updated(SimulatedConnector connector, ChargingSession session, String why);

		/** @param why as both versions name the reason */
		void stopped(SimulatedConnector connector, ChargingSession session, String why);
	}

	/** What a connector shows, as version 1.6 names it. */
	enum Status {
		AVAILABLE("Available"), PREPARING("Preparing"), CHARGING("Charging"), SUSPENDED_EVSE("SuspendedEVSE"),
		SUSPENDED_EV("SuspendedEV"), FINISHING("Finishing"), UNAVAILABLE("Unavailable");

		private final String word;

		Status(String word) {
			this.word = word;
		}

		String word() {
			return word;
		}
	}

	private final int id;
	private final PeerConfiguration configuration;
	private final RandomGenerator random;
	private final Listener listener;
	private final ProfileStack profiles;
	private Status status = Status.AVAILABLE;
	private boolean operative = true;
	private Optional<Vehicle> vehicle = Optional.empty();
	private Optional<ChargingSession> session = Optional.empty();
	private Instant nextArrival;
	private Instant lastTick;
	private double energy;
	private double power;

	SimulatedConnector(int id, PeerConfiguration configuration, RandomGenerator random, Instant now, Listener listener) {
		this.id = id;
		this.configuration = configuration;
		this.random = random;
		this.listener = listener;
		this.profiles = new ProfileStack(configuration.phases(), configuration.voltage());
		// the first vehicle comes at once, so that there is something to see
		this.nextArrival = id == 1 ? now : now.plus(pause());
		this.lastTick = now;
		this.energy = random.nextDouble(100, 5000);
	}

	private Duration pause() {
		return Duration.ofMillis((long) (random.nextDouble(600, 3600) * 1000 / configuration.speed()));
	}

	/** Lets time pass. */
	void tick(Instant now) {
		double seconds = Math.max(0, Duration.between(lastTick, now).toNanos() / 1e9);
		lastTick = now;
		energy += power * seconds / SECONDS_PER_HOUR;
		vehicle.ifPresent(car -> car.charge(power, seconds * configuration.speed()));
		if (vehicle.isEmpty()) {
			if (operative && !now.isBefore(nextArrival)) {
				arrive(now);
				begin(now, CARD + random.nextInt(1, 100), Optional.empty());
			}
		} else if (vehicle.get().leaves(now)) {
			leave(now);
		}
		settle(now);
	}

	private void arrive(Instant now) {
		vehicle = Optional.of(Vehicle.arriving(random, now, configuration.speed(), configuration.power().doubleValue()));
		show(Status.PREPARING);
	}

	private void begin(Instant now, String card, Optional<Integer> remoteStart) {
		var number = configuration.version() == OcppVersion.V1_6 ? Optional.<String>empty() : Optional.of(UUID.randomUUID().toString());
		var begun = new ChargingSession(number, card, now, wattHours(), remoteStart);
		session = Optional.of(begun);
		listener.started(this, begun);
	}

	private void leave(Instant now) {
		stop(now, "EVDisconnected");
		vehicle = Optional.empty();
		nextArrival = now.plus(pause());
		show(operative ? Status.AVAILABLE : Status.UNAVAILABLE);
	}

	/** Ends the transaction; false when none runs. */
	boolean stop(Instant now, String why) {
		if (session.isEmpty()) {
			return false;
		}
		var ended = session.get();
		session = Optional.empty();
		power = 0;
		profiles.transactionEnded();
		listener.stopped(this, ended, why);
		settle(now);
		return true;
	}

	/** Begins a transaction from afar; a vehicle that is not there comes at once. False when it cannot. */
	boolean start(Instant now, String card, Optional<Integer> remoteStart) {
		if (!operative || session.isPresent()) {
			return false;
		}
		if (vehicle.isEmpty()) {
			arrive(now);
		}
		begin(now, card, remoteStart);
		settle(now);
		return true;
	}

	/** Takes the connector out of service or back; a running transaction is finished first. True when it is done at once. */
	boolean operative(boolean wanted) {
		operative = wanted;
		if (vehicle.isEmpty()) {
			show(wanted ? Status.AVAILABLE : Status.UNAVAILABLE);
		}
		return session.isEmpty();
	}

	/** Power and status as vehicle and profiles have it now. */
	void settle(Instant now) {
		if (session.isEmpty()) {
			power = 0;
			if (vehicle.isPresent()) {
				show(Status.FINISHING);
			}
			return;
		}
		double wanted = vehicle.map(Vehicle::wanted).orElse(0.0);
		double allowed = allowed(now);
		double before = power;
		power = Math.min(wanted, allowed);
		show(wanted == 0 ? Status.SUSPENDED_EV : allowed == 0 ? Status.SUSPENDED_EVSE : Status.CHARGING);
		boolean limited = Math.abs(power - before) > configuration.power().doubleValue() * 0.05;
		if (limited) {
			listener.updated(this, session.get(), "ChargingRateChanged");
		}
	}

	/** What the profiles leave, kW. */
	private double allowed(Instant now) {
		double limit = limit(now).map(BigDecimal::doubleValue).map(kilowatts -> Math.min(kilowatts, configuration.power().doubleValue()))
				.orElse(configuration.power().doubleValue());
		double current = limit * 1000 / (configuration.voltage().doubleValue() * configuration.phases());
		return current < LEAST_CURRENT ? 0 : limit;
	}

	/** The limit of the profiles, kW. */
	Optional<BigDecimal> limit(Instant now) {
		return profiles.limit(now, session.map(ChargingSession::began));
	}

	private void show(Status next) {
		if (status != next) {
			status = next;
			listener.statusChanged(this);
		}
	}

	int id() {
		return id;
	}

	Status status() {
		return status;
	}

	Optional<ChargingSession> session() {
		return session;
	}

	ProfileStack profiles() {
		return profiles;
	}

	/** kW. */
	double power() {
		return power;
	}

	/** The meter, Wh. */
	long wattHours() {
		return Math.round(energy * 1000);
	}

	/** A of each phase. */
	double current() {
		return power * 1000 / (configuration.voltage().doubleValue() * configuration.phases());
	}

	/** Charge of the vehicle, 0 to 1. */
	Optional<Double> stateOfCharge() {
		return vehicle.map(Vehicle::charge);
	}
}
