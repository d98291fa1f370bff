package machi.operation.journal;

import java.util.Map;

import machi.operation.JournalEntry;

/**
 * An entry as it stands in a file.
 *
 * @param data what programs read of it, by name
 */
public record Recorded(JournalEntry entry, Map<String, String> data) {

	public Recorded {
		data = Map.copyOf(data);
	}
}
