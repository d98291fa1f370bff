package machi.hardware.runtime;

import java.io.IOException;
import java.time.Instant;

import org.osgi.annotation.versioning.ConsumerType;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;

/** Writes down every command. Callable from many threads; may block for a moment. */
@ConsumerType
public interface CommandJournal {

	/**
	 * A command is about to be sent.
	 *
	 * @throws IOException when it cannot be written down; the command is then not sent
	 */
	void issued(String connection, Command command, Issuer issuer) throws IOException;

	/** A command has ended. What cannot be written down now is kept for the next time. */
	void ended(String connection, Command command, CommandOutcome outcome, Instant time);
}
