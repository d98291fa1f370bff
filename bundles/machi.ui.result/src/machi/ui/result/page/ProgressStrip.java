package machi.ui.result.page;

import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

import machi.ui.Palette;
import machi.ui.result.Activity;
import machi.ui.result.Runs;
import machi.ui.result.text.Texts;

/** What is running, how far it is, and a way to stop it; takes no room when nothing runs. */
final class ProgressStrip {

	private static final int STEPS = 1000;

	private final Composite strip;
	private final Label title;
	private final ProgressBar bar;
	private final Runs runs;

	ProgressStrip(Composite parent, Paper paper, Runs runs) {
		this.runs = runs;
		strip = Ground.of(new Composite(parent, SWT.NONE), Palette.HEADER);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 4).spacing(8, 0).applyTo(strip);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		title = Ground.of(paper.text(strip, "", Palette.INK), Palette.HEADER);
		bar = new ProgressBar(strip, SWT.HORIZONTAL | SWT.SMOOTH);
		bar.setMaximum(STEPS);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(bar);
		paper.button(strip, Texts.get("stop"), ResultIcon.STOP.descriptor(), () -> runs.activities().forEach(Activity::stop));
		update();
	}

	void update() {
		var activities = runs.activities();
		boolean visible = !activities.isEmpty();
		if (visible) {
			title.setText(Paper.escaped(activities.stream().map(Activity::title).collect(Collectors.joining(", "))));
			bar.setSelection((int) (STEPS * activities.stream().mapToDouble(Activity::done).average().orElse(0)));
		}
		if (strip.getVisible() != visible) {
			strip.setVisible(visible);
			((GridData) strip.getLayoutData()).exclude = !visible;
			strip.getParent().layout(true, true);
		}
	}
}
