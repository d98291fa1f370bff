package machi.telemetry.sql;

import java.util.List;
import java.util.Locale;

/** The tables, in SQL that all databases understand. Times are milliseconds since 1970, half-hours and days are numbered. */
public enum SqlTable {

	/** The points, and what would take long to find out about each. */
	MEASURING_POINT(false, "id INTEGER NOT NULL", "device VARCHAR NOT NULL", "point VARCHAR NOT NULL", "role VARCHAR",
			"unit VARCHAR", "readings BIGINT NOT NULL", "first_time BIGINT", "last_time BIGINT", "last_value FLOAT8", "last_quality SMALLINT",
			"first_half_hour INTEGER", "modulus_kwh FLOAT8", "largest_kw FLOAT8"),
	/** One row for a point and time; no value where it is missing. Qualities are numbered as in the enumeration. */
	READING(false, "point_id INTEGER NOT NULL", "time BIGINT NOT NULL", "value FLOAT8", "quality SMALLINT NOT NULL"),
	/** What was made of readings; {@code kept} is 1 where the readings have been removed since. */
	HALF_HOUR(false, "point_id INTEGER NOT NULL", "half_hour INTEGER NOT NULL", "mean FLOAT8", "coverage FLOAT8 NOT NULL",
			"counted_kwh FLOAT8", "counted_quality SMALLINT NOT NULL", "delivered_kwh FLOAT8",
			"delivered_quality SMALLINT NOT NULL", "kept SMALLINT NOT NULL"),
	/** How many half-hours of days in Japan there are, and their sums for each form of energy. */
	DAY_TOTAL(false, "point_id INTEGER NOT NULL", "day INTEGER NOT NULL", "half_hours INTEGER NOT NULL", "counter_kwh FLOAT8 NOT NULL",
			"counter_count INTEGER NOT NULL", "counter_estimated INTEGER NOT NULL", "counter_suspect INTEGER NOT NULL",
			"delivered_kwh FLOAT8 NOT NULL", "delivered_count INTEGER NOT NULL", "delivered_estimated INTEGER NOT NULL",
			"delivered_suspect INTEGER NOT NULL", "power_kwh FLOAT8 NOT NULL", "power_count INTEGER NOT NULL",
			"power_estimated INTEGER NOT NULL", "power_suspect INTEGER NOT NULL"),
	/** Readings that may be there already. */
	INCOMING(true, "point_id INTEGER NOT NULL", "time BIGINT NOT NULL", "value FLOAT8", "quality SMALLINT NOT NULL"),
	/** What a batch adds to points. */
	POINT_CHANGE(true, "id INTEGER NOT NULL", "added BIGINT NOT NULL", "first_time BIGINT NOT NULL",
			"last_time BIGINT NOT NULL", "last_value FLOAT8", "last_quality SMALLINT NOT NULL", "first_half_hour INTEGER NOT NULL"),
	/** Half-hours of points from one to before another. */
	TOUCHED(true, "point_id INTEGER NOT NULL", "first_half_hour INTEGER NOT NULL", "end_half_hour INTEGER NOT NULL");

	private final boolean temporary;
	private final List<String> columns;

	SqlTable(boolean temporary, String... columns) {
		this.temporary = temporary;
		this.columns = List.of(columns);
	}

	/** Whether it belongs to one connection and is empty between transactions. */
	public boolean isTemporary() {
		return temporary;
	}

	/** Its name in the database. */
	public String sqlName() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The statement that makes it where it is missing. */
	public String create() {
		return "CREATE " + (temporary ? "TEMP " : "") + "TABLE IF NOT EXISTS " + sqlName() + " (" + String.join(", ", columns) + ")";
	}
}
