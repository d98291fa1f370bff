package machi.operation.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import machi.hardware.runtime.ConnectionStatus;
import machi.operation.OperationProblem;
import machi.operation.OperationProblem.Grade;
import machi.operation.RecordingStatus;
import machi.quantity.text.LocalizedText;

/** Brings together what does not work, the gravest first. */
final class SessionProblems {

	private final List<OperationProblem> problems = new ArrayList<>();

	SessionProblems add(List<OperationProblem> more) {
		problems.addAll(more);
		return this;
	}

	SessionProblems recording(RecordingStatus status) {
		if (!status.isWell()) {
			var failure = status.failure();
			problems.add(new OperationProblem(Grade.RECORDS, "", "",
					LocalizedText.of("Readings are not recorded: " + failure.english(), "計測値を記録できません: " + failure.japanese())));
		}
		if (status.dropped() > 0) {
			problems.add(new OperationProblem(Grade.RECORDS, "", "",
					LocalizedText.of(status.dropped() + " readings were lost while the store took none", "保存できない間に " + status.dropped() + " 件の計測値が失われました")));
		}
		return this;
	}

	SessionProblems connections(List<ConnectionStatus> connections) {
		for (var connection : connections) {
			boolean absent = connection.state() == ConnectionStatus.State.NOT_INSTALLED;
			if (absent || connection.state() == ConnectionStatus.State.FAILED) {
				var why = connection.message();
				problems.add(new OperationProblem(Grade.ERROR, connection.connection(), absent ? "adapter" : "settings",
						LocalizedText.of("Connection " + connection.connection() + ": " + why.english(), "接続 " + connection.connection() + ": " + why.japanese())));
			}
		}
		return this;
	}

	List<OperationProblem> all() {
		problems.sort(Comparator.comparing(OperationProblem::grade));
		return List.copyOf(problems);
	}
}
