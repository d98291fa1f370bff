package machi.operation.session;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILog;

import machi.operation.OperationListener;
import machi.operation.OperationListener.Aspect;

/** Gathers changes and tells of them at most four times a second. */
final class Listeners {

	private static final Duration AT_MOST_EVERY = Duration.ofMillis(250);

	private final List<OperationListener> listeners = new CopyOnWriteArrayList<>();
	private final Set<Aspect> changed = EnumSet.noneOf(Aspect.class);
	private Instant told = Instant.EPOCH;

	void add(OperationListener listener) {
		listeners.add(listener);
	}

	void remove(OperationListener listener) {
		listeners.remove(listener);
	}

	synchronized void changed(Aspect aspect) {
		changed.add(aspect);
	}

	/** Called by one thread. */
	void tell(Instant now) {
		Set<Aspect> aspects;
		synchronized (this) {
			if (changed.isEmpty() || now.isBefore(told.plus(AT_MOST_EVERY)) && !now.isBefore(told)) {
				return;
			}
			aspects = EnumSet.copyOf(changed);
			changed.clear();
			told = now;
		}
		for (var listener : listeners) {
			try {
				listener.changed(aspects);
			} catch (RuntimeException broken) {
				ILog.of(Listeners.class).error("A listener of an operation session failed", broken);
			}
		}
	}
}
