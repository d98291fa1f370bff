package machi.ui.sdg;

import org.eclipse.swt.graphics.Color;

import machi.sdg.SdgGoal;
import machi.ui.Palette;

/** Colours of a goal, as the matrix and the dialog draw it. */
record GoalColours(Color ground, Color writing, Color tint) {

	/** How much of the colour is in the ground of a cell that names the goal. */
	private static final double STRENGTH = 0.22;

	static GoalColours of(SdgGoal goal) {
		int red = goal.colour() >> 16 & 0xFF;
		int green = goal.colour() >> 8 & 0xFF;
		int blue = goal.colour() & 0xFF;
		return new GoalColours(new Color(red, green, blue), (goal.darkWriting() ? Palette.INK : Palette.PAPER).color(),
				new Color(light(red), light(green), light(blue)));
	}

	private static int light(int channel) {
		return (int) Math.round(255 - (255 - channel) * STRENGTH);
	}
}
