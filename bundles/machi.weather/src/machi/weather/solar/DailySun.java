package machi.weather.solar;

/**
 * The sun as the earth's centre sees it: Blanco, Milidonis and Bonanos, "Updating the PSA sun position algorithm", Solar
 * Energy 212 (2020), 339-341. Written over and over: a year needs 366 of it.
 */
final class DailySun {

	/** 2000-01-01 12:00 UT, the epoch of the algorithm. */
	private static final long EPOCH = 946728000L;

	/** The moon's node moves a degree in so many days, which moves the sun by a millionth of a degree. */
	private static final double SLOW_DAYS = 10;

	private double daysOfSlow = Double.NaN;
	private double nutation;
	private double sinObliquity;
	private double cosObliquity;
	double sinDeclination;
	double cosDeclination;
	/** Of the angle west of the meridian of the place. */
	double cosHourAngle;
	double sinHourAngle;
	/** W/m2 on a surface that faces the sun. */
	double extraterrestrial;

	/** @param epochSecond s since 1970 in universal time */
	void compute(long epochSecond, double longitudeDeg) {
		double days = (epochSecond - EPOCH) / 86400.0;
		if (!(Math.abs(days - daysOfSlow) < SLOW_DAYS)) {
			slow(days);
		}
		double meanLongitude = 4.895036035 + 1.720279602e-2 * days;
		double anomaly = 6.239468336 + 1.720200135e-2 * days;
		double sinAnomaly = Math.sin(anomaly);
		double cosAnomaly = Math.cos(anomaly);
		double longitude = meanLongitude + 3.338320972e-2 * sinAnomaly + 3.497596876e-4 * 2 * sinAnomaly * cosAnomaly
				- 1.544353226e-4 + nutation;
		double sinLongitude = Math.sin(longitude);
		double cosLongitude = Math.cos(longitude);
		sinDeclination = sinObliquity * sinLongitude;
		cosDeclination = Math.sqrt(1 - sinDeclination * sinDeclination);
		double universalHour = Math.floorMod(epochSecond, 86400L) / 3600.0;
		double siderealHour = 6.697096103 + 6.570984737e-2 * days + universalHour;
		double sidereal = Math.toRadians(siderealHour * 15 + longitudeDeg);
		double cosSidereal = Math.cos(sidereal);
		double sinSidereal = Math.sin(sidereal);
		// sidereal angle less right ascension, whose sine and cosine are those of the ecliptic longitude seen on the equator
		double cosAscension = cosLongitude / cosDeclination;
		double sinAscension = cosObliquity * sinLongitude / cosDeclination;
		cosHourAngle = cosSidereal * cosAscension + sinSidereal * sinAscension;
		sinHourAngle = sinSidereal * cosAscension - cosSidereal * sinAscension;
		// distance in astronomical units: Astronomical Almanac, low-precision formulas for the sun
		double distance = 1.00014 - 0.01671 * cosAnomaly - 0.00014 * (2 * cosAnomaly * cosAnomaly - 1);
		extraterrestrial = SunPath.SOLAR_CONSTANT / (distance * distance);
	}

	private void slow(double days) {
		double node = 2.267127827 - 9.300339267e-4 * days;
		double obliquity = 4.090904909e-1 - 6.213605399e-9 * days + 4.418094944e-5 * Math.cos(node);
		nutation = -8.689729360e-6 * Math.sin(node);
		sinObliquity = Math.sin(obliquity);
		cosObliquity = Math.cos(obliquity);
		daysOfSlow = days;
	}
}
