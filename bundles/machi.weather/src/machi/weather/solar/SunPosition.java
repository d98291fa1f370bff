package machi.weather.solar;

import java.time.ZonedDateTime;

import net.e175.klaus.solarpositioning.DeltaT;
import net.e175.klaus.solarpositioning.SPA;

/**
 * The sun at one moment.
 *
 * @param zenithDeg  from straight up, 0 to 180
 * @param azimuthDeg clockwise from north, 0 to 360
 */
public record SunPosition(double zenithDeg, double azimuthDeg) {

	/** By NREL SPA, without refraction. */
	public static SunPosition of(ZonedDateTime time, Place place) {
		var position = SPA.calculateSolarPosition(time, place.latitudeDeg(), place.longitudeDeg(), place.elevationM(),
				DeltaT.estimate(time.toLocalDate()));
		return new SunPosition(position.zenithAngle(), position.azimuth());
	}

	/**
	 * By NREL SPA, as refraction lets it appear.
	 *
	 * @param deltaT       s between terrestrial time and UT1
	 * @param pressureHpa  mean of the year
	 * @param temperatureC mean of the year
	 */
	public static SunPosition apparent(ZonedDateTime time, Place place, double deltaT, double pressureHpa,
			double temperatureC) {
		var position = SPA.calculateSolarPosition(time, place.latitudeDeg(), place.longitudeDeg(), place.elevationM(), deltaT,
				pressureHpa, temperatureC);
		return new SunPosition(position.zenithAngle(), position.azimuth());
	}
}
