package machi.installation.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When an installation changed, as a person reads and types it: local time. */
final class StateTime {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

	private StateTime() {
	}

	static String text(Instant time) {
		return FORMAT.format(time.atZone(ZoneId.systemDefault()));
	}
}
