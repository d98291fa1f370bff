package machi.operation.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.runtime.DeviceSession;
import machi.hardware.runtime.Issuer;
import machi.model.device.OperatorRole;
import machi.operation.CommandProposal;
import machi.operation.LiveValue;
import machi.operation.OperationException;
import machi.operation.live.LiveBoard;
import machi.operation.plan.OperationPlan;
import machi.operation.plan.RegisteredDevice;
import machi.quantity.text.LocalizedText;

/** Checks and sends commands to registered devices. Callable from many threads. */
public final class CommandDesk {

	/** A proposal that is older must be made anew: the plant may have changed. */
	private static final Duration PROPOSAL_HOLDS = Duration.ofMinutes(2);
	private static final Duration TIME_LIMIT = Duration.ofSeconds(60);

	private final String account;
	private final Supplier<OperationPlan> plan;
	private final LiveBoard board;
	private final Supplier<DeviceSession> devices;
	private final BiFunction<String, Instant, Optional<LocalizedText>> commanding;
	private final Clock clock;

	/**
	 * @param account    of the person at this computer
	 * @param devices    null before the session has begun and after its end
	 * @param commanding title of the assignment that commands a device now, if one does
	 */
	public CommandDesk(String account, Supplier<OperationPlan> plan, LiveBoard board, Supplier<DeviceSession> devices,
			BiFunction<String, Instant, Optional<LocalizedText>> commanding, Clock clock) {
		this.account = account;
		this.plan = plan;
		this.board = board;
		this.devices = devices;
		this.commanding = commanding;
		this.clock = clock;
	}

	/** @throws OperationException when the person has not that role, or one that includes it */
	public void demand(OperatorRole role) throws OperationException {
		if (plan.get().allows(account, role)) {
			return;
		}
		if (plan.get().operators().isEmpty()) {
			throw new OperationException(LocalizedText.of("Nobody may do this before operators are entered in the program",
					"運用者が登録されるまで、この操作は誰にもできません"));
		}
		throw new OperationException(LocalizedText.of(account + " may not do this: the role " + role.getName() + " is needed",
				account + " にはこの操作の権限(" + role.getName() + ")がありません"));
	}

	/** A command of the person at this computer, to be confirmed. */
	public CommandProposal propose(String device, String point, double value) throws OperationException {
		demand(OperatorRole.COMMAND);
		var registered = registered(device);
		var known = point(registered, point);
		check(registered, known, value);
		var now = clock.instant();
		var current = current(device, known);
		var shown = current.flatMap(live -> live.reading().filter(reading -> !Double.isNaN(reading.value())).map(Reading::value)
				.map(number -> CommandText.value(live.point(), number)));
		return new CommandProposal(UUID.randomUUID().toString(), device, registered.title(), known, value, current,
				CommandText.confirmation(registered.title(), known, value, shown, commanding.apply(device, now)), now.plus(PROPOSAL_HOLDS));
	}

	private RegisteredDevice registered(String device) throws OperationException {
		var registered = board.registered(device);
		if (registered.isEmpty()) {
			throw new OperationException(LocalizedText.of("There is no device " + device + " in the program", "機器 " + device + " はプログラムにありません"));
		}
		return registered.get();
	}

	private Point point(RegisteredDevice device, String point) throws OperationException {
		var found = board.value(device.id(), point).map(LiveValue::point);
		if (found.isEmpty()) {
			boolean seen = !board.values(device.connection(), device.address()).isEmpty();
			throw new OperationException(seen
					? LocalizedText.of(device.title().english() + " has no point " + point, device.title().japanese() + " に計測点 " + point + " はありません")
					: LocalizedText.of(device.title().english() + " has not been found yet", device.title().japanese() + " がまだ見つかりません"));
		}
		return found.get();
	}

