package machi.hardware.ocpp.rpc;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.DeviceException;
import machi.quantity.text.LocalizedText;

/**
 * Calls to one other side: only one is on its way at a time, the next ones wait, and each has a time limit. Answers whose
 * call has ended are ignored. Callable from any thread; nothing blocks.
 */
public final class CallLine {

	private static final int MOST_WAITING = 32;

	private final String place;
	private final FrameCodec codec;
	private final PayloadRules rules;
	private final Consumer<String> wire;
	private final Duration limit;
	private final LongSupplier nanoTime;
	private final Queue<Outgoing> waiting = new ArrayDeque<>();
	private Outgoing current;
	private long currentSince;
	private boolean closed;

	private record Outgoing(Frame.Call call, CompletableFuture<ObjectNode> answer) {
	}

	/**
	 * @param place    who is called, for messages
	 * @param wire     sends a text; may throw nothing
	 * @param nanoTime for example {@code System::nanoTime}
	 */
	public CallLine(String place, FrameCodec codec, PayloadRules rules, Consumer<String> wire, Duration limit, LongSupplier nanoTime) {
		this.place = place;
		this.codec = codec;
		this.rules = rules;
		this.wire = wire;
		this.limit = limit;
		this.nanoTime = nanoTime;
	}

	/**
	 * Sends a call as soon as its turn comes.
	 *
	 * @return the payload of its answer, or a {@link DeviceException} of kind REFUSED, TIMEOUT, PROTOCOL or UNREACHABLE
	 */
	public CompletableFuture<ObjectNode> call(String action, ObjectNode payload) {
		var call = new Frame.Call(UUID.randomUUID().toString(), action, payload);
		var outgoing = new Outgoing(call, new CompletableFuture<>());
		synchronized (this) {
			if (closed) {
				return CompletableFuture.failedFuture(gone(action));
			}
			if (current != null) {
				if (waiting.size() >= MOST_WAITING) {
					return CompletableFuture.failedFuture(problem(DeviceException.Kind.TIMEOUT, action,
							"too many calls wait for their turn", "順番待ちの要求が多すぎます"));
				}
				waiting.add(outgoing);
				return outgoing.answer();
			}
			begin(outgoing);
		}
		wire.accept(codec.write(call));
		return outgoing.answer();
	}

	private void begin(Outgoing outgoing) {
		current = outgoing;
		currentSince = nanoTime.getAsLong();
	}

	/** Takes in an answer; false when nobody waits for it any more. */
	public boolean answered(Frame.CallResult result) {
		var outgoing = take(result.id());
		if (outgoing == null) {
			return false;
		}
		try {
			rules.checkAnswer(outgoing.call().action(), result.payload());
			outgoing.answer().complete(result.payload());
		} catch (RpcException malformed) {
			outgoing.answer().completeExceptionally(problem(DeviceException.Kind.PROTOCOL, outgoing.call().action(),
					"the answer was not understood: " + malformed.getMessage(), "応答を解釈できません: " + malformed.getMessage()));
		}
		return true;
	}

	/** Takes in a refusal; false when nobody waits for it any more. */
	public boolean refused(Frame.CallError error) {
		var outgoing = take(error.id());
		if (outgoing == null) {
			return false;
		}
		var what = error.code() + (error.description().isBlank() ? "" : " (" + error.description() + ")");
		outgoing.answer().completeExceptionally(problem(DeviceException.Kind.REFUSED, outgoing.call().action(), what, what));
		return true;
	}

	private Outgoing take(String id) {
		Outgoing taken;
		synchronized (this) {
			if (current == null || !current.call().id().equals(id)) {
				return null;
			}
			taken = current;
		}
		next(taken);
		return taken;
	}

	private void next(Outgoing ended) {
		Outgoing following;
		synchronized (this) {
			if (current != ended) {
				return;
			}
			current = null;
			following = waiting.poll();
			if (following != null) {
				begin(following);
			}
		}
		if (following != null) {
			wire.accept(codec.write(following.call()));
		}
	}

	/** Gives up a call whose time has passed; called again and again. */
	public void expire() {
		Outgoing late;
		synchronized (this) {
			if (current == null || nanoTime.getAsLong() - currentSince < limit.toNanos()) {
				return;
			}
			late = current;
		}
		next(late);
		late.answer().completeExceptionally(problem(DeviceException.Kind.TIMEOUT, late.call().action(),
				"no answer within " + limit.toSeconds() + " s", limit.toSeconds() + " 秒以内に応答がありません"));
	}

	/** Ends all calls. */
	public void close() {
		Outgoing sent;
		ArrayDeque<Outgoing> unsent;
		synchronized (this) {
			closed = true;
			sent = current;
			unsent = new ArrayDeque<>(waiting);
			current = null;
			waiting.clear();
		}
		if (sent != null) {
			sent.answer().completeExceptionally(problem(DeviceException.Kind.TIMEOUT, sent.call().action(),
					"the connection ended before the answer", "応答の前に接続が切れました"));
		}
		unsent.forEach(outgoing -> outgoing.answer().completeExceptionally(gone(outgoing.call().action())));
	}

	private DeviceException gone(String action) {
		return problem(DeviceException.Kind.UNREACHABLE, action, "the connection has ended", "接続が切れました");
	}

	private DeviceException problem(DeviceException.Kind kind, String action, String english, String japanese) {
		return new DeviceException(kind, LocalizedText.of(place + ", " + action + ": " + english, place + "、" + action + ": " + japanese));
	}
}
