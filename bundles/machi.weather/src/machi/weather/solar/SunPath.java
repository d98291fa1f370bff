package machi.weather.solar;

import java.util.Arrays;

import machi.quantity.time.TimeGrid;

/**
 * The way of the sun over a place along the steps of a grid: one entry for each step in which it stands above the
 * horizon. Computed once and shared by all plants and weathers of that place and grid.
 * <p>
 * The direction is that at the middle of the part of the step in which the sun is up, without refraction.
 */
public final class SunPath {

	/** W/m2 on a surface that faces the sun, at the mean distance: ASTM E490 (2000). */
	public static final double SOLAR_CONSTANT = 1366.1;

	private final TimeGrid grid;
	private int size;
	private int[] step;
	private double[] east;
	private double[] north;
	private double[] up;
	private double[] share;
	private double[] extraterrestrial;

	SunPath(TimeGrid grid) {
		this.grid = grid;
		// the sun is up half of the year anywhere on earth, and a little more for the steps that it rises and sets in
		int expected = grid.count() * 9 / 16 + 16;
		step = new int[expected];
		east = new double[expected];
		north = new double[expected];
		up = new double[expected];
		share = new double[expected];
		extraterrestrial = new double[expected];
	}

	/**
	 * The path over a place.
	 *
	 * @throws IllegalArgumentException when the steps are longer than three hours or do not divide a day
	 */
	public static SunPath of(Place place, TimeGrid grid, SunModel model) {
		var path = new SunPath(grid);
		new SunTracer(place, grid, model, path).trace();
		return path;
	}

	/**
	 * The path as someone else gives it, such as the columns of a climate file.
	 *
	 * @param altitudeDeg      above the horizon, one per step
	 * @param azimuthDeg       clockwise from north, one per step
	 * @param extraterrestrial W/m2 on a surface that faces the sun, outside the atmosphere
	 */
	public static SunPath of(TimeGrid grid, double[] altitudeDeg, double[] azimuthDeg, double extraterrestrial) {
		var path = new SunPath(grid);
		path.reserve(grid.count());
		for (int i = 0; i < grid.count(); i++) {
			if (altitudeDeg[i] > 0) {
				double altitude = Math.toRadians(altitudeDeg[i]);
				double azimuth = Math.toRadians(azimuthDeg[i]);
				path.put(i, Math.cos(altitude) * Math.sin(azimuth), Math.cos(altitude) * Math.cos(azimuth), Math.sin(altitude), 1,
						extraterrestrial);
			}
		}
		return path;
	}

	/** Makes room for so many more entries. */
	void reserve(int more) {
		if (size + more > step.length) {
			int larger = Math.max(grid.count(), size + more);
			step = Arrays.copyOf(step, larger);
			east = Arrays.copyOf(east, larger);
			north = Arrays.copyOf(north, larger);
			up = Arrays.copyOf(up, larger);
			share = Arrays.copyOf(share, larger);
			extraterrestrial = Arrays.copyOf(extraterrestrial, larger);
		}
	}

	/** Adds an entry, for which there must be room. */
	void put(int index, double toEast, double toNorth, double upwards, double part, double extraterrestrialNormal) {
		int entry = size++;
		step[entry] = index;
		east[entry] = toEast;
		north[entry] = toNorth;
		up[entry] = upwards;
		share[entry] = part;
		extraterrestrial[entry] = extraterrestrialNormal;
	}

	public TimeGrid grid() {
		return grid;
	}

	/** Number of steps in which the sun is up; the arrays below may be longer. Not copied: must not be changed. */
	public int size() {
		return size;
	}

	/** Which step of the grid, ascending. */
	public int[] step() {
		return step;
	}

	/** Component of the unit vector to the sun that points east. */
	public double[] east() {
		return east;
	}

	/** Component of the unit vector to the sun that points north. */
	public double[] north() {
		return north;
	}

	/** Component of the unit vector to the sun that points up: the sine of its altitude, above 0. */
	public double[] up() {
		return up;
	}

	/** Part of the step in which the sun is above the horizon, above 0 to 1. */
	public double[] share() {
		return share;
	}

	/** W/m2 on a surface that faces the sun, outside the atmosphere. */
	public double[] extraterrestrial() {
		return extraterrestrial;
	}
}
