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

	private static final double TURN = 2 * Math.PI;
	/** rad/s of the mean sun. */
	private static final double MEAN_RATE = TURN / 86400;
	private static final double LONGEST_STEP = 3 * 3600;

	private final Place place;
	private final TimeGrid grid;
	private final SunModel model;
	private final SunPath path;
	private final double sinLatitude;
	private final double cosLatitude;
	private final double seconds;
	/** The sun at the beginning and at the end of the day. */
	private DailySun first;
	private DailySun second;
	/** Half of the angle that the sky turns in a step. */
	private double half;

	SunTracer(Place place, TimeGrid grid, SunModel model, SunPath path) {
		this.place = place;
		this.grid = grid;
		this.model = model;
		this.path = path;
		sinLatitude = Math.sin(Math.toRadians(place.latitudeDeg()));
		cosLatitude = Math.cos(Math.toRadians(place.latitudeDeg()));
		seconds = grid.step().toSeconds();
		if (seconds > LONGEST_STEP) {
			throw new IllegalArgumentException("steps of " + grid.step() + " are too long for the sun");
		}
	}

	void trace() {
		int perDay = (int) Math.ceil(86400 / seconds);
		first = new DailySun();
		second = new DailySun();
		second.compute(grid.start(), place.longitudeDeg());
		for (int begin = 0; begin < grid.count(); begin += perDay) {
			var spare = first;
			first = second;
			second = spare;
			second.compute(grid.at(begin + perDay), place.longitudeDeg());
			day(begin, perDay);
		}
	}

	private void day(int begin, int perDay) {
		double even = MEAN_RATE * seconds * perDay;
		double turn = (even + Math.IEEEremainder(second.hourAngle - first.hourAngle - even, TURN)) / perDay;
		half = turn / 2;
		double cosTurn = Math.cos(turn);
		double sinTurn = Math.sin(turn);
		double cosHalf = Math.cos(half);
		double sinHalf = Math.sin(half);
		double cos = Math.cos(first.hourAngle + half);
		double sin = Math.sin(first.hourAngle + half);
		int end = Math.min(begin + perDay, grid.count());
		for (int i = begin; i < end; i++) {
			double part = (i - begin + 0.5) / perDay;
			double sinDeclination = first.sinDeclination + part * (second.sinDeclination - first.sinDeclination);
			double cosDeclination = first.cosDeclination + part * (second.cosDeclination - first.cosDeclination);
			double mean = sinLatitude * sinDeclination;
			double swing = cosLatitude * cosDeclination;
			double before = mean + swing * (cos * cosHalf + sin * sinHalf);
			double after = mean + swing * (cos * cosHalf - sin * sinHalf);
			if (before >= 0 && after >= 0) {
				add(i, sinDeclination, cosDeclination, cos, sin, 0, 1);
			} else if (before > 0 || after > 0 || mean + swing * cos > 0) {
				crossing(i, sinDeclination, cosDeclination, Math.atan2(sin, cos));
			}
			double next = cos * cosTurn - sin * sinTurn;
			sin = sin * cosTurn + cos * sinTurn;
			cos = next;
		}
	}

	/** A step in which the sun rises or sets: from or to the hour angle whose cosine puts it on the horizon. */
	private void crossing(int index, double sinDeclination, double cosDeclination, double middle) {
		double cosine = -sinLatitude * sinDeclination / (cosLatitude * cosDeclination);
		double horizon = Math.acos(Math.clamp(cosine, -1, 1));
		double from = Math.max(middle - half, -horizon);
		double to = Math.min(middle + half, horizon);
		if (to > from) {
			double angle = (from + to) / 2;
			add(index, sinDeclination, cosDeclination, Math.cos(angle), Math.sin(angle), angle - middle,
					Math.min(1, (to - from) / (2 * half)));
		}
	}

	private void add(int index, double sinDeclination, double cosDeclination, double cos, double sin, double late, double share) {
		if (model == SunModel.SPA) {
			addReference(index, late, share);
			return;
		}
		double up = sinLatitude * sinDeclination + cosLatitude * cosDeclination * cos;
		if (up > 0) {
			path.add(index, -cosDeclination * sin, cosLatitude * sinDeclination - sinLatitude * cosDeclination * cos, up, share,
					first.extraterrestrial);
		}
	}

	/** The same step by NREL SPA, at the moment for which the fast model found the middle of its daylight. */
	private void addReference(int index, double late, double share) {
		long milliseconds = Math.round((seconds / 2 + late / MEAN_RATE) * 1000);
		Instant moment = grid.at(index).plus(Duration.ofMillis(milliseconds));
		var sun = SunPosition.of(moment.atZone(grid.zone()), place);
		double zenith = Math.toRadians(sun.zenithDeg());
		double azimuth = Math.toRadians(sun.azimuthDeg());
		if (zenith < Math.PI / 2) {
			path.add(index, Math.sin(zenith) * Math.sin(azimuth), Math.sin(zenith) * Math.cos(azimuth), Math.cos(zenith), share,
					first.extraterrestrial);
		}
	}
}
