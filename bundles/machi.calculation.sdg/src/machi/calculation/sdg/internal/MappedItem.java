package machi.calculation.sdg.internal;

import java.util.List;
import java.util.TreeSet;

import machi.calculation.sdg.SdgItem;
import machi.sdg.SdgCode;
import machi.sdg.SdgReading;

/** An item with what its codes say. */
record MappedItem(SdgItem item, SdgReading reading) {

	String id() {
		return item.subject().elementId();
	}

	boolean is(SdgItem.Kind kind) {
		return item.kind() == kind;
	}

	boolean mapped() {
		return !reading.codes().isEmpty();
	}

	boolean names(int goal) {
		return reading.codes().stream().anyMatch(code -> code.goal() == goal);
	}

	long targets(int goal) {
		return reading.codes().stream().filter(code -> code.goal() == goal && !code.isGoal()).count();
	}

	/** Numbers of the goals, also of those whose targets are named. */
	List<Integer> goals() {
		return List.copyOf(new TreeSet<>(reading.codes().stream().map(SdgCode::goal).toList()));
	}
}
