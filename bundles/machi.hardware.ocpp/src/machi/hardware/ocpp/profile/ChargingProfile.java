package machi.hardware.ocpp.profile;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A limit over time.
 *
 * @param stackLevel    of two profiles of one purpose the higher one counts
 * @param start         of the schedule; needed for absolute and recurring ones
 * @param duration      of the schedule; without one it goes on
 * @param rateUnit      of all limits
 * @param periods       by growing start; the first starts at zero
 * @param transactionId the transaction of a {@link Purpose#TRANSACTION}
 */
public record ChargingProfile(int id, int stackLevel, Purpose purpose, Kind kind, Optional<Recurrency> recurrency,
		Optional<Instant> validFrom, Optional<Instant> validTo, Optional<Instant> start, Optional<Duration> duration,
		RateUnit rateUnit, List<Period> periods, Optional<String> transactionId) {

	/** When a schedule starts. */
	public enum Kind {
		/** At a time. */
		ABSOLUTE("Absolute"),
		/** Again and again. */
		RECURRING("Recurring"),
		/** When charging starts. */
		RELATIVE("Relative");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		/** As both versions write it. */
		public String word() {
			return word;
		}
	}

	/** How often a schedule starts again. */
	public enum Recurrency {
		DAILY("Daily", Duration.ofDays(1)), WEEKLY("Weekly", Duration.ofDays(7));

		private final String word;
		private final Duration every;

		Recurrency(String word, Duration every) {
			this.word = word;
			this.every = every;
		}

		/** As both versions write it. */
		public String word() {
			return word;
		}

		Duration every() {
			return every;
		}
	}

	/** What limits are given in. */
	public enum RateUnit {
		/** Ampere of each phase. */
		A,
		/** Watt of all phases. */
		W
	}

	/**
	 * A part of a schedule.
	 *
	 * @param start  after the start of the schedule
	 * @param limit  in the rate unit
	 * @param phases number of phases that may be used
	 */
	public record Period(Duration start, BigDecimal limit, Optional<Integer> phases) {

		public Period {
			Objects.requireNonNull(phases);
			if (start.isNegative() || limit.signum() < 0) {
				throw new IllegalArgumentException("period from " + start + " of " + limit);
			}
		}
	}

	/** @throws IllegalArgumentException when what its kind needs is missing or its periods are not in order */
	public ChargingProfile {
		Objects.requireNonNull(purpose);
		Objects.requireNonNull(rateUnit);
		periods = List.copyOf(periods);
		if (periods.isEmpty() || !periods.get(0).start().isZero()) {
			throw new IllegalArgumentException("the first period must start at 0");
		}
		for (int i = 1; i < periods.size(); i++) {
			if (periods.get(i).start().compareTo(periods.get(i - 1).start()) <= 0) {
				throw new IllegalArgumentException("period " + i + " must start after the one before it");
			}
		}
		if (kind != Kind.RELATIVE && start.isEmpty()) {
			throw new IllegalArgumentException("a schedule of kind " + kind.word() + " needs its start");
		}
		if ((kind == Kind.RECURRING) != recurrency.isPresent()) {
			throw new IllegalArgumentException("a recurrency is for schedules that recur, and they need one");
		}
		if (purpose == Purpose.STATION_MAXIMUM && kind == Kind.RELATIVE) {
			throw new IllegalArgumentException("the limit of a charge point cannot be relative to a transaction");
		}
	}

	/**
	 * The period that is in force.
	 *
	 * @param chargingSince when the transaction began; the start of a relative schedule
	 */
	public Optional<Period> at(Instant time, Optional<Instant> chargingSince) {
		if (validFrom.isPresent() && time.isBefore(validFrom.get()) || validTo.isPresent() && !time.isBefore(validTo.get())) {
			return Optional.empty();
		}
		var begin = begin(time, chargingSince);
		if (begin.isEmpty() || time.isBefore(begin.get())) {
			return Optional.empty();
		}
		var since = Duration.between(begin.get(), time);
		if (duration.isPresent() && since.compareTo(duration.get()) >= 0) {
			return Optional.empty();
		}
		return periods.stream().filter(period -> period.start().compareTo(since) <= 0).reduce((earlier, later) -> later);
	}

	/** The last start of the schedule that is not after a time, or its first one. */
	Optional<Instant> begin(Instant time, Optional<Instant> chargingSince) {
		return switch (kind) {
		case ABSOLUTE -> start;
		// without a transaction it is asked what would be in force if one began now
		case RELATIVE -> Optional.of(chargingSince.orElse(time));
		case RECURRING -> {
			var every = recurrency.orElseThrow().every();
			var first = start.orElseThrow();
			long times = Math.floorDiv(Duration.between(first, time).toSeconds(), every.toSeconds());
			yield Optional.of(first.plus(every.multipliedBy(times)));
		}
		};
	}
}
