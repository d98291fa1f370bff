package machi.ui.device.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import machi.ui.Messages;

/** Moments and durations as a person reads them, by Japan's time. */
public final class Clock {

	public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

	private static final Messages TEXT = Messages.beside(Clock.class);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZONE);
	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZONE);
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
	private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZONE);
	private static final int MINUTE_SECONDS = 60;
	private static final int HOUR_SECONDS = 3600;

	private Clock() {
	}

	/** The time of today, or month, day and time of another day. */
	public static String moment(Instant time, Instant now) {
		boolean today = time.atZone(ZONE).toLocalDate().equals(now.atZone(ZONE).toLocalDate());
		return (today ? TIME : DAY).format(time);
	}

	public static String whole(Instant time) {
		return WHOLE.format(time);
	}

	/** Hours and minutes, for axes. */
	public static String minute(Instant time) {
		return MINUTE.format(time);
	}

	/** Hours, minutes and seconds, for axes. */
	public static String second(Instant time) {
		return TIME.format(time);
	}

	/** Such as "30 s", "5 min" or "2 h". */
	public static String duration(Duration duration) {
		long seconds = duration.toSeconds();
		if (seconds < MINUTE_SECONDS || seconds % MINUTE_SECONDS != 0) {
			return TEXT.get("seconds", Long.toString(seconds));
		}
		return seconds % HOUR_SECONDS == 0 ? TEXT.get("hours", Long.toString(seconds / HOUR_SECONDS))
				: TEXT.get("minutes", Long.toString(seconds / MINUTE_SECONDS));
	}
}
