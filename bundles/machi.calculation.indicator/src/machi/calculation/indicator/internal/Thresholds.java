package machi.calculation.indicator.internal;

import java.math.BigDecimal;

/**
 * How far an indicator may be behind the time that has passed, in points of percent of the whole way.
 *
 * @param onTrack up to here it is on track
 * @param behind  from more than this it is behind
 */
record Thresholds(BigDecimal onTrack, BigDecimal behind) {
}
