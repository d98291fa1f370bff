package machi.hardware.ocpp.peer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.DeviceException;
import machi.hardware.ocpp.rpc.CallLine;
import machi.hardware.ocpp.rpc.Frame;
import machi.hardware.ocpp.rpc.FrameCodec;
import machi.hardware.ocpp.rpc.OcppVersion;
import machi.hardware.ocpp.rpc.PayloadRules;
import machi.hardware.ocpp.rpc.RpcErrorCode;
import machi.hardware.ocpp.rpc.RpcException;
import machi.hardware.peer.Disturbance;

/** A charge point that connects, boots, charges vehicles and does what it is told. Used by one thread. */
final class SimulatedChargePoint {

	private static final int LONGEST_TEXT = 65536;
	private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
	private static final Duration FIRST_RETRY = Duration.ofMillis(250);
	private static final Duration LONGEST_RETRY = Duration.ofSeconds(10);
	private static final int FLOOD_PER_TICK = 500;
	private static final String BOOT = "BootNotification";

	private final PeerConfiguration configuration;
	private final String identity;
	private final Executor thread;
	private final DelayedExecutor delayed;
	private final FrameCodec codec;
	private final PayloadRules rules;
	private final Outbox outbox;
	private final Dialect dialect;
	private final List<SimulatedConnector> connectors = new ArrayList<>();
	private final RemoteControl control;
	private Disturbance disturbance = Disturbance.NONE;
	/** Also those that were dropped and still have a thread. */
	private final List<PeerSocket> sockets = new CopyOnWriteArrayList<>();
	private Optional<PeerSocket> socket = Optional.empty();
	private Optional<CallLine> line = Optional.empty();
	private boolean accepted;
	private Instant retryAt = Instant.MIN;
	private Duration retry = FIRST_RETRY;
	private Instant bootAt = Instant.MAX;
	private Instant heartbeatAt = Instant.MAX;
	private Instant sampleAt = Instant.MIN;
	private Duration heartbeat = Duration.ofMinutes(1);
	private Duration sampling;

	/** Runs something later on the thread of the simulation. */
	@FunctionalInterface
	interface DelayedExecutor {
		void schedule(Runnable task, long delay, TimeUnit unit);
	}

	SimulatedChargePoint(PeerConfiguration configuration, int number, Instant now, Executor thread, DelayedExecutor delayed) {
		this.configuration = configuration;
		this.identity = configuration.identity(number);
		this.thread = thread;
		this.delayed = delayed;
		this.codec = new FrameCodec(configuration.version(), LONGEST_TEXT);
		this.rules = new PayloadRules(configuration.version());
		this.outbox = new Outbox(this::call, () -> accepted && disturbance != Disturbance.SILENT);
		this.sampling = Duration.ofSeconds(configuration.meterSeconds());
		this.dialect = configuration.version() == OcppVersion.V1_6 ? new Dialect16(this) : new Dialect201(this);
		this.control = new RemoteControl(configuration, connectors);
		var random = new Random(configuration.seed() * 1000L + number);
		for (int id = 1; id <= configuration.connectors(); id++) {
			connectors.add(new SimulatedConnector(id, configuration, random, now, dialect));
		}
	}

	/** Lets time pass. */
	void tick(Instant now) {
		connectors.forEach(connector -> connector.tick(now));
		line.ifPresent(CallLine::expire);
		if (disturbance == Disturbance.GONE) {
			socket.ifPresent(PeerSocket::drop);
		} else if (socket.isEmpty() && !now.isBefore(retryAt)) {
			connect(now);
		}
		if (!now.isBefore(bootAt)) {
			boot();
		}
		if (accepted && !now.isBefore(heartbeatAt)) {
			heartbeatAt = now.plus(heartbeat);
			send("Heartbeat", codec::object, answer -> { }, false);
		}
		sample(now);
		outbox.pump();
	}

	private void sample(Instant now) {
		if (disturbance == Disturbance.FLOOD) {
			for (int i = 0; i < FLOOD_PER_TICK; i++) {
				transmit(codec.write(new Frame.Call("flood" + i, "MeterValues", dialect.meterValues(connectors.get(0)))));
			}
		}
		if (!now.isBefore(sampleAt)) {
			sampleAt = now.plus(sampling);
			connectors.forEach(connector -> connector.session().ifPresent(session -> dialect.sample(connector, session)));
		}
	}

	private void connect(Instant now) {
		retry = retry.multipliedBy(2).compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : retry.multipliedBy(2);
		retryAt = now.plus(retry);
		try {
			var events = new SocketEvents();
			var opened = new PeerSocket(configuration.address(identity), configuration, identity, events);
			events.of = opened;
			socket = Optional.of(opened);
			sockets.removeIf(PeerSocket::hasEnded);
			sockets.add(opened);
			opened.connect();
		} catch (DeviceException unusable) {
			// a certificate file that has become unreadable; tried again like any other failure
			socket = Optional.empty();
		}
	}

	/** Brings what happens at a socket to the thread of the simulation; a socket that was replaced is heard no more. */
	private final class SocketEvents implements PeerSocket.Listener {

		private volatile PeerSocket of;

		private void run(Runnable event) {
			thread.execute(() -> {
				if (socket.isPresent() && socket.get() == of) {
					event.run();
				}
			});
		}

		@Override
		public void opened() {
			run(SimulatedChargePoint.this::opened);
		}

		@Override
		public void received(String text) {
			run(() -> SimulatedChargePoint.this.received(text));
		}

		@Override
		public void closed() {
			run(SimulatedChargePoint.this::closed);
		}
	}

