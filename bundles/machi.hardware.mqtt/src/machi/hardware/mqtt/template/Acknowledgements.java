package machi.hardware.mqtt.template;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.DeviceException;
import machi.hardware.mqtt.link.Message;
import machi.hardware.mqtt.points.PointTable;
import machi.hardware.mqtt.points.TopicTemplate;
import machi.quantity.text.LocalizedText;

/**
 * Commands that wait for their device. A device acknowledges with a word ({@code ok}, {@code refused}), or with JSON:
 * <code>{"id": "…", "ok": true}</code>, or <code>{"id": "…", "ok": false, "reason": "…"}</code>.
 */
final class Acknowledgements {

	private final List<TopicTemplate> topics;
	private final PayloadReader reader;
	private final List<Waiting> waiting = new CopyOnWriteArrayList<>();

	Acknowledgements(PointTable table, PayloadReader reader) {
		var texts = new LinkedHashSet<String>();
		table.all().forEach(row -> row.ackTopic().ifPresent(texts::add));
		this.topics = texts.stream().map(TopicTemplate::of).toList();
		this.reader = reader;
	}

	/** A command and what will become of it. */
	record Waiting(Command command, CompletableFuture<CommandOutcome> outcome) {
	}

	Collection<String> filters() {
		return topics.stream().map(TopicTemplate::filter).toList();
	}

	Waiting expect(Command command) {
		var entry = new Waiting(command, new CompletableFuture<>());
		waiting.add(entry);
		return entry;
	}

	void forget(Waiting entry) {
		waiting.remove(entry);
	}

	/** Takes a message of an acknowledgement topic. */
	boolean take(Message message) throws DeviceException {
		for (var topic : topics) {
			var named = topic.match(message.topic());
			if (named.isPresent()) {
				if (!message.retained()) {
					answer(message, Optional.ofNullable(named.get().get("device")), Optional.ofNullable(named.get().get("point")));
				}
				return true;
			}
		}
		return false;
	}

	private void answer(Message message, Optional<String> device, Optional<String> point) throws DeviceException {
		var candidates = waiting.stream().filter(entry -> device.isEmpty() || isOf(entry.command().device(), device.get()))
				.filter(entry -> point.isEmpty() || point.get().equals(entry.command().point())).toList();
		if (candidates.isEmpty()) {
			return;
		}
		var text = new String(message.payload(), 0, Math.min(message.payload().length, 64), StandardCharsets.UTF_8).strip();
		if (!text.startsWith("{")) {
			var outcome = word(text).orElseThrow(() -> PayloadReader.wrong(message.topic(),
					"an acknowledgement was expected, not \"" + PayloadReader.shortened(text) + "\"",
					"応答が必要です: 「" + PayloadReader.shortened(text) + "」"));
			candidates.get(0).outcome().complete(outcome);
			return;
		}
		var answer = reader.parse(message.topic(), message.payload());
		var id = answer.path("id").asText("");
		var ok = answer.path("ok");
		if (!ok.isBoolean()) {
			throw PayloadReader.wrong(message.topic(), "an acknowledgement with ok: true or false was expected",
					"ok: true または false を含む応答が必要です");
		}
		var outcome = ok.booleanValue() ? CommandOutcome.acknowledged() : refused(answer.path("reason").asText(""));
		candidates.stream().filter(entry -> id.isEmpty() || id.equals(entry.command().id())).findFirst()
				.ifPresent(entry -> entry.outcome().complete(outcome));
	}

	private static boolean isOf(String address, String device) {
		return address.equals(device) || address.endsWith("/" + device) || address.startsWith(device + "/");
	}

	private static Optional<CommandOutcome> word(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
		case "ok", "ack", "accepted", "true", "1" -> Optional.of(CommandOutcome.acknowledged());
		case "refused", "rejected", "nack", "error", "false", "0" -> Optional.of(refused(""));
		default -> Optional.empty();
		};
	}

	private static CommandOutcome refused(String reason) {
		var shown = reason.isBlank() ? "" : ": " + PayloadReader.shortened(reason);
		return CommandOutcome.refused(LocalizedText.of("The device refuses the command" + shown, "デバイスが指令を拒否しました" + shown));
	}
}
