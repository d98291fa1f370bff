package machi.telemetry.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import machi.quantity.time.Quality;
import machi.telemetry.reading.HalfHours;
import machi.telemetry.reading.PointKey;
import machi.telemetry.reading.ReadingRun;
import machi.telemetry.reading.StoredReading;

/** The table of raw readings. */
final class ReadingTable {

	private static final Quality[] QUALITIES = Quality.values();
	private static final int ROWS_AT_ONCE = 10_000;

	private final SqlDatabase database;

	ReadingTable(SqlDatabase database) {
		this.database = database;
	}

	/** Takes the readings of points one after the other. */
	interface PointSink {
		void accept(int pointId, ReadingRun run) throws SQLException;
	}

	/** Which point and time. */
	private record Place(int pointId, long time) {
	}

	void insert(Connection connection, Collection<RawReading> readings) throws SQLException {
		if (!readings.isEmpty()) {
			database.fill(connection, SqlTable.READING, writer -> {
				for (var reading : readings) {
					reading.writeTo(writer);
				}
			});
		}
	}

	/** What of late readings is new, and what is different from what is there; the latter is removed to make place. */
	LateReadings settle(Connection connection, List<RawReading> late) throws SQLException {
		long from = late.stream().mapToLong(RawReading::time).min().orElseThrow();
		long to = late.stream().mapToLong(RawReading::time).max().orElseThrow();
		var between = " AND reading.time BETWEEN " + from + " AND " + to;
		fillIncoming(connection, late);
		var same = new HashSet<RawReading>();
		var there = existing(connection, between, same);
		var added = new ArrayList<RawReading>();
		var changed = new ArrayList<RawReading>();
		for (var reading : late) {
			if (!there.contains(new Place(reading.pointId(), reading.time()))) {
				added.add(reading);
			} else if (!same.contains(reading)) {
				changed.add(reading);
			}
		}
		if (!changed.isEmpty()) {
			try (var statement = connection.createStatement()) {
				statement.execute("TRUNCATE incoming");
				fillIncoming(connection, changed);
				statement.executeUpdate("DELETE FROM reading USING incoming i WHERE reading.point_id = i.point_id"
						+ " AND reading.time = i.time" + between);
			}
		}
		return new LateReadings(added, changed);
	}

	/** What is new and what takes the place of another. */
	record LateReadings(List<RawReading> added, List<RawReading> changed) {
	}

	private void fillIncoming(Connection connection, List<RawReading> readings) throws SQLException {
		database.fill(connection, SqlTable.INCOMING, writer -> {
			for (var reading : readings) {
				reading.writeTo(writer);
			}
		});
	}

	private static Set<Place> existing(Connection connection, String between, Set<RawReading> readings) throws SQLException {
		var there = new HashSet<Place>();
		try (var statement = connection.createStatement();
				var rows = statement.executeQuery("SELECT reading.point_id, reading.time, reading.value, reading.quality"
						+ " FROM reading JOIN incoming i ON reading.point_id = i.point_id AND reading.time = i.time" + between)) {
			while (rows.next()) {
				there.add(new Place(rows.getInt(1), rows.getLong(2)));
				readings.add(new RawReading(rows.getInt(1), rows.getLong(2), PointTable.number(rows, 3),
						QUALITIES[rows.getInt(4)]));
			}
		}
		return there;
	}

	List<StoredReading> readings(Connection connection, PointState point, PointKey key, long from, long to) throws SQLException {
		var readings = new ArrayList<StoredReading>();
		stream(connection, List.of(point), from, to, (id, run) -> {
			for (int i = 0; i < run.size(); i++) {
				readings.add(new StoredReading(key, Instant.ofEpochMilli(run.millis(i)), run.value(i), run.quality(i)));
			}
		});
		return readings;
	}

	/** The readings of points from one moment to before another; points without any are left out. */
	void stream(Connection connection, Collection<PointState> points, long from, long to, PointSink sink) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.setFetchSize(ROWS_AT_ONCE);
			try (var rows = statement.executeQuery("SELECT point_id, time, value, quality FROM reading WHERE "
					+ PointTable.among("point_id", points) + " AND time >= " + from + " AND time < " + to
					+ " ORDER BY point_id, time")) {
				int point = -1;
				var run = new ReadingRun();
				while (rows.next()) {
					int id = rows.getInt(1);
					if (id != point && point >= 0) {
						sink.accept(point, run);
						run = new ReadingRun();
					}
					point = id;
					long time = rows.getLong(2);
					double value = rows.getDouble(3);
					run.add(time, rows.wasNull() ? Double.NaN : value, QUALITIES[rows.getInt(4)]);
				}
				if (point >= 0) {
					sink.accept(point, run);
				}
			}
		}
	}

	/** Removes the readings of points before the end of the touched half-hours. */
	long removeTouched(Connection connection) throws SQLException {
		try (var statement = connection.createStatement()) {
			return statement.executeLargeUpdate("DELETE FROM reading USING touched t WHERE reading.point_id = t.point_id"
					+ " AND reading.time < CAST(t.end_half_hour AS BIGINT) * " + HalfHours.MILLIS);
		}
	}

	/** Groups by point, in the order of time; of two of one time the later given counts. */
	static Map<PointKey, List<StoredReading>> byPoint(Collection<StoredReading> readings) {
		var byPoint = new HashMap<PointKey, List<StoredReading>>();
		for (var reading : readings) {
			byPoint.computeIfAbsent(reading.key(), key -> new ArrayList<>()).add(reading);
		}
		byPoint.replaceAll((key, ofPoint) -> inOrder(ofPoint));
		return byPoint;
	}

	private static List<StoredReading> inOrder(List<StoredReading> readings) {
		boolean ordered = true;
		for (int i = 1; i < readings.size() && ordered; i++) {
			ordered = readings.get(i - 1).time().toEpochMilli() < readings.get(i).time().toEpochMilli();
		}
		if (ordered) {
			return readings;
		}
		var byTime = new TreeMap<Long, StoredReading>();
		readings.forEach(reading -> byTime.put(reading.time().toEpochMilli(), reading));
		return List.copyOf(byTime.values());
	}
}
