package machi.hardware.echonetlite.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import machi.hardware.DeviceException;
import machi.hardware.echonetlite.frame.Frame;
import machi.hardware.echonetlite.frame.ObjectCode;
import machi.hardware.echonetlite.frame.Property;
import machi.hardware.echonetlite.frame.Service;
import machi.quantity.text.LocalizedText;

/**
 * Requests that wait for their answers. An answer belongs to a request when node, transaction, object and service agree; what
 * comes after its request was given up matches none and is dropped. What only reads is sent again when no answer comes; what
 * writes never is. Callable from any thread.
 */
public final class Exchanges {

	/** Sends a frame to a node. */
	@FunctionalInterface
	public interface Sender {
		void send(Frame frame, InetSocketAddress node) throws IOException;
	}

	/** More requests than this are not under way at once. */
	static final int MOST = 4096;

	private static final int TRANSACTIONS = 0x10000;

	private record Key(InetSocketAddress node, int transaction) {
	}

	private static final class Waiting {
		private final Frame request;
		private final CompletableFuture<Frame> answer = new CompletableFuture<>();
		private final long endsAt;
		private long repeatAt;
		private int repeatsLeft;

		private Waiting(Frame request, long now, Patience patience) {
			this.request = request;
			this.endsAt = now + patience.limit().toNanos();
			this.repeatAt = now + patience.repeatAfter().toNanos();
			this.repeatsLeft = request.service() == Service.GET ? patience.repeats() : 0;
		}
	}

	private final Sender sender;
	private final Patience patience;
	private final Map<Key, Waiting> waiting = new ConcurrentHashMap<>();
	private final AtomicInteger transactions = new AtomicInteger();
	private final AtomicLong unmatched = new AtomicLong();
	private volatile boolean closed;

	public Exchanges(Sender sender, Patience patience) {
		this.sender = sender;
		this.patience = patience;
	}

	/** A transaction that no request uses that is under way. */
	int nextTransaction() {
		return transactions.updateAndGet(last -> last + 1 == TRANSACTIONS ? 1 : last + 1);
	}

	/**
	 * Sends a request.
	 *
	 * @return the answer; fails with a {@link DeviceException} when it cannot be sent or no answer comes in time
	 */
	public CompletableFuture<Frame> request(InetSocketAddress node, ObjectCode object, Service service,
			List<Property> properties) {
		if (closed || waiting.size() >= MOST) {
			return CompletableFuture.failedFuture(closed ? closedConnection() : tooMany());
		}
		Waiting added;
		Key key;
		do {
			var frame = new Frame(nextTransaction(), ObjectCode.CONTROLLER, object, service, properties);
			key = new Key(node, frame.transaction());
			added = new Waiting(frame, System.nanoTime(), patience);
		} while (waiting.putIfAbsent(key, added) != null);
		var used = key;
		added.answer.whenComplete((answer, failure) -> waiting.remove(used));
		send(used, added);
		if (closed) {
			added.answer.completeExceptionally(closedConnection());
		}
		return added.answer;
	}

	private void send(Key key, Waiting exchange) {
		try {
			sender.send(exchange.request, key.node);
		} catch (IOException failure) {
			exchange.answer.completeExceptionally(new DeviceException(DeviceException.Kind.UNREACHABLE,
					LocalizedText.of("Nothing can be sent to " + text(key.node) + ": " + failure.getMessage(),
							text(key.node) + " へ送信できません: " + failure.getMessage()),
					failure));
		}
	}

	/** Whether the frame is the answer to a request, which it then ends. */
	boolean accept(InetSocketAddress node, Frame frame) {
		var exchange = waiting.get(new Key(node, frame.transaction()));
		if (exchange == null || !frame.service().answers(exchange.request.service())
				|| !frame.source().equals(exchange.request.destination())) {
			unmatched.incrementAndGet();
			return false;
		}
		waiting.remove(new Key(node, frame.transaction()), exchange);
		return exchange.answer.complete(frame);
	}

	/** Sends again what has waited long enough and gives up what has waited too long. */
	void tick(long now) {
		waiting.forEach((key, exchange) -> {
			if (now - exchange.endsAt >= 0) {
				waiting.remove(key, exchange);
				exchange.answer.completeExceptionally(noAnswer(key, exchange.request));
			} else if (exchange.repeatsLeft > 0 && now - exchange.repeatAt >= 0) {
				exchange.repeatsLeft--;
				exchange.repeatAt = now + patience.repeatAfter().toNanos();
				send(key, exchange);
			}
		});
	}

	/** How many requests wait for an answer. */
	public int underWay() {
		return waiting.size();
	}

	/** How many answers came that no request waited for. */
	public long unmatched() {
		return unmatched.get();
	}

	/** Ends all requests. */
	void close() {
		closed = true;
		waiting.values().forEach(exchange -> exchange.answer.completeExceptionally(closedConnection()));
	}

	/** How a node is called in messages and addresses; the usual port is left out. */
	static String text(InetSocketAddress node) {
		return node.getAddress().getHostAddress() + (node.getPort() == NodeAddresses.PORT ? "" : ":" + node.getPort());
	}

	private DeviceException noAnswer(Key key, Frame request) {
		var place = text(key.node) + "/" + request.destination();
		long seconds = patience.limit().toSeconds();
		var codes = request.properties().stream().map(property -> String.format("%02X", property.code())).toList();
		return new DeviceException(DeviceException.Kind.TIMEOUT,
				LocalizedText.of(place + " did not answer " + request.service() + " " + codes + " within " + seconds + " s",
						place + " が " + request.service() + " " + codes + " に " + seconds + " 秒以内に応答しませんでした"));
	}

	private static DeviceException closedConnection() {
		return new DeviceException(DeviceException.Kind.UNREACHABLE,
				LocalizedText.of("The connection is closed", "接続は閉じられています"));
	}

	private static DeviceException tooMany() {
		return new DeviceException(DeviceException.Kind.TIMEOUT,
				LocalizedText.of(MOST + " requests wait for answers; no more are sent",
						"応答待ちの要求が " + MOST + " 件あるため、送信しません"));
	}
}
