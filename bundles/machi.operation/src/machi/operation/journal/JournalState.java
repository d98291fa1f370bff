package machi.operation.journal;

import java.util.List;

import machi.quantity.text.LocalizedText;

/**
 * How far a journal is proven.
 *
 * @param entries  how many entries
 * @param hash     of the last of them
 * @param bytes    of the file, that they take
 * @param halfLine whether an unfinished line follows, as an interruption leaves it
 * @param problems why it is not sound; empty when it is
 */
public record JournalState(long entries, String hash, long bytes, boolean halfLine, List<LocalizedText> problems) {

	public JournalState {
		problems = List.copyOf(problems);
	}

	public boolean isSound() {
		return problems.isEmpty();
	}
}
