package machi.ui.device.explorer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.operation.LiveValue;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.device.live.LayoutMemory;
import machi.ui.device.text.Clock;
import machi.ui.device.text.SheetCopy;
import machi.ui.device.text.ValueText;
import machi.ui.device.text.Words;

/** The points of a device with their newest values. A tick puts a point into the trend. */
final class PointTable {

	private static final Messages TEXT = Messages.beside(PointTable.class);
	private static final List<String> COLUMNS = List.of("point", "value", "quality", "time", "access");
	private static final List<Integer> WIDTHS = List.of(250, 130, 80, 90, 120);
	private static final int VALUE = 1;

	private final Table table;
	private List<LiveValue> all = List.of();
	private List<LiveValue> shown = List.of();
	private Predicate<Point> inTrend = point -> false;
	private String filter = "";

	/** @param whenTicked is given a point and whether it is to be in the trend */
	PointTable(Composite parent, BiConsumer<Point, Boolean> whenTicked) {
		table = new Table(parent, SWT.CHECK | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		for (int i = 0; i < COLUMNS.size(); i++) {
			var column = new TableColumn(table, i == VALUE ? SWT.RIGHT : SWT.LEFT);
			column.setText(TEXT.get("point." + COLUMNS.get(i)));
			column.setWidth(WIDTHS.get(i));
		}
		LayoutMemory.widths(table, "points");
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				var item = (TableItem) event.item;
				whenTicked.accept((Point) item.getData(), item.getChecked());
			}
		});
	}

	Table control() {
		return table;
	}

	/** @param ticked which points are in the trend */
	void show(List<LiveValue> values, Predicate<Point> ticked, Instant now) {
		all = values;
		inTrend = ticked;
		shown = filter.isEmpty() ? values : values.stream().filter(value -> matches(value, now)).toList();
		while (table.getItemCount() > shown.size()) {
			table.remove(table.getItemCount() - 1);
		}
		for (int i = 0; i < shown.size(); i++) {
			var item = i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
			fill(item, shown.get(i), now);
		}
	}

	private void fill(TableItem item, LiveValue value, Instant now) {
		item.setData(value.point());
		var cells = cells(value, now);
		for (int i = 0; i < cells.size(); i++) {
			if (!item.getText(i).equals(cells.get(i))) {
				item.setText(i, cells.get(i));
			}
		}
		boolean ticked = inTrend.test(value.point());
		if (item.getChecked() != ticked) {
			item.setChecked(ticked);
		}
		var quality = value.reading().map(Reading::quality).orElse(ReadingQuality.GOOD);
		var ink = switch (quality) {
		case GOOD -> Palette.INK;
		case ESTIMATED, NO_VALUE -> Palette.MUTED;
		case DOUBTFUL -> Palette.WARNING;
		};
		for (int i = VALUE; i <= VALUE + 1; i++) {
			if (!ink.color().equals(item.getForeground(i))) {
				item.setForeground(i, ink.color());
			}
		}
	}

	private static List<String> cells(LiveValue value, Instant now) {
		var point = value.point();
		var reading = value.reading();
		return List.of(point.title().in(Locale.getDefault()), reading.map(one -> ValueText.of(point, one.value())).orElse(""),
				reading.map(one -> Words.of(one.quality())).orElse(""), reading.map(one -> Clock.moment(one.time(), now)).orElse(""),
				access(point));
	}

	private static String access(Point point) {
		var range = point.access().canWrite() && point.states().isEmpty() ? ValueText.range(point) : "";
		return range.isEmpty() ? Words.of(point.access()) : Words.of(point.access()) + " " + range;
	}

	private boolean matches(LiveValue value, Instant now) {
		var text = String.join(" ", cells(value, now)) + " " + value.point().id();
		return text.toLowerCase(Locale.ROOT).contains(filter);
	}

	/** @param text what the cells of the shown points hold */
	void filter(String text) {
		filter = text.strip().toLowerCase(Locale.ROOT);
		show(all, inTrend, Instant.now());
	}

	/** The one selected point. */
	Optional<Point> selected() {
		return table.getSelectionCount() == 1 ? Optional.of((Point) table.getSelection()[0].getData()) : Optional.empty();
	}

	/** What is shown of a point, by its column from 0; empty when it is not shown. */
	String cell(String pointId, int column) {
		for (var item : table.getItems()) {
			if (((Point) item.getData()).id().equals(pointId)) {
				return item.getText(column);
			}
		}
		return "";
	}

	/** Puts the selected points, or all that are shown, on the clipboard for a spreadsheet: number and unit apart. */
	void copy() {
		var rows = new ArrayList<List<String>>();
		rows.add(List.of(TEXT.get("point.point"), TEXT.get("point.value"), TEXT.get("point.unit"), TEXT.get("point.quality"),
				TEXT.get("point.time"), TEXT.get("point.access")));
		for (int i = 0; i < shown.size(); i++) {
			if (table.getSelectionCount() == 0 || table.isSelected(i)) {
				rows.add(row(shown.get(i)));
			}
		}
		SheetCopy.put(table.getDisplay(), rows);
	}

	private static List<String> row(LiveValue value) {
		var point = value.point();
		var reading = value.reading();
		return List.of(point.title().in(Locale.getDefault()),
				reading.map(one -> point.states().isEmpty() ? ValueText.plain(one.value()) : ValueText.of(point, one.value())).orElse(""),
				point.unit().in(Locale.getDefault()), reading.map(one -> Words.of(one.quality())).orElse(""),
				reading.map(one -> Clock.whole(one.time())).orElse(""), access(point));
	}
}
