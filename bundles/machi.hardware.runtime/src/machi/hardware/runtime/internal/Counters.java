package machi.hardware.runtime.internal;

/** What a connection has taken in since it was configured. Guarded by its monitor. */
final class Counters {

	private long readings;
	private long dropped;
	private long problems;

	void taken(long count) {
		readings += count;
	}

	void dropped(long count) {
		dropped += count;
	}

	void problem() {
		problems++;
	}

	long readings() {
		return readings;
	}

	long dropped() {
		return dropped;
	}

	long problems() {
		return problems;
	}
}
