package machi.ui.simulation.sweep;

import java.io.IOException;
import java.io.InputStream;

/** A plan with comments, to begin from. */
final class SweepExample {

	private SweepExample() {
	}

	/** @param language {@code ja} has Japanese comments, every other English ones */
	static byte[] of(String language) throws IOException {
		var file = language.equals("ja") ? "example_ja.yaml" : "example.yaml";
		try (InputStream in = SweepExample.class.getResourceAsStream(file)) {
			return in.readAllBytes();
		}
	}
}
