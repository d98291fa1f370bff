package machi.setup;

import java.io.Serial;

/** Setup cannot do what was asked; the message tells its user why. */
final class SetupException extends Exception {
	@Serial
	private static final long serialVersionUID = 1L;

	SetupException(String message) {
		super(message);
	}
}
