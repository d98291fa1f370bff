package machi.telemetry.sql;

import java.sql.SQLException;

/**
 * What a batch brought for a point.
 *
 * @param added  how many readings of times that had none
 * @param first  time of the first
 * @param newest the reading that is newest in the batch
 */
record PointChange(int id, long added, long first, RawReading newest) {

	void writeTo(RowWriter writer) throws SQLException {
		writer.integer(id).bigint(added).bigint(first).bigint(newest.time()).number(newest.value())
				.smallint(newest.quality().ordinal()).integer(PointState.firstHalfHour(first)).end();
	}
}
