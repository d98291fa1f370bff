package machi.ui.indicator.draw;

import java.util.List;

import org.eclipse.swt.graphics.Color;

import machi.calculation.indicator.ProgressState;
import machi.ui.Palette;

/** The light of an indicator: a colour, and a shape of its own for those who do not see colours. */
public final class Light {

	private static final Color GREEN = new Color(0x2E, 0x8B, 0x57);

	private Light() {
	}

	public static Color colour(ProgressState state) {
		return switch (state) {
		case ACHIEVED, ON_TRACK -> GREEN;
		case AT_RISK -> Palette.WARNING.color();
		case BEHIND -> Palette.ERROR.color();
		case NOT_RATED, NOT_REPORTED -> Palette.MUTED.color();
		};
	}

	/** A disc with a tick, a disc, a triangle, a square, a ring with a dash, a ring; as wide as the size. */
	public static void draw(Figure figure, ProgressState state, double x, double y, double size) {
		var colour = colour(state);
		double half = size / 2;
		switch (state) {
		case ACHIEVED -> figure.disc(x + half, y + half, half, colour, null).path(List.of(x + size * 0.25, y + size * 0.53, x + size * 0.44,
				y + size * 0.71, x + size * 0.76, y + size * 0.32), Palette.PAPER.color(), 2, false);
		case ON_TRACK -> figure.disc(x + half, y + half, half, colour, null);
		case AT_RISK -> figure.area(List.of(x + half, y, x + size, y + size, x, y + size), colour);
		case BEHIND -> figure.box(x + 1, y + 1, size - 2, size - 2, colour, null);
		case NOT_RATED -> figure.disc(x + half, y + half, half - 1, null, colour).line(x + size * 0.3, y + half, x + size * 0.7, y + half,
				colour, 1.5, false);
		case NOT_REPORTED -> figure.disc(x + half, y + half, half - 1, null, colour);
		}
	}
}
