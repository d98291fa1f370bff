package machi.telemetry.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import machi.telemetry.SeriesException;
import machi.telemetry.reading.EnergyForm;
import machi.telemetry.reading.EnergySource;
import machi.telemetry.reading.HalfHours;
import machi.telemetry.reading.IntervalEnergy;
import machi.telemetry.reading.IntervalMean;
import machi.telemetry.reading.MonthlyEnergy;
import machi.telemetry.reading.PointKey;
import machi.telemetry.reading.PointMeaning;
import machi.telemetry.reading.PointSummary;
import machi.telemetry.reading.ReadingStore;
import machi.telemetry.reading.StoredReading;

/** Readings in tables. Half-hours are made when they are asked for, and kept once later readings cannot change them. */
public final class SqlReadingStore implements ReadingStore {

	/** What is asked for beyond these years is not there. */
	private static final Instant EARLIEST = LocalDate.of(1900, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
	private static final Instant LATEST = LocalDate.of(2300, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

	private final SqlDatabase database;
	private final PointTable points;
	private final ReadingTable readings;
	private final HalfHourTable halfHours;
	private final HalfHourUpkeep upkeep;

	/** Takes the database over, and closes it. */
	public SqlReadingStore(SqlDatabase database) {
		this.database = database;
		points = new PointTable(database);
		readings = new ReadingTable(database);
		halfHours = new HalfHourTable(database);
		upkeep = new HalfHourUpkeep(database, points, halfHours, new HalfHourMaker(readings));
	}

	@Override
	public void append(Collection<StoredReading> batch) throws SeriesException {
		if (!batch.isEmpty()) {
			var byPoint = ReadingTable.byPoint(batch);
			database.write(connection -> {
				append(connection, byPoint);
				return null;
			});
		}
	}

	private void append(Connection connection, Map<PointKey, List<StoredReading>> byPoint) throws SQLException {
		var fresh = new ArrayList<RawReading>();
		var late = new ArrayList<RawReading>();
		var states = points.made(connection, byPoint.keySet());
		byPoint.forEach((key, ofPoint) -> {
			var state = states.get(key);
			for (var reading : ofPoint) {
				boolean isLate = state.readings() > 0 && reading.time().toEpochMilli() <= state.last();
				(isLate ? late : fresh).add(RawReading.of(state.id(), reading));
			}
		});
		var changes = new HashMap<Integer, PointChange>();
		readings.insert(connection, fresh);
		fresh.forEach(reading -> changes.merge(reading.pointId(), change(reading, 1), SqlReadingStore::joined));
		if (!late.isEmpty()) {
			var settled = readings.settle(connection, late);
			readings.insert(connection, settled.added());
			readings.insert(connection, settled.changed());
			settled.added().forEach(reading -> changes.merge(reading.pointId(), change(reading, 1), SqlReadingStore::joined));
			settled.changed().forEach(reading -> changes.merge(reading.pointId(), change(reading, 0), SqlReadingStore::joined));
			halfHours.invalidate(connection, IntStream.range(0, 2)
					.mapToObj(i -> i == 0 ? settled.added() : settled.changed()).flatMap(List::stream)
					.map(SqlReadingStore::influenced).distinct().toList());
		}
		if (!changes.isEmpty()) {
			points.change(connection, changes.values());
		}
	}

	private static PointChange change(RawReading reading, int added) {
		return new PointChange(reading.pointId(), added, reading.time(), reading);
	}

	private static PointChange joined(PointChange one, PointChange other) {
		return new PointChange(one.id(), one.added() + other.added(), Math.min(one.first(), other.first()),
				other.newest().time() >= one.newest().time() ? other.newest() : one.newest());
	}

	private static HalfHourTable.Stretch influenced(RawReading reading) {
		int number = HalfHours.containing(reading.time());
		return new HalfHourTable.Stretch(reading.pointId(),
				HalfHours.of(number - HalfHourMaker.INFLUENCE - 1, number + HalfHourMaker.INFLUENCE + 1)).wholeDays();
	}

	@Override
	public void describe(Collection<PointMeaning> meanings) throws SeriesException {
		var byKey = new HashMap<PointKey, PointMeaning>();
		meanings.forEach(meaning -> byKey.put(meaning.key(), meaning));
		database.read(points::meanings).forEach(known -> byKey.remove(known.key(), known));
		if (!byKey.isEmpty()) {
			database.write(connection -> {
				points.describe(connection, byKey);
				return null;
			});
		}
	}

	@Override
	public List<PointMeaning> meanings() throws SeriesException {
		return database.read(points::meanings);
	}

	@Override
	public List<PointSummary> points() throws SeriesException {
		return database.read(points::summaries);
	}

	@Override
	public Map<PointKey, StoredReading> latest(Collection<PointKey> keys) throws SeriesException {
		return database.read(connection -> points.latest(connection, keys));
	}

	@Override
	public List<StoredReading> readings(PointKey key, Instant from, Instant to) throws SeriesException {
		return database.read(connection -> {
			var point = points.states(connection, List.of(key)).get(key);
			return point == null ? List.of()
					: readings.readings(connection, point, key, within(from).toEpochMilli(), endMillis(within(to)));
		});
	}

	/** The first whole millisecond that is not before a moment. */
	private static long endMillis(Instant to) {
		return to.toEpochMilli() + (to.getNano() % 1_000_000 == 0 ? 0 : 1);
	}

	private static Instant within(Instant moment) {
		return moment.isBefore(EARLIEST) ? EARLIEST : moment.isAfter(LATEST) ? LATEST : moment;
	}

	@Override
	public List<IntervalEnergy> energy(EnergySource source, Instant from, Instant to) throws SeriesException {
		return rows(source, from, to).stream().map(row -> row.energy(source.form())).toList();
	}

	@Override
	public List<IntervalMean> means(PointKey point, Instant from, Instant to) throws SeriesException {
		return rows(EnergySource.of(point, EnergyForm.POWER), from, to).stream().map(HalfHourRow::mean).toList();
	}

	private List<HalfHourRow> rows(EnergySource source, Instant from, Instant to) throws SeriesException {
		var stretch = HalfHours.between(within(from), within(to));
		upkeep.prepare(List.of(source), stretch);
		var rows = database.read(connection -> upkeep.rows(connection, source.key(), stretch));
		var result = new ArrayList<HalfHourRow>(stretch.count());
		for (int number = stretch.first(); number < stretch.end(); number++) {
			var row = rows.get(number);
			result.add(row == null ? HalfHourRow.missing(0, number) : row);
		}
		return result;
	}

	@Override
	public List<MonthlyEnergy> months(Collection<EnergySource> sources, YearMonth first, YearMonth last)
			throws SeriesException {
		if (last.isBefore(first)) {
			return List.of();
		}
		var stretch = HalfHours.of(HalfHours.of(first).first(), HalfHours.of(last).end());
		upkeep.prepare(sources, stretch);
		return database.read(connection -> {
			var states = points.states(connection, sources.stream().map(EnergySource::key).distinct().toList());
			var sums = upkeep.sums(connection, states.values(),
					sources.stream().map(EnergySource::form).collect(Collectors.toSet()), first, last);
			var months = new ArrayList<MonthlyEnergy>();
			for (var source : sources) {
				var state = states.get(source.key());
				for (var month = first; state != null && !month.isAfter(last); month = month.plusMonths(1)) {
					var sum = sums.get(state.id(), source.form(), month);
					if (sum != null) {
						months.add(new MonthlyEnergy(source.key(), month, sum.kwh(), sum.halfHours(), sum.estimated(),
								sum.suspect()));
					}
				}
			}
			return months;
		});
	}

	@Override
	public long retain(Instant rawFrom, Instant intervalsFrom) throws SeriesException {
		upkeep.prepareAll(within(rawFrom));
		return database.write(connection -> {
			long removed = new Retention(points, readings, halfHours, upkeep).removeReadings(connection, within(rawFrom));
			int day = HalfHourTable.day(HalfHours.containing(within(intervalsFrom).toEpochMilli()));
			halfHours.removeBefore(connection, day);
			points.beginAt(connection, HalfHourTable.dayStart(day));
			return removed;
		});
	}

	@Override
	public void close() {
		database.close();
	}
}
