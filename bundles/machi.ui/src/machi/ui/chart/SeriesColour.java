package machi.ui.chart;

import org.eclipse.swt.graphics.Color;

import machi.ui.Palette;

/** Colours of series. Where the palette begins again, the colours become lighter, so that no two are the same. */
public final class SeriesColour {

	private static final int PALETTE = 8;
	private static final int WHITE = 255;

	private SeriesColour() {
	}

	public static Color of(int index) {
		var colour = Palette.series(index);
		double white = Math.min(0.8, index / PALETTE * 0.45);
		return new Color(lighter(colour.getRed(), white), lighter(colour.getGreen(), white), lighter(colour.getBlue(), white));
	}

	private static int lighter(int part, double white) {
		return (int) Math.round(part + (WHITE - part) * white);
	}
}
