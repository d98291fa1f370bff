package machi.weather.solar;

import java.time.Instant;

/**
 * The sun as the earth's centre sees it: Blanco, Milidonis and Bonanos, "Updating the PSA sun position algorithm", Solar
 * Energy 212 (2020), 339-341. Written over and over: a year needs 366 of it.
 */
final class DailySun {

	/** 2000-01-01 12:00 UT, the epoch of the algorithm. */
	private static final long EPOCH = 946728000L;

	double sinDeclination;
	double cosDeclination;
	/** rad, west of the meridian of the place. */
	double hourAngle;
	/** W/m2 on a surface that faces the sun. */
	double extraterrestrial;

	void compute(Instant moment, double longitudeDeg) {
		double days = (moment.getEpochSecond() - EPOCH) / 86400.0;
		double node = 2.267127827 - 9.300339267e-4 * days;
		double meanLongitude = 4.895036035 + 1.720279602e-2 * days;
		double anomaly = 6.239468336 + 1.720200135e-2 * days;
		double sinAnomaly = Math.sin(anomaly);
		double cosAnomaly = Math.cos(anomaly);
		double longitude = meanLongitude + 3.338320972e-2 * sinAnomaly + 3.497596876e-4 * 2 * sinAnomaly * cosAnomaly
				- 1.544353226e-4 - 8.689729360e-6 * Math.sin(node);
		double obliquity = 4.090904909e-1 - 6.213605399e-9 * days + 4.418094944e-5 * Math.cos(node);
		double sinLongitude = Math.sin(longitude);
		double rightAscension = Math.atan2(Math.cos(obliquity) * sinLongitude, Math.cos(longitude));
		sinDeclination = Math.sin(obliquity) * sinLongitude;
		cosDeclination = Math.sqrt(1 - sinDeclination * sinDeclination);
		double universalHour = Math.floorMod(moment.getEpochSecond(), 86400L) / 3600.0;
		double siderealHour = 6.697096103 + 6.570984737e-2 * days + universalHour;
		hourAngle = Math.toRadians(siderealHour * 15 + longitudeDeg) - rightAscension;
		// distance in astronomical units: Astronomical Almanac, low-precision formulas for the sun
		double distance = 1.00014 - 0.01671 * cosAnomaly - 0.00014 * (2 * cosAnomaly * cosAnomaly - 1);
		extraterrestrial = SunPath.SOLAR_CONSTANT / (distance * distance);
	}
}
