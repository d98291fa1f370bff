package machi.operation.journal;

import java.time.Instant;
import java.util.Map;

import machi.operation.JournalEntry.Kind;
import machi.quantity.text.LocalizedText;

/**
 * What is to be written down.
 *
 * @param account who did it; empty when it happened by itself
 * @param element id of what it is about; may be empty
 * @param data    what programs need to read of it again, by name
 */
public record Draft(Instant time, Kind kind, String account, String element, LocalizedText text, Map<String, String> data) {

	public Draft {
		data = Map.copyOf(data);
	}
}
