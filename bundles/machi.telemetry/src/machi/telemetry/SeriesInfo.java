package machi.telemetry;

import java.util.Objects;

import machi.quantity.Unit;
import machi.quantity.time.TimeGrid;
import machi.quantity.time.TimeSeries;

/** A series without its values. */
public record SeriesInfo(SeriesHeader header, TimeGrid grid, Unit unit, TimeSeries.Kind kind) {

	public SeriesInfo {
		Objects.requireNonNull(header);
		Objects.requireNonNull(grid);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(kind);
	}
}
