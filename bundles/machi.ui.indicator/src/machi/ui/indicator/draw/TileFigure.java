package machi.ui.indicator.draw;

import machi.ui.Palette;
import machi.ui.indicator.data.Tile;
import machi.ui.indicator.draw.Figure.Anchor;

/** A figure of another part of the program, with a few lines below it. */
public final class TileFigure {

	public static final double HEIGHT = 130;

	private TileFigure() {
	}

	public static Figure of(Tile tile, double width) {
		var figure = new Figure(width, HEIGHT);
		figure.box(0, 0, width, HEIGHT, Palette.HEADER.color(), null);
		figure.text(12, 9, 12, Palette.MUTED.color(), Anchor.START, TextSpace.cut(tile.title(), 12, width - 24));
		double y = 28;
		if (!tile.value().isEmpty()) {
			figure.bold(12, y, 17, Palette.INK.color(), Anchor.START, TextSpace.cut(tile.value(), 17, width - 24));
			y += 27;
		}
		for (var note : tile.notes()) {
			if (y + 15 <= HEIGHT) {
				figure.text(12, y, 11, Palette.INK.color(), Anchor.START, TextSpace.cut(note, 11, width - 24));
				y += 17;
			}
		}
		return figure;
	}
}
