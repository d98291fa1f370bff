package machi.ui.partner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import machi.sdg.SdgCode;
import machi.sdg.SdgGoal;
import machi.ui.Palette;

/** Goals as squares in their colours, with their names as tooltips. */
final class GoalStrip {

	private static final int SQUARE = 28;

	private final Composite parent;
	private final Targets targets;

	GoalStrip(Composite parent, Targets targets) {
		this.parent = parent;
		this.targets = targets;
	}

	void show(List<SdgCode> codes) {
		var goals = codes.stream().map(SdgCode::goal).distinct().map(targets.catalogue()::goal).flatMap(Optional::stream).toList();
		if (goals.isEmpty()) {
			return;
		}
		var strip = new Composite(parent, SWT.NONE);
		strip.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(goals.size()).spacing(3, 0).applyTo(strip);
		goals.forEach(goal -> square(strip, goal, codes));
	}

	private static void square(Composite strip, SdgGoal goal, List<SdgCode> codes) {
		var canvas = new Canvas(strip, SWT.DOUBLE_BUFFERED);
		GridDataFactory.swtDefaults().hint(SQUARE, SQUARE).applyTo(canvas);
		var named = codes.stream().filter(code -> code.goal() == goal.number()).map(SdgCode::toString).toList();
		canvas.setToolTipText(goal.number() + " " + goal.name().in(Locale.getDefault()) + "\n" + String.join(", ", named));
		canvas.addPaintListener(event -> {
			event.gc.setBackground(colour(goal));
			event.gc.fillRectangle(0, 0, SQUARE, SQUARE);
			event.gc.setForeground(writing(goal));
			var number = Integer.toString(goal.number());
			var size = event.gc.textExtent(number);
			event.gc.drawText(number, (SQUARE - size.x) / 2, (SQUARE - size.y) / 2, true);
		});
	}

	static Color colour(SdgGoal goal) {
		return new Color(goal.colour() >> 16 & 0xff, goal.colour() >> 8 & 0xff, goal.colour() & 0xff);
	}

	static Color writing(SdgGoal goal) {
		return goal.darkWriting() ? Palette.INK.color() : Palette.PAPER.color();
	}
}
