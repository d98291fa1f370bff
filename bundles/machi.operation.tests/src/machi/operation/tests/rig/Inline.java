package machi.operation.tests.rig;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** Does all work at once, or, when it is told to, never. */
public final class Inline extends AbstractExecutorService {

	private boolean hanging;

	/** Work that is handed in from now on is never done. */
	public void hang(boolean now) {
		hanging = now;
	}

	@Override
	public void execute(Runnable work) {
		if (!hanging) {
			work.run();
		}
	}

	@Override
	public void shutdown() {
		// nothing runs
	}

	@Override
	public List<Runnable> shutdownNow() {
		return List.of();
	}

	@Override
	public boolean isShutdown() {
		return false;
	}

	@Override
	public boolean isTerminated() {
		return false;
	}

	@Override
	public boolean awaitTermination(long timeout, TimeUnit unit) {
		return true;
	}
}
