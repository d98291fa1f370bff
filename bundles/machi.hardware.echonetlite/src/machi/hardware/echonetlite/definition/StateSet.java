package machi.hardware.echonetlite.definition;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

import machi.quantity.text.LocalizedText;

/** The states that one byte can name, and the values that they are delivered as. */
final class StateSet {

	/** @param value empty when the byte says that the state is not known */
	record Entry(int raw, OptionalInt value, LocalizedText name) {
	}

	private final List<Entry> entries;

	StateSet(List<Entry> entries) {
		this.entries = List.copyOf(entries);
	}

	Optional<Entry> ofRaw(long raw) {
		return entries.stream().filter(entry -> entry.raw == raw).findFirst();
	}

	/** The byte that stands for a value. */
	OptionalInt rawOf(double value) {
		return entries.stream().filter(entry -> entry.value.isPresent() && entry.value.getAsInt() == value)
				.mapToInt(Entry::raw).findFirst();
	}

	SortedMap<Integer, LocalizedText> names() {
		var names = new TreeMap<Integer, LocalizedText>();
		entries.forEach(entry -> entry.value.ifPresent(value -> names.putIfAbsent(value, entry.name)));
		return names;
	}
}
