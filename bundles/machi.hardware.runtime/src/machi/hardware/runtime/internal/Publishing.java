package machi.hardware.runtime.internal;

import machi.hardware.DeviceException;
import machi.hardware.PublishingConnection;

/** Hands waiting readings to a connection that publishes, one batch after another. Guarded by the connection's monitor. */
final class Publishing {

	private static final int FAILURES = 3;

	private final LiveConnection live;
	private final Lines lines;
	private final PublishQueue queue;
	private final BackOff backOff;
	private PublishingConnection publisher;
	private boolean busy;
	private int failures;

	Publishing(LiveConnection live, Lines lines, PublishQueue queue, BackOff backOff) {
		this.live = live;
		this.lines = lines;
		this.queue = queue;
		this.backOff = backOff;
	}

	/** The connection is open; null when it does not publish. */
	void begin(PublishingConnection connection) {
		publisher = connection;
		next();
	}

	boolean isPublisher() {
		return publisher != null;
	}

	/** Something has come into the queue. */
	void next() {
		if (publisher == null || busy || queue.isEmpty()) {
			return;
		}
		busy = true;
		lines.duty(false, this::publish);
	}

	private void publish(Runnable ended) {
		var batch = queue.take();
		live.call(Call.PUBLISH, live.openLimit(), () -> {
			publisher.publish(batch);
			return true;
		}, result -> {
			busy = false;
			ended.run();
			if (result instanceof CallResult.Answer) {
				failures = 0;
				backOff.reset();
				live.heard();
				next();
				return;
			}
			queue.offer(batch);
			failed(result);
		});
	}

	private void failed(CallResult<Boolean> result) {
		failures++;
		boolean refused = result instanceof CallResult.Refusal<Boolean>(var reason) && reason.kind() == DeviceException.Kind.REFUSED;
		if (LiveConnection.isBroken(result) || failures >= FAILURES && !refused) {
			live.fail(Call.PUBLISH, live.openLimit(), result);
		} else {
			busy = true;
			lines.later(() -> {
				busy = false;
				next();
			}, backOff.next().toNanos());
		}
	}
}
