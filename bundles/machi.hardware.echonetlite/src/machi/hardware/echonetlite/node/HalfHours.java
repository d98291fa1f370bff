package machi.hardware.echonetlite.node;

import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import machi.hardware.ConnectionEvents;
import machi.hardware.DeviceException;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.hardware.echonetlite.definition.DescribedObject;
import machi.hardware.echonetlite.definition.DevicePoint;
import machi.hardware.echonetlite.definition.IntervalDefinition;
import machi.hardware.echonetlite.frame.Property;
import machi.hardware.echonetlite.frame.Service;

/**
 * Energies of half-hours, from what a meter's counter showed at their ends. What is missing since the last reading is taken
 * from the meter's history, one day with each call so that a slow meter is not kept busy; earlier half-hours go to
 * {@link ConnectionEvents}.
 */
final class HalfHours {

	private static final Duration HALF_HOUR = Duration.ofMinutes(30);
	private static final int COUNTERS_OF_A_DAY = 48;
	private static final int OLDEST_DAY = 99;
	private static final int HISTORY_BYTES = 2 + COUNTERS_OF_A_DAY * Integer.BYTES;
	private static final int TRIES = 3;
	private static final int KEPT = 3 * COUNTERS_OF_A_DAY;
	/** A counter that seems to have gone on by more than this part of its range has been reset. */
	private static final BigDecimal LARGEST_PART = new BigDecimal("0.01");

	private static final class Counters {
		private final TreeMap<Instant, BigDecimal> known = new TreeMap<>();
		private final TreeSet<LocalDate> missing = new TreeSet<>();
		private Optional<Reading> interval = Optional.empty();
		private Instant newest = Instant.MIN;
		private int tries;
	}

	private final Exchanges exchanges;
	private final PropertyReader reader;
	private final ConnectionEvents events;
	private final ZoneId zone;
	private final int historyDays;
	private final Map<String, Counters> counters = new ConcurrentHashMap<>();

	/** @param historyDays how many days before today are asked for after a gap; 0 to 99 */
	HalfHours(Exchanges exchanges, PropertyReader reader, ConnectionEvents events, ZoneId zone, int historyDays) {
		this.exchanges = exchanges;
		this.reader = reader;
		this.events = events;
		this.zone = zone;
		this.historyDays = Math.min(historyDays, OLDEST_DAY);
	}

	/**
	 * The energy of the half-hour that ended last.
	 *
	 * @param fixed data of the property with the last counter reading on the hour or half-hour
	 */
	Reading last(InetSocketAddress node, DescribedObject object, IntervalDefinition interval, byte[] fixed, Instant now)
			throws DeviceException, InterruptedException {
		var address = object.device().address();
		var counter = object.points().get(String.format("%02X", interval.fixed()));
		var newest = counter.reading(address, fixed, now, zone).orElseThrow();
		if (newest.quality() != ReadingQuality.GOOD || newest.time().isAfter(now.plus(1, ChronoUnit.DAYS))) {
			return Reading.noValue(address, interval.pointId(), now);
		}
		var kept = counters.computeIfAbsent(address + " " + interval.pointId(), key -> new Counters());
		add(kept, newest);
		if (!kept.missing.isEmpty() && object.readable().contains(interval.history())) {
			recall(node, object, interval, counter, kept, newest.time());
		}
		kept.interval = energy(kept, counter, newest.time()).map(energy -> reading(address, interval, newest.time(), energy));
		while (kept.known.size() > KEPT) {
			kept.known.pollFirstEntry();
		}
		return kept.interval.orElse(Reading.noValue(address, interval.pointId(), newest.time()));
	}

	private void add(Counters kept, Reading newest) {
		var time = newest.time();
		var today = LocalDate.ofInstant(time, zone);
		boolean follows = kept.newest.equals(time) || kept.newest.equals(time.minus(HALF_HOUR));
		if (!follows && (kept.newest.equals(Instant.MIN) || kept.newest.isBefore(time))) {
			var first = kept.newest.equals(Instant.MIN) ? LocalDate.ofInstant(time.minus(HALF_HOUR), zone)
					: LocalDate.ofInstant(kept.newest, zone);
			var oldest = today.minusDays(historyDays);
			for (var day = first.isBefore(oldest) ? oldest : first; !day.isAfter(today); day = day.plusDays(1)) {
				kept.missing.add(day);
			}
		}
		kept.newest = time;
		kept.known.put(time, BigDecimal.valueOf(newest.value()));
	}

