package machi.sweep;

import java.util.Objects;

import org.osgi.annotation.versioning.ProviderType;

/** One value that a parameter takes in a design. */
@ProviderType
public sealed interface Level {

	/** A number, in the unit of the parameter. */
	record Amount(double value) implements Level {

		/** @throws IllegalArgumentException when the value is not finite */
		public Amount {
			if (!Double.isFinite(value)) {
				throw new IllegalArgumentException("level " + value);
			}
		}

		/** Without the fraction of whole numbers: 500, not 500.0. */
		@Override
		public String toString() {
			return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
		}
	}

	/** A word, such as the id of a strategy. */
	record Choice(String text) implements Level {

		public Choice {
			Objects.requireNonNull(text);
		}

		@Override
		public String toString() {
			return text;
		}
	}
}
