package machi.ui.simulation.year;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
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
	private final Button months;
	private final TypicalDaysCanvas canvas;
	private final Latest latest;
	private Shown shown;

	TypicalDaysTab(Composite parent, Paper paper) {
		page = paper.composite(parent, 1, 16, 10);
		var bar = paper.composite(page, 3, 0, 0);
		paper.word(bar, TEXT.get("days.by"), Palette.INK);
		var seasons = radio(bar, "days.seasons");
		months = radio(bar, "days.months");
		seasons.setSelection(true);
		canvas = new TypicalDaysCanvas(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		latest = new Latest(parent.getDisplay());
	}

	private Button radio(Composite parent, String key) {
		var button = new Button(parent, SWT.RADIO);
		button.setText(TEXT.get(key));
		button.setBackground(parent.getBackground());
		button.addListener(SWT.Selection, event -> {
			if (button.getSelection()) {
				compute();
			}
		});
		return button;
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
			boolean byMonth = months.getSelection();
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
