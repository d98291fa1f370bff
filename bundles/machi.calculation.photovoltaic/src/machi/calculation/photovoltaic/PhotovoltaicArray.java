package machi.calculation.photovoltaic;

import java.util.Objects;

import machi.weather.solar.Surface;

/**
 * Modules that face one way, and their share of an inverter.
 *
 * @param dcKw       rated power of the modules
 * @param acKw       rated power of the inverter
 * @param tiltDeg    from the horizontal, 0 to 90
 * @param azimuthDeg where they face, clockwise from north: 180 is south
 */
public record PhotovoltaicArray(double dcKw, double acKw, double tiltDeg, double azimuthDeg, PhotovoltaicModel model) {

	/** @throws IllegalArgumentException when a value is out of its range, naming it */
	public PhotovoltaicArray {
		Objects.requireNonNull(model);
		require(dcKw >= 0 && dcKw < 1e9, "dcKw", dcKw);
		require(acKw > 0 && acKw < 1e9, "acKw", acKw);
		require(tiltDeg >= 0 && tiltDeg <= 90, "tiltDeg", tiltDeg);
		require(Math.abs(azimuthDeg) <= 360, "azimuthDeg", azimuthDeg);
	}

	private static void require(boolean right, String name, double value) {
		if (!right) {
			throw new IllegalArgumentException("photovoltaic array: " + name + " is out of range: " + value);
		}
	}

	/** An array as its mounting usually is. */
	public static PhotovoltaicArray of(Mounting mounting, double dcKw, double acKw, double tiltDeg, double azimuthDeg) {
		return new PhotovoltaicArray(dcKw, acKw, tiltDeg, azimuthDeg, PhotovoltaicModel.of(mounting));
	}

	/** The same array, so many times as large. */
	public PhotovoltaicArray scaled(double factor) {
		return new PhotovoltaicArray(dcKw * factor, acKw * factor, tiltDeg, azimuthDeg, model);
	}

	Surface surface() {
		return new Surface(tiltDeg, azimuthDeg, model.albedo());
	}
}
