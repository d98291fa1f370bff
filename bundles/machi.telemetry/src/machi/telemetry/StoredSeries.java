package machi.telemetry;

import java.util.Objects;

import machi.quantity.time.TimeSeries;

/** A series and what people know of it. */
public record StoredSeries(SeriesHeader header, TimeSeries series) {

	public StoredSeries {
		Objects.requireNonNull(header);
		Objects.requireNonNull(series);
	}
}
