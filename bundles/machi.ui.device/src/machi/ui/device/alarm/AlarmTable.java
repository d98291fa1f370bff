package machi.ui.device.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import machi.model.device.DevicePackage;
import machi.operation.Alarm;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.device.live.LayoutMemory;
import machi.ui.device.text.Clock;
import machi.ui.device.text.SheetCopy;
import machi.ui.device.text.Words;

/** Alarms that stand or that nobody has taken note of. Selected ones stay selected while others come and go. */
final class AlarmTable {

	private static final Messages TEXT = Messages.beside(AlarmTable.class);
	private static final List<String> COLUMNS = List.of("severity", "raised", "device", "text", "state", "acknowledged", "instruction");
	private static final List<Integer> WIDTHS = List.of(84, 104, 150, 290, 150, 140, 200);

	private final Table table;
	private List<Alarm> all = List.of();
	private List<Alarm> shown = List.of();
	private UnaryOperator<String> names = id -> id;
	private String search = "";

	AlarmTable(Composite parent, Runnable whenSelected) {
		table = new Table(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		for (int i = 0; i < COLUMNS.size(); i++) {
			var column = new TableColumn(table, SWT.LEFT);
			column.setText(TEXT.get("alarm." + COLUMNS.get(i)));
			column.setWidth(WIDTHS.get(i));
		}
		LayoutMemory.widths(table, "alarms");
		table.addListener(SWT.Selection, event -> whenSelected.run());
	}

	Table control() {
		return table;
	}

	/** @param naming what a person calls a device, by its id */
	void show(List<Alarm> alarms, UnaryOperator<String> naming) {
		all = alarms;
		names = naming;
		var now = Instant.now();
		Function<Instant, String> clock = time -> Clock.moment(time, now);
		shown = search.isEmpty() ? all : all.stream().filter(alarm -> String.join(" ", cells(alarm, clock)).toLowerCase(Locale.ROOT).contains(search)).toList();
		var selected = selected().stream().map(Alarm::id).toList();
		while (table.getItemCount() > shown.size()) {
			table.remove(table.getItemCount() - 1);
		}
		for (int i = 0; i < shown.size(); i++) {
			var item = i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
			fill(item, shown.get(i), clock);
		}
		table.deselectAll();
		for (int i = 0; i < shown.size(); i++) {
			if (selected.contains(shown.get(i).id())) {
				table.select(i);
			}
		}
	}

	private void fill(TableItem item, Alarm alarm, Function<Instant, String> clock) {
		item.setData(alarm);
		var cells = cells(alarm, clock);
		for (int i = 0; i < cells.size(); i++) {
			if (!item.getText(i).equals(cells.get(i))) {
				item.setText(i, cells.get(i));
			}
		}
		item.setBackground(0, SeverityColour.ground(alarm.severity()));
		item.setForeground(0, SeverityColour.inkOnGround(alarm.severity()));
		var ink = (alarm.stands() ? Palette.INK : Palette.MUTED).color();
		for (int i = 1; i < cells.size(); i++) {
			item.setForeground(i, ink);
		}
	}

	private List<String> cells(Alarm alarm, Function<Instant, String> clock) {
		var times = alarm.times() > 1 ? " " + TEXT.get("alarm.times", Integer.toString(alarm.times())) : "";
		var state = alarm.cleared().map(time -> TEXT.get("alarm.cleared", clock.apply(time))).orElse(TEXT.get("alarm.stands"));
		return List.of(Words.literal(DevicePackage.Literals.SEVERITY, alarm.severity()), clock.apply(alarm.raised()),
				alarm.device().isEmpty() ? "" : names.apply(alarm.device()), alarm.text().in(Locale.getDefault()), state + times, alarm.acknowledged()
						.map(who -> who.comment().isBlank() ? who.account() : who.account() + ": " + who.comment()).orElse(TEXT.get("alarm.open")),
				alarm.instruction());
	}

	/** @param text what the shown alarms hold */
	void filter(String text) {
		search = text.strip().toLowerCase(Locale.ROOT);
		show(all, names);
	}

	List<Alarm> selected() {
		return Arrays.stream(table.getSelection()).map(item -> (Alarm) item.getData()).toList();
	}

	void select(List<String> ids) {
		table.deselectAll();
		for (int i = 0; i < shown.size(); i++) {
			if (ids.contains(shown.get(i).id())) {
				table.select(i);
			}
		}
	}

	/** The headers and the shown alarms, for a spreadsheet. */
	List<List<String>> rows() {
		var rows = new ArrayList<List<String>>();
		rows.add(COLUMNS.stream().map(column -> TEXT.get("alarm." + column)).toList());
		shown.forEach(alarm -> rows.add(cells(alarm, Clock::whole)));
		return rows;
	}

	void copy() {
		var rows = rows();
		var chosen = new ArrayList<List<String>>();
		for (int i = 0; i < rows.size(); i++) {
			if (i == 0 || table.getSelectionCount() == 0 || table.isSelected(i - 1)) {
				chosen.add(rows.get(i));
			}
		}
		SheetCopy.put(table.getDisplay(), chosen);
	}
}
