package machi.hardware.ocpp.rpc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times as RFC 3339 writes them. */
public final class OcppTime {

	private static final Instant EARLIEST = Instant.EPOCH;
	private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
	private static final int LONGEST = 40;

	private OcppTime() {
	}

	/** Reads a time; empty when it is none, or of a year that no clock of a charger can mean. */
	public static Optional<Instant> parse(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			var time = OffsetDateTime.parse(text).toInstant();
			return time.isBefore(EARLIEST) || !time.isBefore(LATEST) ? Optional.empty() : Optional.of(time);
		} catch (DateTimeException noTime) {
			return Optional.empty();
		}
	}

	/** Writes a time to the second; chargers exist that cannot read fractions. */
	public static String format(Instant time) {
		return time.truncatedTo(ChronoUnit.SECONDS).toString();
	}
}
