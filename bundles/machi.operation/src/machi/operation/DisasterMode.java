package machi.operation;

import java.time.Instant;
import java.util.Objects;

/**
 * Whether a program is run as in a disaster.
 *
 * @param account who switched it last; empty before the first time, as is the comment
 * @param since   when; the epoch before the first time
 */
public record DisasterMode(boolean on, String account, Instant since, String comment) {

	/** Before anybody has switched it. */
	public static final DisasterMode NEVER = new DisasterMode(false, "", Instant.EPOCH, "");

	public DisasterMode {
		Objects.requireNonNull(account);
		Objects.requireNonNull(since);
		Objects.requireNonNull(comment);
	}
}
