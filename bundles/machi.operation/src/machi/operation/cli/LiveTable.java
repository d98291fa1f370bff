package machi.operation.cli;

import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import machi.hardware.PointKind;
import machi.operation.Alarm;
import machi.operation.LiveDevice;
import machi.operation.LiveValue;
import machi.operation.OperationSession;

/** Prints a session: a table that refreshes on a terminal, else a line for each value that is new. */
final class LiveTable {

	private static final String HOME_AND_CLEAR = "\u001b[H\u001b[2J";
	private static final int MOST_ROWS = 45;

	private final OperationSession session;
	private final PrintWriter out;
	private final boolean refreshing;
	private final Map<String, String> shown = new HashMap<>();
	private final Set<String> alarmed = new HashSet<>();

	LiveTable(OperationSession session, PrintWriter out, boolean refreshing) {
		this.session = session;
		this.out = out;
		this.refreshing = refreshing;
	}

	/** @param head lines above the values */
	void print(List<String> head) {
		var rows = new ArrayList<String>();
		for (var device : session.devices()) {
			for (var value : session.values(device)) {
				if (value.point().kind() != PointKind.COMMAND) {
					row(device, value, rows);
				}
			}
		}
		if (refreshing) {
			out.print(HOME_AND_CLEAR);
		}
		head.forEach(out::println);
		rows.subList(0, refreshing ? Math.min(rows.size(), MOST_ROWS) : rows.size()).forEach(out::println);
		if (refreshing && rows.size() > MOST_ROWS) {
			out.println(Words.of("watch.more", rows.size() - MOST_ROWS));
		}
		alarms();
		out.flush();
	}

	private void row(LiveDevice device, LiveValue value, List<String> rows) {
		if (value.reading().isEmpty()) {
			return;
		}
		var locale = Locale.getDefault();
		var text = ValueText.of(value);
		boolean changed = !text.equals(shown.put(device.connection() + ' ' + device.address() + ' ' + value.point().id(), text));
		if (refreshing) {
			rows.add(device.title().in(locale) + "\t" + value.point().title().in(locale) + "\t" + text);
		} else if (changed) {
			rows.add(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "\t" + device.title().in(locale) + "\t" + value.point().id() + "\t"
					+ value.point().title().in(locale) + "\t" + text);
		}
	}

	private void alarms() {
		for (var alarm : session.alarms()) {
			if (refreshing || alarmed.add(alarm.id() + alarm.times() + alarm.stands())) {
				out.println(line(alarm));
			}
		}
	}

	private static String line(Alarm alarm) {
		return Words.of(alarm.stands() ? "watch.alarm" : "watch.over", Words.of("severity." + alarm.severity().getName()),
				alarm.text().in(Locale.getDefault()), alarm.instruction());
	}
}
