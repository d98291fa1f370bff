package machi.telemetry.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import machi.quantity.time.Quality;
import machi.telemetry.reading.EnergyForm;
import machi.telemetry.reading.IntervalEnergy;
import machi.telemetry.reading.IntervalMean;

/** Sums of energy by point and month, from the sums of days. */
final class DaySums {

	private static final int MONTHS = 12;

	private static final List<String> PER_FORM = List.of("kwh", "count", "estimated", "suspect");

	private final Set<EnergyForm> forms;
	private final Map<Place, Sum> sums = new HashMap<>();

	/** @param forms those that are asked for */
	DaySums(Set<EnergyForm> forms) {
		this.forms = forms;
	}

	/** Which point, form and month. */
	private record Place(int pointId, EnergyForm form, YearMonth month) {
	}

	/** As in a {@link machi.telemetry.reading.MonthlyEnergy}. */
	record Sum(double kwh, int halfHours, int estimated, int suspect) {

		private Sum and(Sum other) {
			return new Sum(kwh + other.kwh, halfHours + other.halfHours, estimated + other.estimated, suspect + other.suspect);
		}

		private static Sum of(IntervalEnergy energy) {
			return switch (energy.quality()) {
			case GOOD -> new Sum(energy.kwh(), 1, 0, 0);
			case ESTIMATED -> new Sum(energy.kwh(), 1, 1, 0);
			case SUSPECT -> new Sum(0, 0, 0, 1);
			case MISSING -> new Sum(0, 0, 0, 0);
			};
		}
	}

	/** The beginning of the statement that sums half-hours of a table {@code h} up by day. */
	static String insert(String day) {
		return "INSERT INTO day_total SELECT h.point_id, " + day + ", CAST(count(*) AS INTEGER), " + sums("h.counted_kwh", "h.counted_quality") + ", "
				+ sums("h.delivered_kwh", "h.delivered_quality") + ", " + sums("h.mean * 0.5", powerQuality());
	}

	/** The same as {@link IntervalMean#energy()}. */
	private static String powerQuality() {
		return "CASE WHEN h.coverage >= " + IntervalMean.COVERED + " THEN " + Quality.GOOD.ordinal() + " WHEN h.coverage >= "
				+ IntervalMean.HALF_COVERED + " THEN " + Quality.ESTIMATED.ordinal() + " ELSE " + Quality.MISSING.ordinal() + " END";
	}

	private static String sums(String kwh, String quality) {
		return "coalesce(sum(CASE WHEN " + quality + " <= " + Quality.ESTIMATED.ordinal() + " THEN " + kwh + " END), 0), "
				+ count(quality + " <= " + Quality.ESTIMATED.ordinal()) + ", " + count(quality + " = " + Quality.ESTIMATED.ordinal())
				+ ", " + count(quality + " = " + Quality.SUSPECT.ordinal());
	}

	private static String count(String condition) {
		return "CAST(sum(CASE WHEN " + condition + " THEN 1 ELSE 0 END) AS INTEGER)";
	}

	/** Reads the sums of points in months. */
	void read(Connection connection, Collection<PointState> points, YearMonth first, YearMonth last) throws SQLException {
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(query(points, first, last))) {
			while (rows.next()) {
				var month = YearMonth.of(rows.getInt(2) / MONTHS, rows.getInt(2) % MONTHS + 1);
				int column = 3;
				for (var form : forms) {
					add(new Place(rows.getInt(1), form, month), new Sum(rows.getDouble(column), rows.getInt(column + 1),
							rows.getInt(column + 2), rows.getInt(column + 3)));
					column += PER_FORM.size();
				}
			}
		}
	}

	private String query(Collection<PointState> points, YearMonth first, YearMonth last) {
		var query = new StringBuilder("SELECT point_id, ").append(monthOfDay(first, last));
		for (var form : forms) {
			for (var column : PER_FORM) {
				query.append(", sum(").append(form.name().toLowerCase(Locale.ROOT)).append('_').append(column).append(')');
			}
		}
		return query + " FROM day_total WHERE " + PointTable.among("point_id", points) + " AND day >= " + day(first.atDay(1))
				+ " AND day < " + day(last.plusMonths(1).atDay(1)) + " GROUP BY 1, 2";
	}

	/** By comparing: to make dates of hundreds of thousands of days takes longer than to sum them up. */
	private static String monthOfDay(YearMonth first, YearMonth last) {
		var cases = new StringBuilder("CASE");
		for (var month = first; month.isBefore(last); month = month.plusMonths(1)) {
			cases.append(" WHEN day < ").append(day(month.plusMonths(1).atDay(1))).append(" THEN ").append(number(month));
		}
		return first.equals(last) ? Integer.toString(number(last)) : cases + " ELSE " + number(last) + " END";
	}

	private static int number(YearMonth month) {
		return month.getYear() * MONTHS + month.getMonthValue() - 1;
	}

	private static long day(LocalDate date) {
		return date.toEpochDay();
	}

	/** Adds a half-hour that no day has yet. */
	void add(HalfHourRow row) {
		var month = YearMonth.from(LocalDate.ofEpochDay(HalfHourTable.day(row.number())));
		for (var form : forms) {
			add(new Place(row.pointId(), form, month), Sum.of(row.energy(form)));
		}
	}

	private void add(Place place, Sum sum) {
		sums.merge(place, sum, Sum::and);
	}

	/** The sum of a point in a month, or null when there is no half-hour. */
	Sum get(int pointId, EnergyForm form, YearMonth month) {
		var sum = sums.get(new Place(pointId, form, month));
		return sum == null || sum.halfHours() + sum.suspect() == 0 ? null : sum;
	}
}
