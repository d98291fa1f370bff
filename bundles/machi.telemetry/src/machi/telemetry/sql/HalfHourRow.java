package machi.telemetry.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import machi.quantity.time.Quality;
import machi.telemetry.reading.EnergyForm;
import machi.telemetry.reading.HalfHours;
import machi.telemetry.reading.IntervalEnergy;
import machi.telemetry.reading.IntervalMean;

/**
 * What was made of the readings of a point in a half-hour.
 *
 * @param number    of the half-hour
 * @param counter   energy when it is a counter
 * @param delivered energy when readings tell that of half-hours
 */
record HalfHourRow(int pointId, int number, IntervalMean mean, IntervalEnergy counter, IntervalEnergy delivered) {

	private static final Quality[] QUALITIES = Quality.values();

	/** The columns that a row is made of. */
	static final String COLUMNS = "point_id, half_hour, mean, coverage, counted_kwh, counted_quality, delivered_kwh, delivered_quality";

	static HalfHourRow of(ResultSet row) throws SQLException {
		int number = row.getInt(2);
		var start = HalfHours.start(number);
		return new HalfHourRow(row.getInt(1), number, new IntervalMean(start, PointTable.number(row, 3), row.getDouble(4)),
				energy(row, start, 5), energy(row, start, 7));
	}

	private static IntervalEnergy energy(ResultSet row, Instant start, int column) throws SQLException {
		return new IntervalEnergy(start, PointTable.number(row, column), QUALITIES[row.getInt(column + 1)]);
	}

	/** A half-hour of which nothing is known. */
	static HalfHourRow missing(int pointId, int number) {
		var start = HalfHours.start(number);
		var nothing = new IntervalEnergy(start, Double.NaN, Quality.MISSING);
		return new HalfHourRow(pointId, number, new IntervalMean(start, Double.NaN, 0), nothing, nothing);
	}

	IntervalEnergy energy(EnergyForm form) {
		return switch (form) {
		case COUNTER -> counter;
		case DELIVERED -> delivered;
		case POWER -> mean.energy();
		};
	}

	void writeTo(RowWriter writer) throws SQLException {
		writer.integer(pointId).integer(number).number(mean.mean()).number(mean.coverage()).number(counter.kwh())
				.smallint(counter.quality().ordinal()).number(delivered.kwh()).smallint(delivered.quality().ordinal())
				.smallint(0).end();
	}
}
