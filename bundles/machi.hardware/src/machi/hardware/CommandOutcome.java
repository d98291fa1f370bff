package machi.hardware;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * What became of a command.
 *
 * @param message why, in words for the person who gave it; empty texts when there is nothing to say
 */
public record CommandOutcome(State state, LocalizedText message) {

	/** How a command ended. */
	public enum State {
		/** The device has acknowledged it. */
		ACKNOWLEDGED,
		/** The device has refused it. */
		REFUSED,
		/** No acknowledgement came in time: it may or may not have been done. */
		NO_ANSWER,
		/** It never reached the device. */
		NOT_SENT
	}

	public CommandOutcome {
		Objects.requireNonNull(state);
		Objects.requireNonNull(message);
	}

	public static CommandOutcome acknowledged() {
		return new CommandOutcome(State.ACKNOWLEDGED, LocalizedText.of("", ""));
	}

	public static CommandOutcome refused(LocalizedText message) {
		return new CommandOutcome(State.REFUSED, message);
	}
}
