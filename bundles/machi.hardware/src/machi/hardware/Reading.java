package machi.hardware;

import java.time.Instant;
import java.util.Objects;

/**
 * One value of one point at one time.
 *
 * @param device  address of the device
 * @param point   id of the point
 * @param time    when the value was true, by the device's clock where it sends one
 * @param value   in the unit of the point; not a number when the quality is {@link ReadingQuality#NO_VALUE}
 * @param quality how far it can be trusted
 */
public record Reading(String device, String point, Instant time, double value, ReadingQuality quality) {

	/** @throws IllegalArgumentException when there is a value without a number or a number without a value */
	public Reading {
		Objects.requireNonNull(device);
		Objects.requireNonNull(point);
		Objects.requireNonNull(time);
		if (Double.isInfinite(value) || Double.isNaN(value) != (quality == ReadingQuality.NO_VALUE)) {
			throw new IllegalArgumentException("reading " + device + " " + point + ": " + value + " of quality " + quality);
		}
	}

	/** A value that can be trusted. */
	public static Reading good(String device, String point, Instant time, double value) {
		return new Reading(device, point, time, value, ReadingQuality.GOOD);
	}

	/** The device answered that it has no value. */
	public static Reading noValue(String device, String point, Instant time) {
		return new Reading(device, point, time, Double.NaN, ReadingQuality.NO_VALUE);
	}
}
