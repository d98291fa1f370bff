package machi.installation.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;

/**
 * Tells on the error stream how far an installation is, and has it taken back when the command is interrupted: the
 * process then ends only when the old state is there again.
 */
final class ProgressLines extends NullProgressMonitor implements AutoCloseable {

	private static final int PATIENCE = 60;
	private static final int STEP = 10;

	private final PrintWriter err;
	private final CountDownLatch done = new CountDownLatch(1);
	private final Thread interruption = new Thread(this::interrupted, "installation interrupted");
	private double total;
	private double worked;
	private int told;

	private ProgressLines(PrintWriter err) {
		this.err = err;
	}

	/** Until this is closed. */
	static ProgressLines start(PrintWriter err) {
		var lines = new ProgressLines(err);
		Runtime.getRuntime().addShutdownHook(lines.interruption);
		return lines;
	}

	private void interrupted() {
		setCanceled(true);
		err.println(Words.of("progress.interrupted"));
		err.flush();
		try {
			done.await(PATIENCE, TimeUnit.SECONDS);
		} catch (InterruptedException impatient) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void beginTask(String name, int work) {
		total = work;
		worked = 0;
		told = 0;
	}

	@Override
	public void internalWorked(double work) {
		if (total <= 0) {
			return;
		}
		worked = Math.min(total, worked + work);
		int percent = (int) Math.floor(100 * worked / total);
		if (percent >= told + STEP) {
			told = percent - percent % STEP;
			err.println(Words.of("progress.percent", told));
			err.flush();
		}
	}

	@Override
	public void worked(int work) {
		internalWorked(work);
	}

	@Override
	public void close() {
		done.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(interruption);
		} catch (IllegalStateException ending) {
			// the hook is what lets the process end now
			return;
		}
	}
}
