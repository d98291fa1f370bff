package machi.ui.schedule.draw;

import org.eclipse.swt.graphics.Color;

/** What a schedule is drawn with: a screen, a printer or a file. Lengths in pixels of the drawing. */
public interface Pen {

	void fill(Color color, int x, int y, int width, int height);

	void frame(Color color, int x, int y, int width, int height, int thickness);

	void line(Color color, int x1, int y1, int x2, int y2, boolean dashed);

	/** @param points x and y in turn */
	void polygon(Color color, int... points);

	/**
	 * A line of text.
	 *
	 * @param y upper edge
	 */
	void text(Color color, String text, int x, int y, boolean bold);

	int width(String text, boolean bold);

	int lineHeight();

	/** Only what lies inside is drawn, until {@link #unclip}. */
	void clip(int x, int y, int width, int height);

	void unclip();

	/** The text, or as much of its beginning as fits with an ellipsis; empty where not even that does. */
	default String fitting(String text, int width, boolean bold) {
		var line = text.replaceAll("\\s+", " ").strip();
		if (width(line, bold) <= width) {
			return line;
		}
		int from = 0;
		int to = line.length();
		while (from < to) {
			int middle = (from + to + 1) / 2;
			if (width(line.substring(0, middle) + "…", bold) <= width) {
				from = middle;
			} else {
				to = middle - 1;
			}
		}
		return from == 0 ? "" : line.substring(0, from) + "…";
	}
}
