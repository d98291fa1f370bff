package machi.hardware.runtime;

import java.util.Objects;

/**
 * Who gives a command.
 *
 * @param name   login name of a person, or id of the control assignment
 */
public record Issuer(Origin origin, String name) {

	/** Why a command is given. */
	public enum Origin {
		PERSON, STRATEGY, FAIL_SAFE, DISASTER
	}

	public Issuer {
		Objects.requireNonNull(origin);
		Objects.requireNonNull(name);
	}
}