	private void opened() {
		retry = FIRST_RETRY;
		line = Optional.of(new CallLine(identity, codec, rules, this::transmit, ANSWER_LIMIT, System::nanoTime));
		bootAt = Instant.MIN;
	}

	private void closed() {
		accepted = false;
		bootAt = Instant.MAX;
		heartbeatAt = Instant.MAX;
		socket = Optional.empty();
		line.ifPresent(CallLine::close);
		line = Optional.empty();
		outbox.disconnected();
	}

	private void boot() {
		bootAt = Instant.MAX;
		if (disturbance == Disturbance.SILENT) {
			bootAt = Instant.now().plus(FIRST_RETRY);
			return;
		}
		call(BOOT, dialect.boot()).whenComplete((answer, failure) -> {
			var now = Instant.now();
			if (failure != null) {
				bootAt = line.isPresent() ? now.plus(LONGEST_RETRY) : Instant.MAX;
				return;
			}
			heartbeat = Duration.ofSeconds(Math.max(1, answer.path("interval").intValue()));
			accepted = answer.path("status").asText().equals("Accepted");
			bootAt = accepted ? Instant.MAX : now.plus(heartbeat);
			heartbeatAt = now.plus(heartbeat);
			if (accepted) {
				connectors.forEach(dialect::statusChanged);
			}
		});
	}

	private CompletableFuture<ObjectNode> call(String action, ObjectNode payload) {
		return line.map(open -> open.call(action, payload)).orElseGet(() -> CompletableFuture.failedFuture(new IllegalStateException("no connection")));
	}

	private void received(String text) {
		if (disturbance == Disturbance.SILENT) {
			return;
		}
		try {
			switch (codec.parse(text)) {
			case Frame.Call call -> answer(call);
			case Frame.CallResult result -> line.ifPresent(open -> open.answered(result));
			case Frame.CallError error -> line.ifPresent(open -> open.refused(error));
			}
		} catch (RpcException malformed) {
			if (malformed.isAnswerable()) {
				transmit(codec.refusal(malformed.messageId(), malformed));
			}
		}
	}

	private void answer(Frame.Call call) {
		String answer;
		try {
			rules.checkRequest(call.action(), call.payload());
			answer = codec.write(new Frame.CallResult(call.id(), dialect.answer(call.action(), call.payload())));
		} catch (RpcException refusal) {
			answer = codec.refusal(call.id(), refusal);
		} catch (IllegalArgumentException contradiction) {
			answer = codec.refusal(call.id(), new RpcException(RpcErrorCode.PROPERTY_CONSTRAINT, String.valueOf(contradiction.getMessage())));
		}
		var text = answer;
		if (disturbance == Disturbance.SLOW) {
			delayed.schedule(() -> transmit(text), 10, TimeUnit.SECONDS);
		} else {
			transmit(text);
		}
	}

	private void transmit(String text) {
		socket.ifPresent(open -> {
			switch (disturbance) {
			case SILENT, GONE -> {
				// says nothing
			}
			case GARBAGE -> open.transmit("\u0001\ufffd{[" + text.hashCode());
			case TRUNCATED -> open.breakOff(text);
			case NONE, SLOW, FLOOD -> open.transmit(text);
			}
		});
	}

	/** Says something when its turn comes; see {@link Outbox.Message}. */
	void send(String action, Supplier<ObjectNode> payload, Consumer<ObjectNode> answered, boolean keep) {
		sendIfPossible(action, () -> Optional.of(payload.get()), answered, keep);
	}

	/** The same for what may turn out to be unsayable. */
	void sendIfPossible(String action, Supplier<Optional<ObjectNode>> payload, Consumer<ObjectNode> answered, boolean keep) {
		outbox.add(new Outbox.Message(action, payload, answered, keep));
	}

	void disturb(Disturbance next) {
		disturbance = next;
		retry = FIRST_RETRY;
		retryAt = Instant.MIN;
		if (next == Disturbance.GONE) {
			socket.ifPresent(PeerSocket::drop);
		}
	}

	/** Ends for good. */
	void close() {
		disturbance = Disturbance.GONE;
		socket.ifPresent(PeerSocket::drop);
	}

	/** Waits until the threads of its sockets are gone; called when the thread of the simulation has ended. */
	void awaitEnd() {
		sockets.forEach(PeerSocket::awaitEnd);
	}

	/** Leaves and comes back, as after a reset. */
	void restart(boolean hard) {
		var now = Instant.now();
		connectors.forEach(connector -> connector.stop(now, hard ? "HardReset" : "SoftReset"));
		delayed.schedule(() -> socket.ifPresent(PeerSocket::drop), 1, TimeUnit.SECONDS);
	}

	/** What a central system can have it do. */
	RemoteControl control() {
		return control;
	}

	boolean isConnected() {
		return accepted;
	}

	ObjectNode object() {
		return codec.object();
	}

	PeerConfiguration configuration() {
		return configuration;
	}

	String identity() {
		return identity;
	}

	List<SimulatedConnector> connectors() {
		return List.copyOf(connectors);
	}

	Optional<SimulatedConnector> connector(int id) {
		return connectors.stream().filter(connector -> connector.id() == id).findFirst();
	}

	Duration sampling() {
		return sampling;
	}

	/** How often meter values are sent. */
	void sampling(Duration every) {
		sampling = every;
		sampleAt = Instant.now().plus(every);
	}

	Duration heartbeat() {
		return heartbeat;
	}

	void heartbeat(Duration every) {
		heartbeat = every;
		heartbeatAt = Instant.now().plus(every);
	}

	/** Boots again without leaving. */
	void bootAgain() {
		bootAt = Instant.MIN;
	}
}
