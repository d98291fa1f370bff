package machi.hardware.runtime.internal;

import machi.hardware.CommandOutcome;
import machi.hardware.CommandOutcome.State;
import machi.hardware.Device;
import machi.hardware.DeviceException;

/** A command in the queue of its line. Guarded by the connection's monitor. */
final class CommandCall implements Lines.Task {

	private final LiveConnection live;
	private final Device device;
	private final CommandRun run;

	CommandCall(LiveConnection live, Device device, CommandRun run) {
		this.live = live;
		this.device = device;
		this.run = run;
	}

	void enqueue() {
		if (!live.lines().command(device.line(), this)) {
			run.notSent(Words.tooManyCommands());
		}
	}

	@Override
	public void start(Runnable ended) {
		var left = run.begin();
		if (left.isEmpty()) {
			ended.run();
			return;
		}
		var what = Call.command(device.address());
		live.call(what, left.get(), () -> live.connection().execute(device, run.command()), result -> {
			run.ended(outcome(what, result));
			ended.run();
			if (LiveConnection.isBroken(result) && live.isRunning()) {
				live.fail(what, left.get(), result);
			}
		});
	}

	private CommandOutcome outcome(Call what, CallResult<CommandOutcome> result) {
		if (result instanceof CallResult.Answer<CommandOutcome>(var answer)) {
			return answer == null ? new CommandOutcome(State.NO_ANSWER, Words.noAnswer(run.limit())) : answer;
		}
		var reason = live.reason(what, run.limit(), result);
		boolean refusal = result instanceof CallResult.Refusal;
		if (refusal && reason.kind() == DeviceException.Kind.REFUSED) {
			return CommandOutcome.refused(reason.reason());
		}
		// after a time-out or a garbled answer the device may have done it
		boolean sent = !refusal || reason.kind() == DeviceException.Kind.TIMEOUT || reason.kind() == DeviceException.Kind.PROTOCOL;
		return new CommandOutcome(sent ? State.NO_ANSWER : State.NOT_SENT, reason.reason());
	}

	@Override
	public void refuse() {
		run.notSent(Words.closed());
	}
}
