package machi.ui.simulation.year;

import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;

import machi.quantity.time.TimeGrid;
import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.simulation.draw.TimeCanvas;
import machi.ui.simulation.draw.TimeWindow;
import machi.ui.simulation.draw.Times;

/** Some days of the year, half hour by half hour. */
final class TimeTab extends DrawnTab<TimeWindow> {

	private static final int[] LENGTHS = { 1, 3, 7, 14, 31 };
	private static final int WEEK = 2;
	private static final int AUGUST = 8;

	private final DateTime date;
	private final Combo length;
	private final Label days;
	private final Button before;
	private final Button after;
	private final TimeCanvas canvas;
	private LocalDate first;

	TimeTab(Composite parent, Paper paper) {
		super(parent, paper, "tab.time");
		var bar = paper.composite(page(), 7, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		before = paper.button(bar, TEXT.get("time.before"), null, () -> move(-1));
		date = new DateTime(bar, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER);
		date.addListener(SWT.Selection, event -> go(LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay())));
		after = paper.button(bar, TEXT.get("time.after"), null, () -> move(1));
		paper.word(bar, TEXT.get("time.length"), Palette.INK);
		length = new Combo(bar, SWT.READ_ONLY);
		for (int count : LENGTHS) {
			length.add(TEXT.get("time.days", count));
		}
		length.select(WEEK);
		length.addListener(SWT.Selection, event -> go(first));
		days = paper.text(bar, "", Palette.MUTED);
		canvas = new TimeCanvas(page());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		canvas.addListener(SWT.MouseVerticalWheel, event -> zoom(event.count));
	}

	private TimeGrid grid() {
		return shown().year().dispatch().grid();
	}

	private LocalDate firstDay() {
		return grid().dateTime(0).toLocalDate();
	}

	private LocalDate lastDay() {
		return grid().dateTime(grid().count() - 1).toLocalDate();
	}

	private int count() {
		return LENGTHS[length.getSelectionIndex()];
	}

	private void move(int times) {
		if (first != null) {
			go(first.plusDays((long) times * count()));
		}
	}

	private void zoom(int clicks) {
		int next = Math.clamp((long) length.getSelectionIndex() - Integer.signum(clicks), 0, LENGTHS.length - 1);
		if (next != length.getSelectionIndex()) {
			length.select(next);
			go(first);
		}
	}

	/** Shows the days from this one on. */
	private void go(LocalDate wanted) {
		first = wanted;
		compute();
	}

	/** The days that were asked for, or as near to them as the year has days. */
	@Override
	Function<Shown, TimeWindow> question() {
		var last = lastDay().minusDays(count() - 1L);
		// a week of August tells more of a year than its first days
		var wanted = first == null ? firstDay().withMonth(AUGUST).withDayOfMonth(1) : first;
		first = wanted.isAfter(last) ? last : wanted;
		first = first.isBefore(firstDay()) ? firstDay() : first;
		date.setDate(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth());
		before.setEnabled(first.isAfter(firstDay()));
		after.setEnabled(first.isBefore(last));
		var begin = first.atStartOfDay(grid().zone());
		days.setText(Times.day(begin) + " – " + Times.day(begin.plusDays(count() - 1L)));
		int step = grid().index(begin.toInstant());
		int steps = (int) (Duration.ofDays(count()).toSeconds() / grid().step().toSeconds());
		return asked -> TimeWindows.of(asked.flows(), step, steps);
	}

	@Override
	void draw(TimeWindow window) {
		canvas.show(window);
	}
}
