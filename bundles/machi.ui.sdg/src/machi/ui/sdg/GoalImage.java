package machi.ui.sdg;

import java.util.Objects;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;

import machi.sdg.SdgGoal;

/** A small square in the colour of a goal with its number. */
final class GoalImage extends ImageDescriptor {

	private static final int SIZE = 20;

	private final SdgGoal goal;

	GoalImage(SdgGoal goal) {
		this.goal = goal;
	}

	@Override
	public ImageData getImageData(int zoom) {
		int size = SIZE * zoom / 100;
		var display = Display.getCurrent();
		var image = new Image(display, size, size);
		var gc = new GC(image);
		var system = display.getSystemFont().getFontData()[0];
		var font = new Font(display, new FontData(system.getName(), Math.max(6, 8 * zoom / 100), SWT.BOLD));
		try {
			var colours = GoalColours.of(goal);
			gc.setBackground(colours.ground());
			gc.fillRectangle(0, 0, size, size);
			gc.setForeground(colours.writing());
			gc.setFont(font);
			var number = Integer.toString(goal.number());
			var extent = gc.textExtent(number);
			gc.drawText(number, (size - extent.x) / 2, (size - extent.y) / 2, true);
			return image.getImageData();
		} finally {
			font.dispose();
			gc.dispose();
			image.dispose();
		}
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof GoalImage image && image.goal.number() == goal.number();
	}

	@Override
	public int hashCode() {
		return Objects.hash(goal.number());
	}
}
