package machi.ui.page;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;

/** What is running, how far it is, and a way to stop it; takes no room when nothing runs. */
public final class ProgressStrip {

	private static final Messages TEXT = Messages.beside(ProgressStrip.class);

	private static final int STEPS = 1000;

	private final Composite strip;
	private final Label title;
	private final ProgressBar bar;
	private final Supplier<List<Activity>> activities;

	/** @param activities what is running now; asked at every {@link #update} */
	public ProgressStrip(Composite parent, Paper paper, Supplier<List<Activity>> activities) {
		this.activities = activities;
		strip = Ground.of(new Composite(parent, SWT.NONE), Palette.HEADER);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 4).spacing(8, 0).applyTo(strip);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		title = Ground.of(paper.text(strip, "", Palette.INK), Palette.HEADER);
		bar = new ProgressBar(strip, SWT.HORIZONTAL | SWT.SMOOTH);
		bar.setMaximum(STEPS);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(bar);
		paper.button(strip, TEXT.get("stop"), Icon.STOP.descriptor(), () -> activities.get().forEach(Activity::stop));
		update();
	}

	public void update() {
		var running = activities.get();
		boolean visible = !running.isEmpty();
		if (visible) {
			title.setText(Paper.escaped(running.stream().map(Activity::title).collect(Collectors.joining(", "))));
			bar.setSelection((int) (STEPS * running.stream().mapToDouble(Activity::done).average().orElse(0)));
		}
		if (strip.getVisible() != visible) {
			strip.setVisible(visible);
			((GridData) strip.getLayoutData()).exclude = !visible;
			strip.getParent().layout(true, true);
		}
	}
}
