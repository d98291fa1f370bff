package machi.telemetry.reading;

import java.time.Instant;

/** What the store holds of a point. */
public record PointSummary(PointKey key, long readings, Instant first, Instant last) {
}