	private static void check(RegisteredDevice device, Point point, double value) throws OperationException {
		if (!point.access().canWrite()) {
			throw new OperationException(LocalizedText.of(device.title().english() + ": " + point.title().english() + " can only be read",
					device.title().japanese() + ": 「" + point.title().japanese() + "」は読み取り専用です"));
		}
		if (!point.allows(value)) {
			throw new OperationException(LocalizedText.of(
					device.title().english() + ": " + point.title().english() + " takes " + point.minimum() + " to " + point.maximum() + " " + point.unit() + ", not " + value,
					device.title().japanese() + ": 「" + point.title().japanese() + "」の範囲は " + point.minimum() + "～" + point.maximum() + " " + point.unit() + " です(入力: "
							+ value + ")"));
		}
		boolean power = point.role() == PointRole.STORAGE_POWER_COMMAND || point.role() == PointRole.CHARGING_LIMIT_COMMAND;
		if (power && device.ratedKw().isPresent() && Math.abs(value) > device.ratedKw().getAsDouble()) {
			throw new OperationException(LocalizedText.of(
					device.title().english() + ": " + value + " kW is more than its rated power, " + device.ratedKw().getAsDouble() + " kW",
					device.title().japanese() + ": " + value + " kW は定格出力 " + device.ratedKw().getAsDouble() + " kW を超えています"));
		}
	}

	/** Of the point itself when it can be read, else of what it sets. */
	private Optional<LiveValue> current(String device, Point point) {
		var itself = board.value(device, point.id()).filter(value -> value.reading().isPresent());
		if (itself.isPresent()) {
			return itself;
		}
		var role = switch (point.role()) {
		case STORAGE_POWER_COMMAND -> PointRole.STORAGE_POWER;
		case CHARGING_LIMIT_COMMAND, GENERATION_LIMIT_COMMAND -> PointRole.POWER;
		case START_STOP_COMMAND, SWITCH_COMMAND -> PointRole.OPERATION;
		default -> PointRole.NONE;
		};
		return role == PointRole.NONE ? Optional.empty() : board.registered(device)
				.flatMap(known -> board.values(known.connection(), known.address()).stream().filter(value -> value.point().role() == role).findFirst());
	}

	/** Sends what the person has confirmed; rights, age and range are checked again. */
	public CompletableFuture<CommandOutcome> command(CommandProposal confirmed) {
		try {
			demand(OperatorRole.COMMAND);
			var device = registered(confirmed.device());
			check(device, point(device, confirmed.point().id()), confirmed.value());
		} catch (OperationException refused) {
			return notSent(refused.reason());
		}
		if (clock.instant().isAfter(confirmed.until())) {
			return notSent(LocalizedText.of("It was confirmed too late; look at the values and command again", "確認が遅すぎました。現在の値を確かめてもう一度指令してください"));
		}
		return send(confirmed.device(), confirmed.id(), confirmed.point().id(), confirmed.value(), Duration.ZERO, new Issuer(Issuer.Origin.PERSON, account));
	}

	/** Sends a command of a strategy. */
	public CompletableFuture<CommandOutcome> send(String device, String point, double value, Duration validFor, Issuer issuer) {
		return send(device, UUID.randomUUID().toString(), point, value, validFor, issuer);
	}

	private CompletableFuture<CommandOutcome> send(String device, String id, String point, double value, Duration validFor, Issuer issuer) {
		var registered = board.registered(device);
		var session = devices.get();
		if (registered.isEmpty() || session == null) {
			return notSent(LocalizedText.of("The device is not connected", "機器に接続していません"));
		}
		var command = new Command(id, registered.get().address(), point, value, clock.instant(), validFor);
		return session.execute(registered.get().connection(), command, issuer, TIME_LIMIT).exceptionally(failure -> new CommandOutcome(
				CommandOutcome.State.NO_ANSWER, LocalizedText.of("It failed: " + failure.getMessage(), "失敗しました: " + failure.getMessage())));
	}

	private static CompletableFuture<CommandOutcome> notSent(LocalizedText why) {
		return CompletableFuture.completedFuture(new CommandOutcome(CommandOutcome.State.NOT_SENT, why));
	}
}
