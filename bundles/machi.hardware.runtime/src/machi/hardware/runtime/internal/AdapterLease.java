package machi.hardware.runtime.internal;

import machi.hardware.HardwareAdapter;

/** The instance of an adapter that one connection uses, until it is given up. Callable from any thread. */
final class AdapterLease {

	private final AdapterSource source;
	private HardwareAdapter adapter;
	private boolean discarded;

	AdapterLease(AdapterSource source) {
		this.source = source;
	}

	AdapterSource source() {
		return source;
	}

	/** The instance, taken when it is first needed; runs code of the adapter. */
	HardwareAdapter adapter() {
		synchronized (this) {
			if (adapter != null) {
				return adapter;
			}
		}
		var taken = source.take();
		boolean useless;
		synchronized (this) {
			useless = discarded;
			adapter = useless ? null : taken;
		}
		if (useless) {
			source.giveBack(taken);
			throw new IllegalStateException("given up");
		}
		return taken;
	}

	/** Gives the instance up; it is given back on a thread of its own, as this runs code of the adapter. */
	void discard(ThreadGroup group) {
		HardwareAdapter taken;
		synchronized (this) {
			discarded = true;
			taken = adapter;
			adapter = null;
		}
		if (taken != null) {
			var thread = new Thread(group, () -> {
				try {
					source.giveBack(taken);
				} catch (Throwable ofAdapter) { // it has been given up anyway
					return;
				}
			}, "machi adapter leaves");
			thread.setDaemon(true);
			thread.start();
		}
	}
}
