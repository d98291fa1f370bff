package machi.products.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a process did: its exit code and what it said. */
record Run(String command, int code, String out, String err) {

	Run expect(int expected) {
		assertEquals(expected, code, () -> "exit code of " + this);
		return this;
	}

	/** Done, perhaps with findings, which programs of real documents have. */
	Run expectDone() {
		assertTrue(code == 0 || code == 1, () -> "exit code of " + this);
		return this;
	}

	/** A person reads the messages: no stack trace, whatever happened. */
	Run withoutTrace() {
		assertFalse((out + err).contains("\tat "), () -> "a stack trace in " + this);
		return this;
	}

	Run says(String part) {
		assertTrue((out + err).contains(part), () -> "\"" + part + "\" is missing in " + this);
		return this;
	}

	Run saysNothingOf(String part) {
		assertFalse((out + err).contains(part), () -> "\"" + part + "\" is said in " + this);
		return this;
	}

	@Override
	public String toString() {
		return command + "\nended with " + code + " and said\n" + out + err;
	}
}
