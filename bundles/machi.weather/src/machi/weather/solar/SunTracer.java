package machi.weather.solar;

import java.time.Duration;
import java.time.Instant;

import machi.quantity.time.TimeGrid;

/**
 * Walks along a grid day by day. Between two mornings the hour angle grows evenly and declination goes straight: its
 * second derivative is below 0.007 degrees a day squared, so that is wrong by less than 0.001 degrees. Within the day,
 * adding an angle needs four multiplications and no sine.
 */
final class SunTracer {

	private static final int DAY = 86400;
	/** rad/s of the mean sun. */
	private static final double MEAN_RATE = 2 * Math.PI / DAY;
	private static final int LONGEST_STEP = 3 * 3600;

	private final Place place;
	private final TimeGrid grid;
	private final SunModel model;
	private final SunPath path;
	private final double sinLatitude;
	private final double cosLatitude;
	private final int seconds;
	/** The sun at the beginning and at the end of the day. */
	private DailySun first;
	private DailySun second;
	/** Half of the angle that the sky turns in a step. */
	private double half;
	private double meanHalf;
	private double cosMeanHalf;
	private double sinMeanHalf;
	private double cosHalf;
	private double sinHalf;
	/** Where the sun rises or sets: part of the step in which it is up, hour angle of its middle and how much later that is. */
	private double share;
	private double cosPart;
	private double sinPart;
	private double late;

	SunTracer(Place place, TimeGrid grid, SunModel model, SunPath path) {
		this.place = place;
		this.grid = grid;
		this.model = model;
		this.path = path;
		sinLatitude = Math.sin(Math.toRadians(place.latitudeDeg()));
		cosLatitude = Math.cos(Math.toRadians(place.latitudeDeg()));
		seconds = (int) Math.min(DAY, grid.step().toSeconds());
		if (seconds > LONGEST_STEP || DAY % seconds != 0) {
			throw new IllegalArgumentException("steps of " + grid.step() + " are too long for the sun, or do not divide a day");
		}
	}

	void trace() {
		int perDay = DAY / seconds;
		meanHalf = Math.PI / perDay;
		cosMeanHalf = Math.cos(meanHalf);
		sinMeanHalf = Math.sin(meanHalf);
		first = new DailySun();
		second = new DailySun();
		long day = grid.start().getEpochSecond();
		second.compute(day, place.longitudeDeg());
		for (int begin = 0; begin < grid.count(); begin += perDay) {
			var spare = first;
			first = second;
			second = spare;
			day += DAY;
			second.compute(day, place.longitudeDeg());
			day(begin, perDay);
		}
	}

	private void day(int begin, int perDay) {
		// by so little more or less than a whole turn in a day that sine and angle are the same
		double surplus = (second.sinHourAngle * first.cosHourAngle - second.cosHourAngle * first.sinHourAngle) / perDay / 2;
		half = meanHalf + surplus;
		cosHalf = cosMeanHalf - sinMeanHalf * surplus;
		sinHalf = sinMeanHalf + cosMeanHalf * surplus;
		double cosTurn = cosHalf * cosHalf - sinHalf * sinHalf;
		double sinTurn = 2 * sinHalf * cosHalf;
		double cos = first.cosHourAngle * cosHalf - first.sinHourAngle * sinHalf;
		double sin = first.sinHourAngle * cosHalf + first.cosHourAngle * sinHalf;
		double sinStep = (second.sinDeclination - first.sinDeclination) / perDay;
		double cosStep = (second.cosDeclination - first.cosDeclination) / perDay;
		int end = Math.min(begin + perDay, grid.count());
		path.reserve(perDay);
		for (int i = begin; i < end; i++) {
			double sinDeclination = first.sinDeclination + (i - begin + 0.5) * sinStep;
			double cosDeclination = first.cosDeclination + (i - begin + 0.5) * cosStep;
			double mean = sinLatitude * sinDeclination;
			double swing = cosLatitude * cosDeclination;
			double before = mean + swing * (cos * cosHalf + sin * sinHalf);
			double after = mean + swing * (cos * cosHalf - sin * sinHalf);
			if (before >= 0 && after >= 0) {
				add(i, sinDeclination, cosDeclination, cos, sin, 1);
			} else if (before > 0 || after > 0 || mean + swing * cos > 0) {
				crossing(cos, sin, Math.clamp(-mean / swing, -1, 1), before > 0, after > 0);
				if (share > 0) {
					late = arcSine(sinPart * cos - cosPart * sin);
					add(i, sinDeclination, cosDeclination, cosPart, sinPart, share);
					late = 0;
				}
			}
			double next = cos * cosTurn - sin * sinTurn;
			sin = sin * cosTurn + cos * sinTurn;
			cos = next;
		}
	}

	/**
	 * The part of a step in which the sun is up, where it rises or sets: its share, and the hour angle in its middle. Half-way
	 * between two angles points the sum of their unit vectors.
	 *
	 * @param cosHorizon cosine of the hour angle at which the sun is on the horizon
	 */
	private void crossing(double cos, double sin, double cosHorizon, boolean setting, boolean rising) {
		double sinHorizon = Math.sqrt(1 - cosHorizon * cosHorizon);
		double cosFrom = setting ? cos * cosHalf + sin * sinHalf : cosHorizon;
		double sinFrom = setting ? sin * cosHalf - cos * sinHalf : -sinHorizon;
		double cosTo = rising ? cos * cosHalf - sin * sinHalf : cosHorizon;
		double sinTo = rising ? sin * cosHalf + cos * sinHalf : sinHorizon;
		double cosSum = cosFrom + cosTo;
		double sinSum = sinFrom + sinTo;
		double length = Math.sqrt(cosSum * cosSum + sinSum * sinSum);
		double chord = Math.sqrt((cosTo - cosFrom) * (cosTo - cosFrom) + (sinTo - sinFrom) * (sinTo - sinFrom));
		share = length > 0 ? Math.min(1, arcSine(chord / 2) / half) : 0;
		cosPart = cosSum / length;
		sinPart = sinSum / length;
	}

	/** Arc sine of less than 0.4, to 6e-6. */
	private static double arcSine(double x) {
		double squared = x * x;
		return x * (1 + squared * (1 / 6.0 + squared * (3 / 40.0 + squared * (15 / 336.0))));
	}

	private void add(int index, double sinDeclination, double cosDeclination, double cos, double sin, double part) {
		if (model == SunModel.SPA) {
			addReference(index, part);
			return;
		}
		double up = sinLatitude * sinDeclination + cosLatitude * cosDeclination * cos;
		if (up > 0) {
			path.put(index, -cosDeclination * sin, cosLatitude * sinDeclination - sinLatitude * cosDeclination * cos, up, part,
					first.extraterrestrial);
		}
	}

	/** The same step by NREL SPA, at the moment for which the fast model found the middle of its daylight. */
	private void addReference(int index, double part) {
		long milliseconds = Math.round((seconds / 2.0 + late / MEAN_RATE) * 1000);
		Instant moment = grid.at(index).plus(Duration.ofMillis(milliseconds));
		var sun = SunPosition.of(moment.atZone(grid.zone()), place);
		double zenith = Math.toRadians(sun.zenithDeg());
		double azimuth = Math.toRadians(sun.azimuthDeg());
		if (zenith < Math.PI / 2) {
			path.put(index, Math.sin(zenith) * Math.sin(azimuth), Math.sin(zenith) * Math.cos(azimuth), Math.cos(zenith), part,
					first.extraterrestrial);
		}
	}
}