	/**
	 * Fetches the counters of a day. Days are numbered from today, by the clock of the meter: when midnight passes meanwhile,
	 * they are those of another day, which shows at the last one.
	 */
	private void recall(InetSocketAddress node, DescribedObject object, IntervalDefinition interval, DevicePoint counter,
			Counters kept, Instant newest) throws DeviceException, InterruptedException {
		var today = LocalDate.ofInstant(newest, zone);
		var needed = LocalDate.ofInstant(newest.minus(HALF_HOUR), zone);
		var day = kept.missing.contains(needed) ? needed : kept.missing.last();
		if (++kept.tries >= TRIES) {
			forget(kept, day);
		}
		long age = ChronoUnit.DAYS.between(day, today);
		if (age < 0 || age > OLDEST_DAY) {
			forget(kept, day);
			return;
		}
		if (object.writable().contains(interval.day())) {
			PropertyReader.await(exchanges.request(node, object.code(), Service.SET_C,
					List.of(Property.of(interval.day(), (int) age))));
		}
		var data = PropertyReader.await(reader.get(node, object.code(), Set.of(interval.history()))).get(interval.history());
		if (data == null || data.length != HISTORY_BYTES || dayOf(data) != age) {
			return;
		}
		var values = new TreeMap<Instant, BigDecimal>();
		for (int i = 0; i < COUNTERS_OF_A_DAY; i++) {
			var time = day.atStartOfDay(zone).plus(HALF_HOUR.multipliedBy(i)).toInstant();
			value(counter, object.device().address(), data, i, time).ifPresent(value -> values.put(time, value));
		}
		var last = day.equals(today) ? newest : day.plusDays(1).atStartOfDay(zone).minus(HALF_HOUR).toInstant();
		var known = kept.known.get(last);
		if (!values.containsKey(last) || known != null && known.compareTo(values.get(last)) != 0) {
			return;
		}
		forget(kept, day);
		values.headMap(newest, true).forEach(kept.known::putIfAbsent);
		tell(object.device().address(), interval, counter, kept, day, newest);
	}

	private static void forget(Counters kept, LocalDate day) {
		kept.missing.remove(day);
		kept.tries = 0;
	}

	/** Another controller may have asked for another day meanwhile. */
	private static int dayOf(byte[] data) {
		return Byte.toUnsignedInt(data[0]) << 8 | Byte.toUnsignedInt(data[1]);
	}

	/** One of the 48 counters, read as if the meter had sent it with its time. */
	private Optional<BigDecimal> value(DevicePoint counter, String address, byte[] data, int index, Instant time)
			throws DeviceException {
		var local = time.atZone(zone);
		var fixed = Property.of(counter.property(), local.getYear() >> 8, local.getYear() & 0xFF, local.getMonthValue(),
				local.getDayOfMonth(), local.getHour(), local.getMinute(), 0).data();
		var whole = Arrays.copyOf(fixed, fixed.length + Integer.BYTES);
		System.arraycopy(data, 2 + index * Integer.BYTES, whole, fixed.length, Integer.BYTES);
		return counter.reading(address, whole, time, zone).filter(reading -> reading.quality() == ReadingQuality.GOOD)
				.map(reading -> BigDecimal.valueOf(reading.value()));
	}

	private void tell(String address, IntervalDefinition interval, DevicePoint counter, Counters kept, LocalDate day,
			Instant newest) {
		var begin = day.atStartOfDay(zone).toInstant();
		var readings = new ArrayList<Reading>();
		for (int i = 1; i <= COUNTERS_OF_A_DAY; i++) {
			var time = begin.plus(HALF_HOUR.multipliedBy(i));
			if (time.isBefore(newest)) {
				energy(kept, counter, time).ifPresent(energy -> readings.add(reading(address, interval, time, energy)));
			}
		}
		if (!readings.isEmpty()) {
			events.readings(readings);
		}
	}

	private static Reading reading(String address, IntervalDefinition interval, Instant end, BigDecimal energy) {
		return Reading.good(address, interval.pointId(), end, energy.doubleValue());
	}

	/** Energy of the half-hour that ends at a time; a counter that has begun again at zero is understood. */
	private static Optional<BigDecimal> energy(Counters kept, DevicePoint counter, Instant end) {
		var last = kept.known.get(end);
		var before = kept.known.get(end.minus(HALF_HOUR));
		if (last == null || before == null) {
			return Optional.empty();
		}
		var energy = last.subtract(before);
		if (energy.signum() >= 0) {
			return Optional.of(energy);
		}
		var modulus = BigDecimal.valueOf(counter.point().maximum()).add(counter.scale());
		var rolled = energy.add(modulus);
		return rolled.compareTo(modulus.multiply(LARGEST_PART)) <= 0 ? Optional.of(rolled) : Optional.empty();
	}
}
