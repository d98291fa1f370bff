package machi.ui.simulation.draw;

import java.util.Objects;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

import machi.quantity.time.TimeGrid;

/**
 * A quantity in every step of a year, a column for each day, ready to be drawn. Made in the background.
 *
 * @param title   what it is
 * @param unit    of the values
 * @param largest value that has the darkest colour; 0 when all values are 0
 * @param picture a pixel for each step
 */
public record YearMap(TimeGrid grid, String title, String unit, double[] values, double largest, ImageData picture) {

	private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);
	private static final int DEPTH = 24;

	public YearMap {
		Objects.requireNonNull(grid);
		Objects.requireNonNull(picture);
	}

	/** @param values one per step of the grid, none negative, of whole days */
	public static YearMap of(TimeGrid grid, String title, String unit, double[] values) {
		double largest = 0;
		for (double value : values) {
			largest = Math.max(largest, value);
		}
		int steps = stepsOfDay(grid);
		int days = Math.max(1, grid.count() / steps);
		var picture = new ImageData(days, steps, DEPTH, RGB);
		for (int day = 0; day < days; day++) {
			for (int step = 0; step < steps; step++) {
				double value = values[day * steps + step];
				picture.setPixel(day, step, HeatColours.rgb(largest > 0 ? value / largest : 0));
			}
		}
		return new YearMap(grid, title, unit, values, largest, picture);
	}

	private static int stepsOfDay(TimeGrid grid) {
		return (int) Math.round(24 / grid.hours());
	}

	int steps() {
		return picture.height;
	}

	int days() {
		return picture.width;
	}
}
