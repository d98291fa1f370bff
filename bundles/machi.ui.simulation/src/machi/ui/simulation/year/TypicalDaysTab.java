package machi.ui.simulation.year;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.simulation.draw.DayProfile;
import machi.ui.simulation.draw.TypicalDaysCanvas;

/** The mean day of every season or month, workdays and holidays apart. */
final class TypicalDaysTab extends DrawnTab<List<DayProfile>> {

	private static final int SEASONS = 4;
	private static final int MONTHS = 6;

	private final Combo group;
	private final TypicalDaysCanvas canvas;

	TypicalDaysTab(Composite parent, Paper paper) {
		super(parent, paper, "tab.days");
		var bar = paper.composite(page(), 2, 0, 0);
		paper.word(bar, TEXT.get("days.by"), Palette.INK);
		group = new Combo(bar, SWT.READ_ONLY);
		group.add(TEXT.get("days.seasons"));
		group.add(TEXT.get("days.months"));
		group.select(0);
		group.addListener(SWT.Selection, event -> compute());
		canvas = new TypicalDaysCanvas(page());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
	}

	private boolean isByMonth() {
		return group.getSelectionIndex() == 1;
	}

	@Override
	Function<Shown, List<DayProfile>> question() {
		boolean byMonth = isByMonth();
		return asked -> {
			var days = new TypicalDays(asked.flows(), asked.year().network().holiday());
			return byMonth ? days.months() : days.seasons();
		};
	}

	@Override
	void draw(List<DayProfile> profiles) {
		canvas.show(profiles, isByMonth() ? MONTHS : SEASONS);
	}
}
