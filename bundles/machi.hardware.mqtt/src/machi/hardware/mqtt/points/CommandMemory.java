package machi.hardware.mqtt.points;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import machi.hardware.CommandOutcome;

/** Remembers how the last commands ended, so that one with the same id is not sent twice. Callable from any thread. */
public final class CommandMemory {

	private static final int MOST = 1_000;

	private final Map<String, CommandOutcome> outcomes = new LinkedHashMap<>();

	/** How a command of that id has ended before; empty when it must be sent. */
	public synchronized Optional<CommandOutcome> of(String id) {
		return Optional.ofNullable(outcomes.get(id));
	}

	/** Keeps an outcome when the device has certainly got the command, and passes it on. */
	public synchronized CommandOutcome keep(String id, CommandOutcome outcome) {
		if (outcome.state() == CommandOutcome.State.ACKNOWLEDGED) {
			outcomes.put(id, outcome);
			if (outcomes.size() > MOST) {
				outcomes.remove(outcomes.keySet().iterator().next());
			}
		}
		return outcome;
	}
}
