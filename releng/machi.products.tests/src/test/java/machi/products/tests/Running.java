package machi.products.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that somebody waits for or kills; its words go to files, so that it never waits for a reader. */
final class Running {

	private final String command;
	private final Process process;
	private final Path out;
	private final Path err;

	private Running(String command, Process process, Path out, Path err) {
		this.command = command;
		this.process = process;
		this.out = out;
		this.err = err;
	}

	/** Its standard input is empty, as without a terminal. */
	static Running start(List<String> command, Path folder, Map<String, String> environment) {
		try {
			var out = Files.createTempFile(folder, "out", ".txt");
			var err = Files.createTempFile(folder, "err", ".txt");
			var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(Path.of("/dev/null").toFile())
					.redirectOutput(out.toFile()).redirectError(err.toFile());
			builder.environment().putAll(environment);
			return new Running(String.join(" ", command), builder.start(), out, err);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Run end(Duration limit) {
		try {
			if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
				kill();
				throw new AssertionError("after " + limit.toSeconds() + " s there was no end of " + said(-1));
			}
			return said(process.exitValue());
		} catch (InterruptedException e) {
			kill();
			Thread.currentThread().interrupt();
			throw new AssertionError("interrupted while waiting for " + command, e);
		}
	}

	boolean alive() {
		return process.isAlive();
	}

	/** As when the plug is pulled: no process of the tree can do anything any more. */
	Run kill() {
		var tree = process.descendants().toList();
		process.destroyForcibly();
		tree.forEach(ProcessHandle::destroyForcibly);
		tree.forEach(child -> child.onExit().orTimeout(30, TimeUnit.SECONDS).join());
		process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
		return said(process.exitValue());
	}

	private Run said(int code) {
		try {
			return new Run(command, code, Files.readString(out), Files.readString(err));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
