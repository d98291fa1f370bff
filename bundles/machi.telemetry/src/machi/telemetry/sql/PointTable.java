package machi.telemetry.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import machi.quantity.time.Quality;
import machi.telemetry.reading.CounterLimits;
import machi.telemetry.reading.PointKey;
import machi.telemetry.reading.PointMeaning;
import machi.telemetry.reading.PointSummary;
import machi.telemetry.reading.StoredReading;

/** The table of points. */
final class PointTable {

	private static final Quality[] QUALITIES = Quality.values();
	/** Above this, it is faster to read the whole table. */
	private static final int MOST_NAMED = 50;

	/** What makes a state, in this order: to ask for each value by its name takes longer than the question itself. */
	private static final String STATE = "SELECT id, device, point, readings, first_time, last_time, first_half_hour, modulus_kwh, "
			+ "largest_kw FROM measuring_point";

	private final SqlDatabase database;

	PointTable(SqlDatabase database) {
		this.database = database;
	}

	/** The points of these keys; those that do not exist are missing. */
	Map<PointKey, PointState> states(Connection connection, Collection<PointKey> keys) throws SQLException {
		if (keys.size() > MOST_NAMED) {
			var all = all(connection);
			var chosen = new LinkedHashMap<PointKey, PointState>();
			keys.stream().filter(all::containsKey).forEach(key -> chosen.put(key, all.get(key)));
			return chosen;
		}
		var states = new LinkedHashMap<PointKey, PointState>();
		try (var statement = connection.prepareStatement(STATE + " WHERE device = ? AND point = ?")) {
			for (var key : keys) {
				statement.setString(1, key.device());
				statement.setString(2, key.point());
				try (var rows = statement.executeQuery()) {
					if (rows.next()) {
						states.put(key, state(rows));
					}
				}
			}
		}
		return states;
	}

	/** All points. */
	Map<PointKey, PointState> all(Connection connection) throws SQLException {
		var states = new HashMap<PointKey, PointState>();
		try (var statement = connection.createStatement();
				var rows = statement.executeQuery(STATE)) {
			while (rows.next()) {
				var state = state(rows);
				states.put(state.key(), state);
			}
		}
		return states;
	}

	private static PointState state(ResultSet row) throws SQLException {
		return new PointState(row.getInt(1), new PointKey(row.getString(2), row.getString(3)), row.getLong(4), row.getLong(5),
				row.getLong(6), row.getInt(7), new CounterLimits(limit(row, 8), limit(row, 9)));
	}

	private static double limit(ResultSet row, int column) throws SQLException {
		double value = row.getDouble(column);
		return row.wasNull() ? Double.POSITIVE_INFINITY : value;
	}

	/** The points of these keys, made where they do not exist. */
	Map<PointKey, PointState> made(Connection connection, Collection<PointKey> keys) throws SQLException {
		var states = new HashMap<>(states(connection, keys));
		if (states.size() == keys.size()) {
			return states;
		}
		int id = largestId(connection);
		try (var insert = connection
				.prepareStatement("INSERT INTO measuring_point (id, device, point, readings) VALUES (?, ?, ?, 0)")) {
			for (var key : keys) {
				if (!states.containsKey(key)) {
					id++;
					insert.setInt(1, id);
					insert.setString(2, key.device());
					insert.setString(3, key.point());
					insert.executeUpdate();
					states.put(key, new PointState(id, key, 0, 0, 0, 0, CounterLimits.UNKNOWN));
				}
			}
		}
		return states;
	}

	private static int largestId(Connection connection) throws SQLException {
		try (var statement = connection.createStatement();
				var rows = statement.executeQuery("SELECT max(id) FROM measuring_point")) {
			return rows.next() ? rows.getInt(1) : 0;
		}
	}

	/** Adds up what a batch brought. */
	void change(Connection connection, Collection<PointChange> changes) throws SQLException {
		database.fill(connection, SqlTable.POINT_CHANGE, writer -> {
			for (var change : changes) {
				change.writeTo(writer);
			}
		});
		try (var statement = connection.createStatement()) {
			statement.executeUpdate("UPDATE measuring_point SET readings = measuring_point.readings + c.added, "
					+ "first_time = least(measuring_point.first_time, c.first_time), "
					+ "last_time = greatest(measuring_point.last_time, c.last_time), "
					+ "first_half_hour = least(measuring_point.first_half_hour, c.first_half_hour), "
					+ newest("last_value") + ", " + newest("last_quality")
					+ " FROM point_change c WHERE measuring_point.id = c.id");
		}
	}

