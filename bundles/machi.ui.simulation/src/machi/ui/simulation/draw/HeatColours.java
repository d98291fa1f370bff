package machi.ui.simulation.draw;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/**
 * Colours from nothing to the most. They grow steadily darker within one hue, so that they are told apart without seeing
 * colours, and on paper.
 */
final class HeatColours {

	private static final int[][] STOPS = { { 0xF6, 0xF4, 0xEC }, { 0xC9, 0xE3, 0xD8 }, { 0x79, 0xBD, 0xAC }, { 0x2A, 0x8C, 0x80 },
			{ 0x14, 0x5A, 0x63 }, { 0x12, 0x2B, 0x3F } };

	private HeatColours() {
	}

	/** @param share 0 to 1 */
	static int rgb(double share) {
		double place = Math.clamp(share, 0, 1) * (STOPS.length - 1);
		int index = Math.min((int) place, STOPS.length - 2);
		double part = place - index;
		int colour = 0;
		for (int i = 0; i < 3; i++) {
			colour = colour << 8 | (int) Math.round(STOPS[index][i] + (STOPS[index + 1][i] - STOPS[index][i]) * part);
		}
		return colour;
	}

	static Color of(double share) {
		int colour = rgb(share);
		return new Color(new RGB(colour >> 16, colour >> 8 & 0xFF, colour & 0xFF));
	}
}
