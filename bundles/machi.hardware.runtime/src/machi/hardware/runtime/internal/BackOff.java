package machi.hardware.runtime.internal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double with every failure. Up to a tenth is taken off by chance, so that what failed together does not return together. */
public final class BackOff {

	private static final Duration SHORTEST = Duration.ofMillis(100);
	private static final double JITTER = 0.1;

	private final long first;
	private final long longest;
	private final RandomGenerator chance;
	private long last;

	public BackOff(Duration first, Duration longest, RandomGenerator chance) {
		this.first = Math.max(first.toNanos(), SHORTEST.toNanos());
		this.longest = Math.max(longest.toNanos(), this.first);
		this.chance = chance;
	}

	/** The pause after one more failure. */
	public Duration next() {
		last = last == 0 ? first : Math.min(longest, last * 2);
		return Duration.ofNanos((long) (last * (1 - JITTER * chance.nextDouble())));
	}

	/** The pause that was given last, without chance; zero after a success. */
	public Duration last() {
		return Duration.ofNanos(last);
	}

	public void reset() {
		last = 0;
	}

	public boolean hasFailed() {
		return last > 0;
	}
}
