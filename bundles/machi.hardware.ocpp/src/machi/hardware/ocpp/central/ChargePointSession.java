package machi.hardware.ocpp.central;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import org.java_websocket.framing.CloseFrame;

import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.DeviceException;
import machi.hardware.ocpp.rpc.CallLine;
import machi.hardware.ocpp.rpc.Frame;
import machi.hardware.ocpp.rpc.FrameCodec;
import machi.hardware.ocpp.rpc.OcppVersion;
import machi.hardware.ocpp.rpc.PayloadRules;
import machi.hardware.ocpp.rpc.RpcErrorCode;
import machi.hardware.ocpp.rpc.RpcException;

/** One connection of a charge point: takes in what it sends, answers, calls, and watches whether it is still there. */
final class ChargePointSession {

	private static final String BOOT = "BootNotification";
	private static final int MOST_BACKLOG = 256;
	private static final long MOST_DROPPED = 10_000;
	private static final int HEARTBEATS_MISSED = 3;
	private static final long REACQUAINT_NANOS = 10_000_000_000L;
	private static final double PINGS_MISSED = 2.5;

	private final ChargePoint chargePoint;
	private final Registration registration;
	private final Link link;
	private final FrameCodec codec;
	private final PayloadRules rules;
	private final CallLine line;
	private final Handlers handlers;
	private final Outgoing outgoing;
	private final RateLimit rate;
	private final LongSupplier nanoTime;
	private final long since;
	private final AtomicLong lastHeard;
	private final AtomicLong lastMessage;
	private long lastPing;
	private boolean acquainted;
	private volatile boolean heartbeatAgreed;

	ChargePointSession(ChargePoint chargePoint, Registration registration, PayloadRules rules, FrameCodec codec, Link link,
			ChargerClock clock, LongSupplier nanoTime) {
		this.chargePoint = chargePoint;
		this.registration = registration;
		this.link = link;
		this.codec = codec;
		this.rules = rules;
		this.nanoTime = nanoTime;
		this.since = nanoTime.getAsLong();
		this.lastHeard = new AtomicLong(since);
		this.lastMessage = new AtomicLong(since);
		this.lastPing = since;
		var configuration = chargePoint.configuration();
		this.rate = new RateLimit(configuration.messagesPerSecond(), nanoTime);
		this.line = new CallLine(chargePoint.identity(), codec, rules, this::send, configuration.answerLimit(), nanoTime);
		boolean v16 = codec.version() == OcppVersion.V1_6;
		var answers = new StationAnswers(chargePoint, registration, clock, codec::object);
		this.handlers = v16 ? new Incoming16(chargePoint, clock, answers).handlers() : new Incoming201(chargePoint, clock, answers).handlers();
		this.outgoing = v16 ? new Outgoing16(chargePoint, this, clock) : new Outgoing201(chargePoint, this, clock);
	}

	String identity() {
		return chargePoint.identity();
	}

	ChargePoint chargePoint() {
		return chargePoint;
	}

	/** An empty payload. */
	ObjectNode object() {
		return codec.object();
	}

	/** A sign of life. */
	void heard() {
		lastHeard.set(nanoTime.getAsLong());
	}

	/** It will send heartbeats at our interval; only then can it be missed. */
	void heartbeatAgreed(boolean agreed) {
		heartbeatAgreed = agreed;
	}

	/** Takes in one message; called from one thread at a time. */
	void received(String text) {
		heard();
		if (!rate.pass()) {
			dropped();
			return;
		}
		lastMessage.set(nanoTime.getAsLong());
		try {
			switch (codec.parse(text)) {
			case Frame.Call call -> answer(call);
			case Frame.CallResult result -> line.answered(result);
			case Frame.CallError error -> line.refused(error);
			}
		} catch (RpcException malformed) {
			notUnderstood(malformed);
			if (malformed.isAnswerable()) {
				send(codec.refusal(malformed.messageId(), malformed));
			}
		}
	}

	private void dropped() {
		if (rate.droppedInARow() == 1) {
			chargePoint.problem(DeviceException.Kind.PROTOCOL, "messages come too fast and are dropped", "メッセージが多すぎるため一部を破棄しています");
		} else if (rate.droppedInARow() == MOST_DROPPED) {
			link.close(CloseFrame.POLICY_VALIDATION, "too many messages");
		}
	}

	private void answer(Frame.Call call) {
		try {
			rules.checkRequest(call.action(), call.payload());
			send(codec.write(new Frame.CallResult(call.id(), handlers.answer(registration, call.action(), call.payload()))));
			if (call.action().equals(BOOT)) {
				booted();
			}
		} catch (RpcException refusal) {
			notUnderstood(refusal);
			send(codec.refusal(call.id(), refusal));
		} catch (RuntimeException broken) {
			var refusal = new RpcException(RpcErrorCode.INTERNAL_ERROR, call.action() + " could not be taken in");
			notUnderstood(refusal);
			send(codec.refusal(call.id(), refusal));
		}
	}

	private void booted() {
		acquainted = true;
		heartbeatAgreed = true;
		if (registration == Registration.ACCEPTED) {
			outgoing.configure();
		}
	}

	private void notUnderstood(RpcException reason) {
		boolean known = reason.code() == RpcErrorCode.NOT_IMPLEMENTED || reason.code() == RpcErrorCode.NOT_SUPPORTED;
		chargePoint.problem(DeviceException.Kind.PROTOCOL, (known ? "request not supported: " : "message not understood: ") + reason.getMessage(),
				(known ? "対応していない要求です: " : "解釈できないメッセージです: ") + reason.getMessage());
	}

	private void send(String text) {
		if (link.backlog() > MOST_BACKLOG) {
			link.drop("does not take what it is sent");
			return;
		}
		link.send(text);
	}

	/** Calls the charge point; see {@link CallLine#call}. */
	CompletableFuture<ObjectNode> call(String action, ObjectNode payload) {
		return line.call(action, payload);
	}

	CompletableFuture<CommandOutcome> execute(Connector connector, Command command) {
		return outgoing.execute(connector, command);
	}

	/** Looks after time limits and signs of life; called every second. */
	void supervise() {
		line.expire();
		long now = nanoTime.getAsLong();
		long ping = chargePoint.configuration().ping().toNanos();
		if (now - lastHeard.get() > ping * PINGS_MISSED) {
			chargePoint.problem(DeviceException.Kind.UNREACHABLE, "gives no sign of life", "応答がありません");
			link.drop("no sign of life");
			return;
		}
		if (now - lastPing >= ping) {
			lastPing = now;
			link.ping();
		}
		long heartbeat = chargePoint.configuration().heartbeat().toNanos();
		if (heartbeatAgreed && now - lastMessage.get() > heartbeat * HEARTBEATS_MISSED) {
			chargePoint.problem(DeviceException.Kind.UNREACHABLE, "sends no heartbeat", "ハートビートが届きません");
			link.drop("no heartbeat");
		} else if (!acquainted && registration == Registration.ACCEPTED && now - since > REACQUAINT_NANOS) {
			acquainted = true;
			outgoing.reacquaint();
		}
	}

	/** Another connection of the same charge point has come. */
	void replaced() {
		link.close(CloseFrame.POLICY_VALIDATION, "replaced by a newer connection");
	}

	/** The socket has ended. */
	void ended() {
		line.close();
		chargePoint.disconnected(this);
	}
}
