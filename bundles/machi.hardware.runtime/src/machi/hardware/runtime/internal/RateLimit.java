package machi.hardware.runtime.internal;

/** Lets so much through per second, as a mean over some seconds. */
public final class RateLimit {

	private static final int SECONDS = 5;
	private static final double NANOS = 1e9;

	private final int perSecond;
	private double left;
	private long filled;

	public RateLimit(int perSecond, long now) {
		this.perSecond = perSecond;
		this.left = (double) perSecond * SECONDS;
		this.filled = now;
	}

	/** How many of the wanted ones may pass at this time of {@link System#nanoTime}. */
	public int take(int wanted, long now) {
		left = Math.min((double) perSecond * SECONDS, left + Math.max(0, now - filled) / NANOS * perSecond);
		filled = now;
		int granted = (int) Math.min(wanted, left);
		left -= granted;
		return granted;
	}
}
