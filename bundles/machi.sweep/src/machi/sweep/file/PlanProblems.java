package machi.sweep.file;

import java.util.ArrayList;
import java.util.List;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

import machi.quantity.text.LocalizedText;
import machi.sweep.SweepException;

/** Collects what is wrong in a file, with line and column. */
final class PlanProblems {

	private static final int MOST = 100;

	private final String file;
	private final List<LocalizedText> found = new ArrayList<>();

	PlanProblems(String file) {
		this.file = file;
	}

	void add(Node place, String english, String japanese) {
		add(place.getStartMark(), english, japanese);
	}

	void add(Mark place, String english, String japanese) {
		if (found.size() < MOST) {
			int line = place.getLine() + 1;
			int column = place.getColumn() + 1;
			found.add(LocalizedText.of(file + ", line " + line + ", column " + column + ": " + english,
					file + " " + line + " 行 " + column + " 列: " + japanese));
		}
	}

	/** About the file as a whole. */
	SweepException refused(String english, String japanese) {
		return new SweepException(LocalizedText.of(file + ": " + english, file + ": " + japanese));
	}

	boolean isEmpty() {
		return found.isEmpty();
	}

	void throwIfAny() throws SweepException {
		if (!found.isEmpty()) {
			throw new SweepException(found);
		}
	}
}
