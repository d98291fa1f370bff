package machi.telemetry.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import machi.telemetry.SeriesException;
import machi.telemetry.reading.EnergyForm;
import machi.telemetry.reading.EnergySource;
import machi.telemetry.reading.HalfHours;
import machi.telemetry.reading.PointKey;

/** Sees to it that half-hours exist before they are asked for. */
final class HalfHourUpkeep {

	/** Made in one transaction: a month of some hundreds of meters, or of a sensor of one second. */
	private static final double READINGS_AT_ONCE = 500_000;
	private static final int HALF_HOURS_AT_ONCE = 31 * 48;
	/** So many at the end of the readings are not worth a transaction that writes. */
	private static final int FEW = 5;

	private final SqlDatabase database;
	private final PointTable points;
	private final HalfHourTable halfHours;
	private final HalfHourMaker maker;

	HalfHourUpkeep(SqlDatabase database, PointTable points, HalfHourTable halfHours, HalfHourMaker maker) {
		this.database = database;
		this.points = points;
		this.halfHours = halfHours;
		this.maker = maker;
	}

	/** Makes and keeps the half-hours in the days of a stretch that are settled and missing. */
	void prepare(Collection<EnergySource> sources, HalfHours asked) throws SeriesException {
		var stretch = HalfHourTable.wholeDays(asked);
		var changed = database.read(connection -> changedLimits(connection, sources));
		if (!changed.isEmpty()) {
			database.write(connection -> {
				setLimits(connection, changedLimits(connection, sources));
				return null;
			});
		}
		var lacking = database.read(connection -> lacking(connection,
				points.states(connection, sources.stream().map(EnergySource::key).distinct().toList()).values(), stretch));
		makeInParts(lacking, stretch);
	}

	/** Makes and keeps the half-hours of all points up to a moment and as far beyond it as readings before it reach. */
	void prepareAll(Instant to) throws SeriesException {
		int end = HalfHours.containing(to.toEpochMilli()) + HalfHourMaker.INFLUENCE;
		var all = database.read(connection -> List.copyOf(points.all(connection).values()));
		int first = all.stream().filter(point -> point.readings() > 0).mapToInt(point -> point.span().first()).min().orElse(end);
		makeInParts(all, HalfHours.of(first, end));
	}

	private Map<PointState, EnergySource> changedLimits(Connection connection, Collection<EnergySource> sources)
			throws SQLException {
		var counters = new HashMap<PointKey, EnergySource>();
		sources.stream().filter(source -> source.form() == EnergyForm.COUNTER).forEach(source -> counters.put(source.key(), source));
		var changed = new HashMap<PointState, EnergySource>();
		for (var state : points.states(connection, counters.keySet()).values()) {
			var source = counters.get(state.key());
			if (!state.limits().equals(source.limits())) {
				changed.put(state, source);
			}
		}
		return changed;
	}

	private void setLimits(Connection connection, Map<PointState, EnergySource> changed) throws SQLException {
		for (var entry : changed.entrySet()) {
			points.setLimits(connection, entry.getKey().id(), entry.getValue().limits());
		}
		halfHours.invalidate(connection, changed.keySet().stream().filter(point -> point.readings() > 0)
				.map(point -> new HalfHourTable.Stretch(point.id(), point.span())).toList());
	}

	/** The points that lack more than the few half-hours at the end that are not settled. */
	private List<PointState> lacking(Connection connection, Collection<PointState> states, HalfHours stretch)
			throws SQLException {
		if (states.isEmpty()) {
			return List.of();
		}
		var counts = halfHours.counts(connection, states, stretch);
		return states.stream().filter(
				point -> point.within(stretch).count() - FEW > counts.getOrDefault(point.id(), 0)).toList();
	}

	private void makeInParts(Collection<PointState> lacking, HalfHours stretch) throws SeriesException {
		if (lacking.isEmpty()) {
			return;
		}
		int first = lacking.stream().map(point -> point.within(stretch)).filter(within -> within.count() > 0)
				.mapToInt(HalfHours::first).min().orElse(stretch.end());
		for (int begin = first; begin < stretch.end(); begin += HALF_HOURS_AT_ONCE) {
			var part = HalfHours.of(begin, Math.min(begin + HALF_HOURS_AT_ONCE, stretch.end()));
			var there = lacking.stream().filter(point -> point.within(part).count() > 0).toList();
			for (var group : HalfHourMaker.groups(there, part.count(), READINGS_AT_ONCE)) {
				var keys = group.stream().map(PointState::key).toList();
				database.write(connection -> {
					keepSettled(connection, points.states(connection, keys).values(), part);
					return null;
				});
			}
		}
	}

	/** Makes and keeps the half-hours of points that are settled and missing, within a transaction that writes. */
	void keepSettled(Connection connection, Collection<PointState> states, HalfHours stretch) throws SQLException {
		var rows = new ArrayList<HalfHourRow>();
		maker.make(connection, states, stretch, halfHours.made(connection, states, stretch), (row, settled) -> {
			if (settled) {
				rows.add(row);
			}
		});
		halfHours.insert(connection, rows);
	}

	/** The half-hours of a point, by number: those kept, and those that are not settled. */
	Map<Integer, HalfHourRow> rows(Connection connection, PointKey key, HalfHours stretch) throws SQLException {
		var point = points.states(connection, List.of(key)).get(key);
		if (point == null) {
			return Map.of();
		}
		var rows = halfHours.rows(connection, point, stretch);
		maker.make(connection, List.of(point), stretch, halfHours.made(connection, List.of(point), stretch),
				(row, settled) -> rows.put(row.number(), row));
		return rows;
	}

	/** Sums by month of points whose settled half-hours have been made. */
	DaySums sums(Connection connection, Collection<PointState> states, Set<EnergyForm> forms, YearMonth first, YearMonth last) throws SQLException {
		var sums = new DaySums(forms);
		if (states.isEmpty()) {
			return sums;
		}
		sums.read(connection, states, first, last);
		var stretch = HalfHours.of(HalfHours.of(first).first(), HalfHours.of(last).end());
		var byEnd = new TreeMap<Integer, List<PointState>>();
		states.stream().filter(point -> point.readings() > 0).forEach(point -> byEnd
				.computeIfAbsent(HalfHourTable.day(point.span().end()), day -> new ArrayList<>()).add(point));
		for (var group : byEnd.entrySet()) {
			int end = HalfHourTable.dayStart(group.getKey() + 1);
			var unsettled = HalfHours.of(Math.max(stretch.first(), end - HalfHourMaker.INFLUENCE - 2 * 48), Math.min(stretch.end(), end));
			maker.make(connection, group.getValue(), unsettled, halfHours.made(connection, group.getValue(), unsettled),
					(row, settled) -> sums.add(row));
		}
		return sums;
	}
}
