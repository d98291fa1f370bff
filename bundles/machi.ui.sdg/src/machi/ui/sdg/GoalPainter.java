package machi.ui.sdg;

import java.util.Locale;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;

import machi.sdg.SdgGoal;

/** Draws the header of a goal: a picture of our own, its number above its name on its colour. */
final class GoalPainter extends FillingPainter {

	private static final int MARGIN = 5;

	private final SdgGoal goal;
	private final GoalColours colours;
	private final Font large;
	private final Font small;

	GoalPainter(SdgGoal goal, Font large, Font small) {
		this.goal = goal;
		this.colours = GoalColours.of(goal);
		this.large = large;
		this.small = small;
	}

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		var background = gc.getBackground();
		var foreground = gc.getForeground();
		var font = gc.getFont();
		var clipping = gc.getClipping();
		gc.setClipping(bounds.intersection(clipping));
		gc.setBackground(colours.ground());
		gc.fillRectangle(bounds);
		gc.setForeground(colours.writing());
		gc.setFont(large);
		var number = Integer.toString(goal.number());
		gc.drawText(number, bounds.x + MARGIN, bounds.y + 2, true);
		int below = bounds.y + gc.textExtent(number).y;
		drawName(gc, bounds, below);
		gc.setClipping(clipping);
		gc.setFont(font);
		gc.setForeground(foreground);
		gc.setBackground(background);
	}

	private void drawName(GC gc, Rectangle bounds, int top) {
		var layout = new TextLayout(gc.getDevice());
		try {
			layout.setFont(small);
			layout.setAlignment(SWT.LEFT);
			layout.setWidth(Math.max(1, bounds.width - MARGIN - 2));
			layout.setText(goal.name().in(Locale.getDefault()));
			layout.draw(gc, bounds.x + MARGIN, top);
		} finally {
			layout.dispose();
		}
	}
}
