package machi.process.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestProgramTest {

	/** Prints the arguments and a property, and ends with their number. */
	static final class Echo {
		private Echo() {
		}

		public static void main(String[] arguments) {
			System.out.println(String.join(" ", arguments) + " " + System.getProperty("machi.echo"));
			System.exit(arguments.length);
		}
	}

	@Test
	void aProgramGetsOptionsAndArgumentsAndTellsWhatItPrintedAndHowItEnded(@TempDir Path folder) throws Exception {
		var output = folder.resolve("output.txt");
		var process = new TestProgram(Echo.class, List.of(), List.of("-Dmachi.echo=heard")).start(output, "a", "b");
		assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it has not ended");
		assertEquals(2, process.exitValue());
		assertEquals("a b heard", Files.readString(output).strip());
	}
}
