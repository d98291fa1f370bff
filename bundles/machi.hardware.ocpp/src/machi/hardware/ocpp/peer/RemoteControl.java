package machi.hardware.ocpp.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ArrayNode;

import machi.hardware.ocpp.profile.ChargingProfile;
import machi.hardware.ocpp.profile.ProfileStack;
import machi.hardware.ocpp.profile.Purpose;

/** What a central system can have a simulated charge point do, whatever the version. Used by one thread. */
final class RemoteControl {

	private static final Duration LONGEST_SCHEDULE = Duration.ofDays(7);

	private final PeerConfiguration configuration;
	private final List<SimulatedConnector> connectors;

	RemoteControl(PeerConfiguration configuration, List<SimulatedConnector> connectors) {
		this.configuration = configuration;
		this.connectors = connectors;
	}

	private List<SimulatedConnector> meant(int connector) {
		return connectors.stream().filter(each -> connector == 0 || each.id() == connector).toList();
	}

	/** Begins a transaction at a connector, or with 0 at one that is free. */
	boolean start(int connector, String card, Optional<Integer> remoteStart, Optional<ChargingProfile> profile) {
		var now = Instant.now();
		var free = meant(connector).stream().filter(each -> each.session().isEmpty()).findFirst();
		boolean begun = free.isPresent() && free.get().start(now, card, remoteStart);
		if (begun && profile.isPresent()) {
			free.get().profiles().set(profile.get());
			free.get().settle(now);
		}
		return begun;
	}

	/** Ends a transaction. */
	boolean stop(String transaction) {
		var running = connectors.stream()
				.filter(each -> each.session().flatMap(ChargingSession::id).filter(transaction::equals).isPresent()).findFirst();
		return running.isPresent() && running.get().stop(Instant.now(), "Remote");
	}

	/** Takes a connector, or all with 0, out of service or back; returns the word for it. */
	String operative(int connector, boolean operative) {
		var meant = meant(connector);
		boolean atOnce = true;
		for (var each : meant) {
			atOnce &= each.operative(operative);
		}
		return meant.isEmpty() ? "Rejected" : atOnce ? "Accepted" : "Scheduled";
	}

	/** Installs a profile at one connector, or at all with 0. A profile of a transaction needs one that runs. */
	boolean install(int connector, ChargingProfile profile) {
		var now = Instant.now();
		var meant = meant(connector);
		boolean allowed = !meant.isEmpty() && (profile.purpose() != Purpose.TRANSACTION || connector != 0 && runs(meant.get(0), profile));
		if (!allowed) {
			return false;
		}
		boolean installed = true;
		for (var each : meant) {
			installed &= each.profiles().set(profile);
			each.settle(now);
		}
		return installed;
	}

	private static boolean runs(SimulatedConnector connector, ChargingProfile profile) {
		return connector.session().isPresent()
				&& (profile.transactionId().isEmpty() || profile.transactionId().equals(connector.session().get().id()));
	}

	/** Removes profiles from one connector, or from all with 0. */
	boolean clear(int connector, Predicate<ChargingProfile> which) {
		boolean cleared = false;
		for (var each : meant(connector)) {
			cleared |= each.profiles().clear(which);
			each.settle(Instant.now());
		}
		return cleared;
	}

	/** The span of a composite schedule that is computed for one that was asked. */
	static Duration span(int seconds) {
		return Duration.ofSeconds(Math.min(seconds, LONGEST_SCHEDULE.toSeconds()));
	}

	/** Writes the composite schedule of a connector; where nothing limits, the charger itself does. */
	void writeComposite(SimulatedConnector connector, Instant now, Duration duration, ChargingProfile.RateUnit unit, ArrayNode periods) {
		for (var part : connector.profiles().composite(now, duration, connector.session().map(ChargingSession::began))) {
			var kilowatts = part.kilowatts().map(limit -> limit.min(configuration.power())).orElse(configuration.power());
			var period = periods.addObject().put("startPeriod", Duration.between(now, part.start()).toSeconds());
			period.put("limit", ProfileStack.rate(kilowatts, unit, configuration.phases(), configuration.voltage()));
			period.put("numberPhases", configuration.phases());
		}
	}
}
