package machi.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;

/**
 * Does the steps of the file that the property machi.driver.steps names, one a line, when the workbench is open. Beside it grows
 * a file that ends in .done with a line for each step that is done, so that a workbench that starts again goes on after them.
 */
public final class Driver implements EventHandler {

	private final Path steps = Path.of(System.getProperty("machi.driver.steps"));
	private final Path done = steps.resolveSibling(steps.getFileName() + ".done");

	@Override
	public void handleEvent(Event opened) {
		Thread.ofPlatform().name("machi.driver").daemon().start(this::drive);
	}

	private void drive() {
		var step = "the file of steps";
		try {
			var all = Files.readAllLines(steps);
			var hands = new Hands();
			for (var next : all.subList(past(), all.size())) {
				step = next;
				// what ends the workbench is done before anybody could note it afterwards
				boolean last = next.startsWith("restart ") || next.equals("close");
				if (last) {
					note(next);
				}
				hands.act(next);
				if (last) {
					return;
				}
				note(next);
			}
			throw new IllegalStateException("the last step must be close");
		} catch (IOException | RuntimeException failure) {
			note("FAILED: " + step + ": " + failure);
			// a dialog that is open would keep the workbench from closing
			Runtime.getRuntime().halt(3);
		}
	}

	private int past() throws IOException {
		return Files.exists(done) ? Files.readAllLines(done).size() : 0;
	}

	private void note(String line) {
		try {
			Files.write(done, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
