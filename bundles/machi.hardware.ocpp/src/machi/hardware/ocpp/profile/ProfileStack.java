package machi.hardware.ocpp.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The charging profiles of one connector and what they come to: of each purpose the highest stack level in force counts; a
 * transaction's own profile stands in place of the default, and neither exceeds the limit of the charge point (OCPP 1.6
 * section 3.13.2 and 3.13.3). Not thread-safe.
 */
public final class ProfileStack {

	private static final int MOST_PROFILES = 64;
	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

	private final int phases;
	private final BigDecimal voltage;
	private final List<ChargingProfile> profiles = new ArrayList<>();

	/**
	 * @param phases  that a limit in ampere without a number of phases is for
	 * @param voltage of one phase, V
	 */
	public ProfileStack(int phases, BigDecimal voltage) {
		this.phases = phases;
		this.voltage = voltage;
	}

	/** One part of the composite: from when on, and at most how much; empty where nothing limits. */
	public record Part(Instant start, Optional<BigDecimal> kilowatts) {
	}

	/** Installs a profile; it replaces one of its id, and one of its purpose and level. False when there are too many. */
	public boolean set(ChargingProfile profile) {
		profiles.removeIf(other -> other.id() == profile.id()
				|| other.purpose() == profile.purpose() && other.stackLevel() == profile.stackLevel());
		return profiles.size() < MOST_PROFILES && profiles.add(profile);
	}

	/** Removes profiles; true when there were some. */
	public boolean clear(Predicate<ChargingProfile> which) {
		return profiles.removeIf(which);
	}

	/** The transaction has ended, and its profiles with it. */
	public void transactionEnded() {
		profiles.removeIf(profile -> profile.purpose() == Purpose.TRANSACTION);
	}

	public List<ChargingProfile> profiles() {
		return List.copyOf(profiles);
	}

	/** The limit at a time, kW; empty without one. */
	public Optional<BigDecimal> limit(Instant time, Optional<Instant> chargingSince) {
		var own = limit(Purpose.TRANSACTION, time, chargingSince);
		var transaction = own.isPresent() ? own : limit(Purpose.TRANSACTION_DEFAULT, time, chargingSince);
		var station = limit(Purpose.STATION_MAXIMUM, time, chargingSince);
		return Stream.of(transaction, station).flatMap(Optional::stream).min(Comparator.naturalOrder());
	}

	private Optional<BigDecimal> limit(Purpose purpose, Instant time, Optional<Instant> chargingSince) {
		return profiles.stream().filter(profile -> profile.purpose() == purpose)
				.sorted(Comparator.comparingInt(ChargingProfile::stackLevel).reversed())
				.flatMap(profile -> profile.at(time, chargingSince).map(period -> kilowatts(profile, period)).stream()).findFirst();
	}

	private BigDecimal kilowatts(ChargingProfile profile, ChargingProfile.Period period) {
		if (profile.rateUnit() == ChargingProfile.RateUnit.W) {
			return period.limit().divide(THOUSAND);
		}
		var used = BigDecimal.valueOf(period.phases().orElse(phases));
		return period.limit().multiply(voltage).multiply(used).divide(THOUSAND);
	}

	/** The limits over a span of time, neighbours of one height joined. */
	public List<Part> composite(Instant from, Duration span, Optional<Instant> chargingSince) {
		var end = from.plus(span);
		var since = chargingSince.or(() -> Optional.of(from));
		var times = new TreeSet<Instant>(List.of(from));
		profiles.forEach(profile -> addTurns(profile, from, end, since, times));
		var parts = new ArrayList<Part>();
		for (var time : times) {
			var part = new Part(time, limit(time, since));
			if (parts.isEmpty() || !parts.get(parts.size() - 1).kilowatts().equals(part.kilowatts())) {
				parts.add(part);
			}
		}
		return parts;
	}

	private static void addTurns(ChargingProfile profile, Instant from, Instant end, Optional<Instant> chargingSince,
			TreeSet<Instant> times) {
		Predicate<Instant> within = time -> !time.isBefore(from) && time.isBefore(end);
		profile.validFrom().filter(within).ifPresent(times::add);
		profile.validTo().filter(within).ifPresent(times::add);
		var begin = profile.begin(from, chargingSince).orElse(from);
		do {
			for (var period : profile.periods()) {
				Optional.of(begin.plus(period.start())).filter(within).ifPresent(times::add);
			}
			profile.duration().map(begin::plus).filter(within).ifPresent(times::add);
			begin = begin.plus(profile.recurrency().map(ChargingProfile.Recurrency::every).orElse(Duration.between(begin, end).abs()));
		} while (profile.recurrency().isPresent() && begin.isBefore(end));
	}

	/** A limit as a charger takes it: to a tenth, never above what was meant. */
	public static BigDecimal rate(BigDecimal kilowatts, ChargingProfile.RateUnit unit, int phases, BigDecimal voltage) {
		var watts = kilowatts.multiply(THOUSAND);
		var rate = unit == ChargingProfile.RateUnit.W ? watts
				: watts.divide(voltage.multiply(BigDecimal.valueOf(phases)), MathContext.DECIMAL64);
		return rate.setScale(1, RoundingMode.DOWN);
	}

	/** The other way round: kW of a rate. */
	public static BigDecimal kilowatts(BigDecimal rate, ChargingProfile.RateUnit unit, int phases, BigDecimal voltage) {
		var watts = unit == ChargingProfile.RateUnit.W ? rate : rate.multiply(voltage).multiply(BigDecimal.valueOf(phases));
		return watts.divide(THOUSAND);
	}
}