	private static String newest(String column) {
		return column + " = CASE WHEN c.last_time >= coalesce(measuring_point.last_time, c.last_time) THEN c." + column
				+ " ELSE measuring_point." + column + " END";
	}

	void describe(Connection connection, Map<PointKey, PointMeaning> meanings) throws SQLException {
		var states = made(connection, meanings.keySet());
		try (var statement = connection.prepareStatement("UPDATE measuring_point SET role = ?, unit = ? WHERE id = ?")) {
			for (var meaning : meanings.values()) {
				statement.setString(1, meaning.role());
				statement.setString(2, meaning.unit());
				statement.setInt(3, states.get(meaning.key()).id());
				statement.executeUpdate();
			}
		}
	}

	List<PointMeaning> meanings(Connection connection) throws SQLException {
		var meanings = new ArrayList<PointMeaning>();
		try (var statement = connection.createStatement();
				var rows = statement.executeQuery("SELECT device, point, role, unit FROM measuring_point WHERE role IS NOT NULL")) {
			while (rows.next()) {
				meanings.add(new PointMeaning(new PointKey(rows.getString(1), rows.getString(2)), rows.getString(3), rows.getString(4)));
			}
		}
		meanings.sort((one, other) -> one.key().compareTo(other.key()));
		return meanings;
	}

	/** Keeps with which limits half-hours are made. */
	void setLimits(Connection connection, int id, CounterLimits limits) throws SQLException {
		try (var statement = connection
				.prepareStatement("UPDATE measuring_point SET modulus_kwh = ?, largest_kw = ? WHERE id = ?")) {
			statement.setObject(1, Double.isInfinite(limits.modulusKwh()) ? null : (Double) limits.modulusKwh());
			statement.setObject(2, Double.isInfinite(limits.largestKw()) ? null : (Double) limits.largestKw());
			statement.setInt(3, id);
			statement.executeUpdate();
		}
	}

	/** Lets no point's half-hours begin before one. */
	void beginAt(Connection connection, int halfHour) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.executeUpdate("UPDATE measuring_point SET first_half_hour = " + halfHour + " WHERE first_half_hour < " + halfHour);
		}
	}

	/** Counts the readings of all points again. */
	void recount(Connection connection) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.executeUpdate("UPDATE measuring_point SET readings = r.readings, first_time = r.first_time FROM "
					+ "(SELECT point_id, count(*) AS readings, min(time) AS first_time FROM reading GROUP BY point_id) r "
					+ "WHERE measuring_point.id = r.point_id");
		}
	}

	List<PointSummary> summaries(Connection connection) throws SQLException {
		return all(connection).values().stream().filter(state -> state.readings() > 0)
				.map(state -> new PointSummary(state.key(), state.readings(), Instant.ofEpochMilli(state.first()),
						Instant.ofEpochMilli(state.last())))
				.sorted((one, other) -> one.key().compareTo(other.key())).toList();
	}

	Map<PointKey, StoredReading> latest(Connection connection, Collection<PointKey> keys) throws SQLException {
		var wanted = new HashSet<>(keys);
		var latest = new HashMap<PointKey, StoredReading>();
		try (var statement = connection.createStatement();
				var rows = statement.executeQuery("SELECT device, point, last_time, last_value, last_quality"
						+ " FROM measuring_point WHERE last_time IS NOT NULL")) {
			while (rows.next()) {
				var key = new PointKey(rows.getString(1), rows.getString(2));
				if (wanted.contains(key)) {
					latest.put(key, new StoredReading(key, Instant.ofEpochMilli(rows.getLong(3)), number(rows, 4),
							QUALITIES[rows.getInt(5)]));
				}
			}
		}
		return latest;
	}

	/** A column as a number, not a number where there is none. */
	static double number(ResultSet row, int column) throws SQLException {
		double value = row.getDouble(column);
		return row.wasNull() ? Double.NaN : value;
	}

	/** A condition on a column of ids. */
	static String among(String column, Collection<PointState> points) {
		var ids = new ArrayList<Integer>(points.size());
		points.forEach(point -> ids.add(point.id()));
		return column + " IN (" + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")";
	}
}
