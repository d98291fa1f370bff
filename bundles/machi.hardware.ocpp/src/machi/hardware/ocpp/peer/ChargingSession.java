package machi.hardware.ocpp.peer;

import java.time.Instant;
import java.util.Optional;

/** A transaction as its charge point sees it. */
final class ChargingSession {

	private final String card;
	private final Instant began;
	private final long meterStart;
	private final Optional<Integer> remoteStart;
	private Optional<String> id;
	private int nextEvent;

	/**
	 * @param id          empty until the central system has given one (1.6)
	 * @param meterStart  Wh
	 * @param remoteStart number of the request that began it (2.0.1)
	 */
	ChargingSession(Optional<String> id, String card, Instant began, long meterStart, Optional<Integer> remoteStart) {
		this.id = id;
		this.card = card;
		this.began = began;
		this.meterStart = meterStart;
		this.remoteStart = remoteStart;
	}

	Optional<String> id() {
		return id;
	}

	/** The central system has given it a number. */
	void numbered(String number) {
		id = Optional.of(number);
	}

	String card() {
		return card;
	}

	Instant began() {
		return began;
	}

	long meterStart() {
		return meterStart;
	}

	Optional<Integer> remoteStart() {
		return remoteStart;
	}

	/** Number of the next event in the sequence (2.0.1). */
	int nextEvent() {
		return nextEvent++;
	}
}
