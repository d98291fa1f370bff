package machi.hardware.runtime;

import java.time.Instant;
import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * How a connection is.
 *
 * @param message      why it is so; empty texts when all is well
 * @param since        when this state began
 * @param restarts     how often it was opened again
 * @param readings     readings taken in
 * @param dropped      readings dropped because they came too fast
 * @param problems     frames and answers that were not understood
 * @param threadsLeft  threads that the adapter did not end when it was told to
 */
public record ConnectionStatus(String connection, State state, LocalizedText message, Instant since, int restarts,
		long readings, long dropped, long problems, int threadsLeft) {

	/** State of a connection. */
	public enum State {
		CONNECTING, CONNECTED,
		/** It failed and is tried again after a pause. */
		WAITING,
		/** It will not be tried again until somebody changes something. */
		FAILED,
		/** There is no adapter of that id. */
		NOT_INSTALLED, CLOSED
	}

	public ConnectionStatus {
		Objects.requireNonNull(connection);
		Objects.requireNonNull(state);
		Objects.requireNonNull(message);
		Objects.requireNonNull(since);
	}
}
