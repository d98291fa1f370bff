package machi.ui.service.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.report.FigureText;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;

/** Services as bars over fiscal years, the earliest first; the start stands beside a bar as it is printed. */
final class TimelineCanvas extends Canvas {

	private static final Messages TEXT = Messages.beside(TimelineCanvas.class);
	private static final int ROW = 28;
	private static final int BAR = 14;
	private static final int HEADER = 30;
	private static final int NAMES = 300;
	private static final int MARGIN = 16;

	/** A service that has a start. */
	private record Bar(String id, String name, LocalDate start, Optional<LocalDate> end, String printed) {
	}

	private final List<Bar> bars = new ArrayList<>();
	private LocalDate today = LocalDate.EPOCH;

	TimelineCanvas(Composite parent, ProgramContext context) {
		super(parent, SWT.DOUBLE_BUFFERED);
		setBackground(Palette.PAPER.color());
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseDoubleClick, event -> at(event.y).ifPresent(bar -> context.reveal(Subject.of(bar.id(), bar.name()))));
		addListener(SWT.MouseMove, event -> setToolTipText(at(event.y).map(bar -> bar.name() + "\n" + bar.printed()).orElse(null)));
	}

	void show(ResultTable services, LocalDate day) {
		today = day;
		bars.clear();
		for (var row : services.rows()) {
			date(services, row, "start").ifPresent(start -> bars.add(new Bar(row.id(), text(services, row, "name"), start, date(services, row, "end"),
					text(services, row, "startedOn") + (text(services, row, "endedOn").isBlank() ? "" : " – " + text(services, row, "endedOn")))));
		}
		bars.sort(Comparator.comparing(Bar::start).thenComparing(Bar::name));
		redraw();
	}

	/** How many services are drawn. */
	int count() {
		return bars.size();
	}

	private static String text(ResultTable table, Row row, String column) {
		int index = table.columnIndex(column);
		return index < 0 ? "" : FigureText.cell(table.columns().get(index), row.cells().get(index), Locale.getDefault());
	}

	private static Optional<LocalDate> date(ResultTable table, Row row, String column) {
		try {
			return Optional.of(LocalDate.parse(text(table, row, column)));
		} catch (DateTimeParseException none) {
			return Optional.empty();
		}
	}

	private Optional<Bar> at(int y) {
		int index = (y - HEADER) / ROW;
		return y < HEADER || index >= bars.size() ? Optional.empty() : Optional.of(bars.get(index));
	}

	private LocalDate first() {
		return aprilOf(bars.getFirst().start());
	}

	private LocalDate last() {
		var latest = bars.stream().map(bar -> bar.end().orElse(bar.start())).max(Comparator.naturalOrder()).orElse(today);
		return aprilOf(latest.isAfter(today) ? latest : today).plusYears(1);
	}

	private static LocalDate aprilOf(LocalDate day) {
		return LocalDate.of(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear(), 4, 1);
	}

	private int x(LocalDate day) {
		int width = Math.max(200, getClientArea().width - NAMES - 2 * MARGIN);
		double part = (double) ChronoUnit.DAYS.between(first(), day) / ChronoUnit.DAYS.between(first(), last());
		return NAMES + MARGIN + (int) Math.round(part * width);
	}

	private void paint(GC gc) {
		gc.setAntialias(SWT.ON);
		if (bars.isEmpty()) {
			gc.setForeground(Palette.MUTED.color());
			gc.drawText(TEXT.get("timeline.nothing"), MARGIN, MARGIN, true);
			return;
		}
		years(gc);
		for (int i = 0; i < bars.size(); i++) {
			bar(gc, bars.get(i), HEADER + i * ROW);
		}
		gc.setForeground(Palette.ERROR.color());
		gc.setLineStyle(SWT.LINE_DASH);
		gc.drawLine(x(today), HEADER - 4, x(today), HEADER + bars.size() * ROW);
		gc.setLineStyle(SWT.LINE_SOLID);
	}

	private void years(GC gc) {
		boolean japanese = Locale.getDefault().getLanguage().equals("ja");
		int free = 0;
		for (var april = first(); !april.isAfter(last()); april = april.plusYears(1)) {
			int x = x(april);
			gc.setForeground(Palette.LINE.color());
			gc.drawLine(x, HEADER - 4, x, HEADER + bars.size() * ROW);
			var year = new FiscalYear(april.getYear());
			var label = japanese ? year.shortJapanese() : "FY" + year.year();
			boolean room = x >= free && april.isBefore(last());
			if (room) {
				gc.setForeground(Palette.MUTED.color());
				gc.drawText(label, x + 3, 6, true);
				free = x + gc.textExtent(label).x + 10;
			}
		}
	}

	private void bar(GC gc, Bar bar, int y) {
		int middle = y + (ROW - gc.getFontMetrics().getHeight()) / 2;
		gc.setForeground(Palette.INK.color());
		gc.drawText(shortened(gc, bar.name()), MARGIN, middle, true);
		int from = x(bar.start());
		int to = Math.max(from + 4, x(bar.end().orElse(today.isAfter(bar.start()) ? today : bar.start())));
		gc.setBackground(bar.end().isPresent() ? Palette.MUTED.color() : Palette.ACCENT.color());
		gc.fillRoundRectangle(from, y + (ROW - BAR) / 2, to - from, BAR, 4, 4);
		var extent = gc.textExtent(bar.printed());
		boolean inside = extent.x + 12 < to - from;
		gc.setForeground(inside ? Palette.PAPER.color() : Palette.MUTED.color());
		boolean beyond = !inside && to + 6 + extent.x > getClientArea().width;
		gc.drawText(bar.printed(), inside ? from + 6 : beyond ? from - 6 - extent.x : to + 6, middle, true);
	}

	private static String shortened(GC gc, String name) {
		var text = name;
		while (text.length() > 1 && gc.textExtent(text + "…").x > NAMES - 10) {
			text = text.substring(0, text.length() - 1);
		}
		return text.equals(name) ? name : text + "…";
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? 800 : widthHint, HEADER + Math.max(2, bars.size()) * ROW + MARGIN);
	}
}
