package machi.telemetry.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import machi.telemetry.reading.HalfHours;

/** The tables of half-hours and of the sums of days. */
final class HalfHourTable {

	private static final int PER_DAY = 48;
	/** Days of Japan begin at 15:00 UTC of the day before, 18 half-hours early. */
	private static final int EARLIER = 18;

	private final SqlDatabase database;

	HalfHourTable(SqlDatabase database) {
		this.database = database;
	}

	/** Half-hours of a point. */
	record Stretch(int pointId, HalfHours halfHours) {

		Stretch wholeDays() {
			return new Stretch(pointId, HalfHourTable.wholeDays(halfHours));
		}
	}

	/** Made longer to whole days of Japan. */
	static HalfHours wholeDays(HalfHours halfHours) {
		return HalfHours.of(dayStart(day(halfHours.first())), dayStart(day(halfHours.end() - 1) + 1));
	}

	/** Number of the day in Japan, from 1970-01-01. */
	static int day(int halfHour) {
		return Math.floorDiv(halfHour + EARLIER, PER_DAY);
	}

	static int dayStart(int day) {
		return day * PER_DAY - EARLIER;
	}

	private static String dayOf(String column) {
		return "CAST(floor((" + column + " + " + EARLIER + ") / " + PER_DAY + ".0) AS INTEGER)";
	}

	Map<Integer, HalfHourRow> rows(Connection connection, PointState point, HalfHours halfHours) throws SQLException {
		var rows = new HashMap<Integer, HalfHourRow>();
		try (var statement = connection.createStatement();
				var found = statement.executeQuery("SELECT " + HalfHourRow.COLUMNS + " FROM half_hour WHERE point_id = " + point.id()
						+ " AND half_hour >= " + halfHours.first() + " AND half_hour < " + halfHours.end())) {
			while (found.next()) {
				var row = HalfHourRow.of(found);
				rows.put(row.number(), row);
			}
		}
		return rows;
	}

	/** How many half-hours of each point there are in the days of a stretch; points without any are missing. */
	Map<Integer, Integer> counts(Connection connection, Collection<PointState> points, HalfHours stretch) throws SQLException {
		var counts = new HashMap<Integer, Integer>();
		try (var statement = connection.createStatement();
				var rows = statement.executeQuery("SELECT point_id, sum(half_hours) FROM day_total WHERE "
						+ PointTable.among("point_id", points) + " AND day >= " + day(stretch.first()) + " AND day < "
						+ day(stretch.end()) + " GROUP BY point_id")) {
			while (rows.next()) {
				counts.put(rows.getInt(1), rows.getInt(2));
			}
		}
		return counts;
	}

	/** Which half-hours of each point there are, counted from the first of the stretch. */
	Map<Integer, BitSet> made(Connection connection, Collection<PointState> points, HalfHours halfHours) throws SQLException {
		var made = new HashMap<Integer, BitSet>();
		var withHoles = new ArrayList<PointState>();
		var byId = new HashMap<Integer, PointState>();
		points.forEach(point -> byId.put(point.id(), point));
		var condition = " AND half_hour >= " + halfHours.first() + " AND half_hour < " + halfHours.end();
		try (var statement = connection.createStatement();
				var rows = statement.executeQuery("SELECT point_id, min(half_hour), max(half_hour), count(*) FROM half_hour WHERE "
						+ PointTable.among("point_id", points) + condition + " GROUP BY point_id")) {
			while (rows.next()) {
				int first = rows.getInt(2);
				int end = rows.getInt(3) + 1;
				if (rows.getInt(4) == end - first) {
					made.computeIfAbsent(rows.getInt(1), id -> new BitSet()).set(first - halfHours.first(), end - halfHours.first());
				} else {
					withHoles.add(byId.get(rows.getInt(1)));
				}
			}
		}
		if (!withHoles.isEmpty()) {
			try (var statement = connection.createStatement();
					var rows = statement.executeQuery("SELECT point_id, half_hour FROM half_hour WHERE "
							+ PointTable.among("point_id", withHoles) + condition)) {
				while (rows.next()) {
					made.computeIfAbsent(rows.getInt(1), id -> new BitSet()).set(rows.getInt(2) - halfHours.first());
				}
			}
		}
		return made;
	}

