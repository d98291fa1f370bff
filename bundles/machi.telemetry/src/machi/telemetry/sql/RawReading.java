package machi.telemetry.sql;

import java.sql.SQLException;

import machi.quantity.time.Quality;
import machi.telemetry.reading.StoredReading;

/** A reading as its table has it. */
record RawReading(int pointId, long time, double value, Quality quality) {

	static RawReading of(int pointId, StoredReading reading) {
		return new RawReading(pointId, reading.time().toEpochMilli(), reading.value(), reading.quality());
	}

	void writeTo(RowWriter writer) throws SQLException {
		writer.integer(pointId).bigint(time).number(value).smallint(quality.ordinal()).end();
	}
}
