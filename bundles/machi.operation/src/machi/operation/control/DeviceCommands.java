package machi.operation.control;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;

import machi.hardware.CommandOutcome;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.runtime.Issuer;

/**
 * What one assignment has told its devices. A command is sent when it differs from the last one by more than the dead band,
 * or when that would soon lose its validity; never more often than every five seconds to one point, and never while another
 * one is under way there. Used by the thread of the session; outcomes come from any thread.
 */
final class DeviceCommands {

	static final Duration AT_MOST_EVERY = Duration.ofSeconds(5);
	private static final double DEAD_BAND_KW = 0.1;
	private static final double DEAD_BAND_SHARE = 0.01;
	/** A command of a strategy outlives this many steps, so that a lost one does not end it. */
	private static final int STEPS_VALID = 3;
	private static final Duration SHORTEST_VALIDITY = Duration.ofSeconds(30);
	/** Ends a command: after that the device returns to its own operation. */
	private static final Duration MOMENT = Duration.ofSeconds(1);

	private record Place(String device, String point) {
	}

	private static final class Told {
		private Point point;
		private double kw = Double.NaN;
		private Instant at = Instant.EPOCH;
		private Duration validFor = Duration.ZERO;
		private CompletableFuture<CommandOutcome> outcome = CompletableFuture.completedFuture(CommandOutcome.acknowledged());
		private volatile Optional<CommandOutcome> lastFailure = Optional.empty();

		boolean isAcknowledged() {
			return !Double.isNaN(kw) && outcome.isDone() && outcome.join().state() == CommandOutcome.State.ACKNOWLEDGED;
		}

		boolean stands(Instant now) {
			return isAcknowledged() && (validFor.isZero() || now.isBefore(at.plus(validFor)));
		}
	}

	private final CommandSender sender;
	private final Map<Place, Told> told = new HashMap<>();

	DeviceCommands(CommandSender sender) {
		this.sender = sender;
	}

	/** Whether any device has been told anything that was not taken back. */
	boolean isEmpty() {
		return told.isEmpty();
	}

	static double deadBandKw(Point point) {
		double span = Math.max(Math.abs(point.minimum()), Math.abs(point.maximum()));
		return Double.isFinite(span) ? Math.max(DEAD_BAND_KW, DEAD_BAND_SHARE * span) : DEAD_BAND_KW;
	}

	void tell(SitePlan.DevicePoint wish, Duration step, Issuer issuer, Instant now) {
		var validity = step.multipliedBy(STEPS_VALID).compareTo(SHORTEST_VALIDITY) < 0 ? SHORTEST_VALIDITY : step.multipliedBy(STEPS_VALID);
		var last = told.computeIfAbsent(new Place(wish.device(), wish.point().id()), place -> new Told());
		boolean differs = Double.isNaN(last.kw) || Math.abs(wish.kw() - last.kw) > deadBandKw(wish.point())
				|| wish.kw() == 0 && last.kw != 0;
		boolean old = !now.isBefore(last.at.plus(last.validFor.dividedBy(2)));
		if (differs || old || last.outcome.isDone() && !last.isAcknowledged()) {
			send(last, wish.device(), wish.point(), wish.kw(), validity, issuer, now);
		}
	}

	private void send(Told last, String device, Point point, double kw, Duration validFor, Issuer issuer, Instant now) {
		if (!last.outcome.isDone() || now.isBefore(last.at.plus(AT_MOST_EVERY))) {
			return;
		}
		last.point = point;
		last.kw = kw;
		last.at = now;
		last.validFor = validFor;
		last.outcome = sender.send(device, point.id(), kw, validFor, issuer);
		last.outcome.thenAccept(ended -> last.lastFailure = ended.state() == CommandOutcome.State.ACKNOWLEDGED ? Optional.empty() : Optional.of(ended));
	}

	/** Lets the devices return to their own operation; what it takes is sent once each and tried again until it is acknowledged. */
	boolean giveBack(Issuer issuer, Instant now) {
		told.entrySet().removeIf(entry -> entry.getValue().validFor.equals(MOMENT) && entry.getValue().isAcknowledged());
		told.forEach((place, last) -> {
			if (last.point != null) {
				send(last, place.device(), last.point, neutral(last.point), MOMENT, issuer, now);
			}
		});
		return told.isEmpty();
	}

	/** Stops storage, charging and generation until the next command. */
	void stop(Issuer issuer, Instant now) {
		told.forEach((place, last) -> {
			boolean stopped = last.kw == 0 && last.validFor.isZero() && last.isAcknowledged();
			if (last.point != null && !stopped) {
				send(last, place.device(), last.point, 0, Duration.ZERO, issuer, now);
			}
		});
	}

	/** Has the devices keep to what they were told last until the next command. */
	void hold(Issuer issuer, Instant now) {
		told.forEach((place, last) -> {
			if (last.point != null && !(last.validFor.isZero() && last.isAcknowledged())) {
				send(last, place.device(), last.point, last.kw, Duration.ZERO, issuer, now);
			}
		});
	}

	/** Storage rests; chargers and plants may give all they can. */
	private static double neutral(Point point) {
		boolean limit = point.role() == PointRole.CHARGING_LIMIT_COMMAND || point.role() == PointRole.GENERATION_LIMIT_COMMAND;
		return limit && Double.isFinite(point.maximum()) ? point.maximum() : Math.clamp(0.0, point.minimum(), point.maximum());
	}

	/** What a device has acknowledged and must still keep to. */
	OptionalDouble commanded(String device, String point, Instant now) {
		var last = told.get(new Place(device, point));
		return last != null && last.stands(now) ? OptionalDouble.of(last.kw) : OptionalDouble.empty();
	}

	/** Sum of the limits that plants must keep to; infinite when none is held back. */
	double generationLimitKw(Instant now) {
		var limits = told.values().stream().filter(last -> last.point != null && last.point.role() == PointRole.GENERATION_LIMIT_COMMAND)
				.filter(last -> last.stands(now) && last.kw < neutral(last.point)).mapToDouble(last -> last.kw).toArray();
		double sum = 0;
		for (double kw : limits) {
			sum += kw;
		}
		return limits.length == 0 ? Double.POSITIVE_INFINITY : sum;
	}

	/** Why a device did not take its last command; empty when all did. */
	Optional<CommandOutcome> failure() {
		return told.values().stream().flatMap(last -> last.lastFailure.stream()).findFirst();
	}

	/** Commands that are under way. */
	CompletableFuture<Void> underWay() {
		return CompletableFuture.allOf(told.values().stream().map(last -> last.outcome).toArray(CompletableFuture[]::new));
	}
}