	/** Adds half-hours, and counts the days in which they lie. */
	void insert(Connection connection, List<HalfHourRow> rows) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		database.fill(connection, SqlTable.HALF_HOUR, writer -> {
			for (var row : rows) {
				row.writeTo(writer);
			}
		});
		var stretches = new HashMap<Integer, HalfHours>();
		for (var row : rows) {
			stretches.merge(row.pointId(), HalfHours.of(row.number(), row.number() + 1), (one, other) -> HalfHours
					.of(Math.min(one.first(), other.first()), Math.max(one.end(), other.end())));
		}
		touch(connection, stretches.entrySet().stream()
				.map(entry -> new Stretch(entry.getKey(), entry.getValue()).wholeDays()).toList());
		countDays(connection);
	}

	/** Removes half-hours that are to be made anew, up to whole days; those of removed readings stay. */
	void invalidate(Connection connection, Collection<Stretch> stretches) throws SQLException {
		if (stretches.isEmpty()) {
			return;
		}
		touch(connection, joined(stretches));
		try (var statement = connection.createStatement()) {
			statement.executeUpdate("DELETE FROM half_hour USING touched t WHERE " + inTouched("half_hour.half_hour")
					+ " AND half_hour.point_id = t.point_id AND half_hour.kept = 0");
		}
		countDays(connection);
	}

	private static String inTouched(String column) {
		return column + " >= t.first_half_hour AND " + column + " < t.end_half_hour";
	}

	/** So that no half-hour lies in two. */
	private static List<Stretch> joined(Collection<Stretch> stretches) {
		var sorted = stretches.stream().map(Stretch::wholeDays).sorted((one, other) -> one.pointId() != other.pointId()
				? Integer.compare(one.pointId(), other.pointId())
				: Integer.compare(one.halfHours().first(), other.halfHours().first())).toList();
		var joined = new ArrayList<Stretch>();
		for (var stretch : sorted) {
			var last = joined.isEmpty() ? null : joined.getLast();
			if (last != null && last.pointId() == stretch.pointId() && stretch.halfHours().first() <= last.halfHours().end()) {
				joined.set(joined.size() - 1, new Stretch(last.pointId(), HalfHours.of(last.halfHours().first(),
						Math.max(last.halfHours().end(), stretch.halfHours().end()))));
			} else {
				joined.add(stretch);
			}
		}
		return joined;
	}

	/** Fills the table of touched half-hours. */
	void touch(Connection connection, Collection<Stretch> stretches) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute("TRUNCATE touched");
		}
		database.fill(connection, SqlTable.TOUCHED, writer -> {
			for (var stretch : stretches) {
				writer.integer(stretch.pointId()).integer(stretch.halfHours().first()).integer(stretch.halfHours().end()).end();
			}
		});
	}

	/** Sums up the touched days again. */
	private static void countDays(Connection connection) throws SQLException {
		try (var statement = connection.createStatement()) {
			int first;
			int end;
			try (var rows = statement.executeQuery("SELECT min(first_half_hour), max(end_half_hour) FROM touched")) {
				rows.next();
				first = rows.getInt(1);
				end = rows.getInt(2);
			}
			statement.executeUpdate("DELETE FROM day_total USING touched t WHERE day_total.point_id = t.point_id"
					+ " AND day_total.day >= " + dayOf("t.first_half_hour") + " AND day_total.day < " + dayOf("t.end_half_hour"));
			statement.executeUpdate(DaySums.insert(dayOf("h.half_hour")) + " FROM half_hour h JOIN touched t ON h.point_id = t.point_id"
					+ " AND " + inTouched("h.half_hour") + " WHERE h.half_hour >= " + first + " AND h.half_hour < " + end
					+ " GROUP BY h.point_id, " + dayOf("h.half_hour"));
		}
	}

	/** Makes half-hours stay that lie before two days after the end of the touched ones, whose readings are being removed. */
	void keepTouched(Connection connection, int longer) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.executeUpdate("UPDATE half_hour SET kept = 1 FROM touched t WHERE half_hour.point_id = t.point_id"
					+ " AND half_hour.half_hour < t.end_half_hour + " + longer + " AND half_hour.kept = 0");
		}
	}

	/** Removes the half-hours and sums of days before one. */
	void removeBefore(Connection connection, int day) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.executeUpdate("DELETE FROM half_hour WHERE half_hour < " + dayStart(day));
			statement.executeUpdate("DELETE FROM day_total WHERE day < " + day);
		}
	}
}
