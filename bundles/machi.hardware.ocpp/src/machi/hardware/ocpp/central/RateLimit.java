package machi.hardware.ocpp.central;

import java.util.function.LongSupplier;

/** A bucket that fills with a constant rate and lets bursts of two seconds through. Called from one thread at a time. */
final class RateLimit {

	private static final int BURST_SECONDS = 2;
	private static final double NANOS = 1e9;

	private final int perSecond;
	private final LongSupplier nanoTime;
	private double tokens;
	private long last;
	private long droppedInARow;

	RateLimit(int perSecond, LongSupplier nanoTime) {
		this.perSecond = perSecond;
		this.nanoTime = nanoTime;
		this.tokens = (double) perSecond * BURST_SECONDS;
		this.last = nanoTime.getAsLong();
	}

	/** Whether one more message may pass. */
	boolean pass() {
		long now = nanoTime.getAsLong();
		tokens = Math.min((double) perSecond * BURST_SECONDS, tokens + (now - last) / NANOS * perSecond);
		last = now;
		if (tokens < 1) {
			droppedInARow++;
			return false;
		}
		tokens--;
		droppedInARow = 0;
		return true;
	}

	/** Messages that were dropped since the last that passed. */
	long droppedInARow() {
		return droppedInARow;
	}
}
