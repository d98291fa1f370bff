package machi.hardware.modbus.wire;

import machi.hardware.CommandOutcome;
import machi.hardware.DeviceException;
import machi.quantity.text.LocalizedText;

/** What became of writing. */
public final class Outcomes {

	/** Said of a command with an end to a device that knows no end. */
	public static final LocalizedText NO_TIMER = LocalizedText.of(
			"This device cannot be told an end; it keeps to it until the next command.", "この機器には終了時刻を指定できません。次の指令まで継続します。");

	/** Writes and reads back. */
	@FunctionalInterface
	public interface Writing {

		/** @return what to tell the person; empty texts when there is nothing to say */
		LocalizedText write() throws DeviceException, RequestRefusedException, InterruptedException, NotKeptException;
	}

	/** The device has taken a value and has another one now. */
	public static final class NotKeptException extends Exception {

		private static final long serialVersionUID = 1L;

		private final transient LocalizedText reason;

		public NotKeptException(LocalizedText reason) {
			super(reason.english());
			this.reason = reason;
		}
	}

	private Outcomes() {
	}

	/** @throws DeviceException when it could not be sent */
	public static CommandOutcome of(Writing writing) throws DeviceException, InterruptedException {
		try {
			return new CommandOutcome(CommandOutcome.State.ACKNOWLEDGED, writing.write());
		} catch (RequestRefusedException refused) {
			return CommandOutcome.refused(refused.reason());
		} catch (NotKeptException other) {
			return CommandOutcome.refused(other.reason);
		} catch (DeviceException failed) {
			if (failed.kind() == DeviceException.Kind.TIMEOUT) {
				return new CommandOutcome(CommandOutcome.State.NO_ANSWER, failed.reason());
			}
			throw failed;
		}
	}
}
