package machi.hardware.ocpp.peer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.node.ObjectNode;

import machi.hardware.DeviceException;

/**
 * What a charge point has to say, one after another. What tells of transactions is kept while there is no connection and
 * sent again, unchanged, until it is answered; the rest is then of no use and dropped. Used by one thread.
 */
final class Outbox {

	private static final int MOST_WAITING = 2000;

	/**
	 * A message.
	 *
	 * @param payload made when its turn comes; empty when it can no longer be sent
	 * @param keep    whether it tells of a transaction
	 */
	record Message(String action, Supplier<Optional<ObjectNode>> payload, Consumer<ObjectNode> answered, boolean keep) {
	}

	private final Deque<Message> waiting = new ArrayDeque<>();
	private final BiFunction<String, ObjectNode, CompletableFuture<ObjectNode>> caller;
	private final Supplier<Boolean> open;
	private boolean busy;

	/** @param open whether messages may be sent now */
	Outbox(BiFunction<String, ObjectNode, CompletableFuture<ObjectNode>> caller, Supplier<Boolean> open) {
		this.caller = caller;
		this.open = open;
	}

	void add(Message message) {
		if (!message.keep() && !open.get()) {
			return;
		}
		if (waiting.size() >= MOST_WAITING) {
			waiting.removeFirst();
		}
		waiting.add(message);
		pump();
	}

	/** Sends the next message if none is on its way. */
	void pump() {
		while (!busy && open.get() && !waiting.isEmpty()) {
			var message = waiting.peekFirst();
			var payload = message.payload().get();
			if (payload.isEmpty()) {
				waiting.removeFirst();
				continue;
			}
			busy = true;
			caller.apply(message.action(), payload.get()).whenComplete((answer, failure) -> ended(message, answer, failure));
		}
	}

	private void ended(Message message, ObjectNode answer, Throwable failure) {
		busy = false;
		boolean refused = failure instanceof DeviceException reason && reason.kind() == DeviceException.Kind.REFUSED;
		if (failure == null || refused || !message.keep()) {
			waiting.remove(message);
		}
		if (failure == null) {
			message.answered().accept(answer);
		}
		if (failure == null || refused) {
			pump();
		}
	}

	/** The connection has ended. */
	void disconnected() {
		busy = false;
		waiting.removeIf(message -> !message.keep());
	}

	/** Messages that wait. */
	int size() {
		return waiting.size();
	}
}
