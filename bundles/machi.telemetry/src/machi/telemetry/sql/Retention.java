package machi.telemetry.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import machi.telemetry.reading.HalfHours;

/** Removes readings whose half-hours are made, within one transaction. */
final class Retention {

	private final PointTable points;
	private final ReadingTable readings;
	private final HalfHourTable halfHours;
	private final HalfHourUpkeep upkeep;

	Retention(PointTable points, ReadingTable readings, HalfHourTable halfHours, HalfHourUpkeep upkeep) {
		this.points = points;
		this.readings = readings;
		this.halfHours = halfHours;
		this.upkeep = upkeep;
	}

	long removeReadings(Connection connection, Instant before) throws SQLException {
		var cuts = new ArrayList<HalfHourTable.Stretch>();
		for (var point : points.all(connection).values()) {
			int cut = Math.min(HalfHours.containing(before.toEpochMilli()),
					HalfHours.containing(point.last()) - HalfHourMaker.NEVER_REMOVED);
			if (point.readings() > 0 && point.first() < HalfHours.startMillis(cut)) {
				// nothing is left to make but what came since it was made
				var stretch = HalfHours.of(point.span().first(), cut + HalfHourMaker.INFLUENCE);
				upkeep.keepSettled(connection, List.of(point), stretch);
				cuts.add(new HalfHourTable.Stretch(point.id(), HalfHours.of(point.span().first(), cut)));
			}
		}
		if (cuts.isEmpty()) {
			return 0;
		}
		halfHours.touch(connection, cuts);
		halfHours.keepTouched(connection, HalfHourMaker.INFLUENCE);
		long removed = readings.removeTouched(connection);
		points.recount(connection);
		return removed;
	}
}
