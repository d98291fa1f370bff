package machi.hardware.ocpp.central;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.CommandOutcome;
import machi.quantity.text.LocalizedText;

/** Turns the status of an answer into the outcome of a command. */
final class Answers {

	private static final String ACCEPTED = "Accepted";

	private Answers() {
	}

	/** @param also words besides Accepted that mean that it is done or will be */
	static CommandOutcome outcome(ObjectNode answer, String... also) {
		var status = answer.path("status").asText();
		if (status.equals(ACCEPTED)) {
			return CommandOutcome.acknowledged();
		}
		var said = LocalizedText.of("The charge point answered: " + status, "充電器の応答: " + status);
		return Set.of(also).contains(status) ? new CommandOutcome(CommandOutcome.State.ACKNOWLEDGED, said) : CommandOutcome.refused(said);
	}

	static CommandOutcome nothingToStop() {
		return CommandOutcome.refused(LocalizedText.of("No transaction runs at this connector", "このコネクターでは充電が行われていません"));
	}

	static CommandOutcome unknownPoint(String point) {
		return CommandOutcome.refused(LocalizedText.of("There is no command " + point, "コマンド " + point + " はありません"));
	}
}
