package machi.operation;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * How the recording of readings goes.
 *
 * @param recorded readings that the store has kept since the session began
 * @param waiting  readings that it has not kept yet
 * @param dropped  readings that found no room while the store failed, the oldest ones
 * @param failure  why the store does not take readings now; empty texts when it does
 */
public record RecordingStatus(long recorded, int waiting, long dropped, LocalizedText failure) {

	public RecordingStatus {
		Objects.requireNonNull(failure);
	}

	public boolean isWell() {
		return failure.equals(LocalizedText.EMPTY);
	}
}
