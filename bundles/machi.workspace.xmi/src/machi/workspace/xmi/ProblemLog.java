package machi.workspace.xmi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import machi.quantity.text.LocalizedText;
import machi.workspace.Problem;

/** The problems of one file, as many as a person may want to read; only those are put into words. */
final class ProblemLog {

	/** Of each kind, so that no flood of small problems hides a loss. */
	private static final int MOST = 200;

	private final String file;
	private final List<Problem> problems = new ArrayList<>();
	private int unlisted;
	private int losses;
	private int others;

	ProblemLog(String file) {
		this.file = file;
	}

	String file() {
		return file;
	}

	/** Notes that something could not be loaded, so that saving the file would lose it. */
	void lost(Position position, Supplier<LocalizedText> message) {
		losses++;
		add(position, message, true, losses);
	}

	/** Notes something wrong that is kept as it is. */
	void kept(Position position, Supplier<LocalizedText> message) {
		others++;
		add(position, message, false, others);
	}

	/** Notes something worth knowing that is not wrong. */
	void noted(Position position, LocalizedText message) {
		problems.add(new Problem(file, position.line(), position.column(), message, Problem.Kind.NOTE));
	}

	private void add(Position position, Supplier<LocalizedText> message, boolean loss, int count) {
		if (count <= MOST) {
			problems.add(new Problem(file, position.line(), position.column(), message.get(), loss));
		} else {
			unlisted++;
		}
	}

	boolean hasLoss() {
		return losses > 0;
	}

	List<Problem> problems() {
		var all = new ArrayList<>(problems);
		if (unlisted > 0) {
			all.add(new Problem(file, 0, 0, Messages.moreProblems(unlisted), losses > MOST));
		}
		return List.copyOf(all);
	}
}
