package machi.ui.simulation.year;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.simulation.draw.TypicalDaysCanvas;

/** The mean day of every season or month, workdays and holidays apart. */
final class TypicalDaysTab implements YearTab {

	private static final Messages TEXT = Messages.beside(TypicalDaysTab.class);
	private static final int SEASONS = 4;
	private static final int MONTHS = 6;

	private final Composite page;
	private final Combo group;
	private final TypicalDaysCanvas canvas;
	private final Latest latest;
	private Shown shown;

	TypicalDaysTab(Composite parent, Paper paper) {
		page = paper.composite(parent, 1, 16, 10);
		var bar = paper.composite(page, 2, 0, 0);
		paper.word(bar, TEXT.get("days.by"), Palette.INK);
		group = new Combo(bar, SWT.READ_ONLY);
		group.add(TEXT.get("days.seasons"));
		group.add(TEXT.get("days.months"));
		group.select(0);
		group.addListener(SWT.Selection, event -> compute());
		canvas = new TypicalDaysCanvas(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		latest = new Latest(parent.getDisplay());
	}

	@Override
	public String title() {
		return TEXT.get("tab.days");
	}

	@Override
	public Control control() {
		return page;
	}

	@Override
	public void show(Shown next) {
		shown = next;
		compute();
	}

	private void compute() {
		if (shown != null) {
			boolean byMonth = group.getSelectionIndex() == 1;
			var asked = shown;
			latest.ask(title(), () -> {
				var days = new TypicalDays(asked.flows(), asked.year().network().holiday());
				return byMonth ? days.months() : days.seasons();
			}, profiles -> {
				if (!canvas.isDisposed()) {
					canvas.show(profiles, byMonth ? MONTHS : SEASONS);
				}
			});
		}
	}

	@Override
	public boolean isComplete() {
		return latest.isIdle();
	}
}
