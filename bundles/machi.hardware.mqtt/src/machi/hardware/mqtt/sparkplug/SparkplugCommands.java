package machi.hardware.mqtt.sparkplug;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.DeviceException;
import machi.hardware.Reading;
import machi.hardware.mqtt.link.MqttLink;
import machi.hardware.mqtt.points.CommandMemory;
import machi.hardware.mqtt.sparkplug.SparkplugTopic.Kind;

/** Sends NCMD and DCMD; a command is acknowledged when the device reports the commanded value of the metric. */
final class SparkplugCommands {

	/** A single-precision number that was sent comes back as near as this. */
	private static final double TOLERANCE = 1e-6;

	private final Duration patience;
	private final Clock clock;
	private final CommandMemory memory = new CommandMemory();
	private final List<Waiting> waiting = new CopyOnWriteArrayList<>();

	SparkplugCommands(Duration patience, Clock clock) {
		this.patience = patience;
		this.clock = clock;
	}

	private record Waiting(String owner, String name, double value, CompletableFuture<CommandOutcome> outcome) {
	}

	/** The payload that asks a node for its births. */
	static byte[] rebirth(long now) {
		return SparkplugWriter.write(new SparkplugPayload(OptionalLong.of(now), OptionalLong.empty(),
				List.of(Metric.declared("Node Control/Rebirth", -1, SparkplugType.BOOLEAN, 1, now, ""))));
	}

	CommandOutcome execute(MqttLink link, MetricMeaning meaning, Command command) throws DeviceException, InterruptedException {
		var before = memory.of(command.id());
		if (before.isPresent()) {
			return before.get();
		}
		var levels = meaning.owner().split("/", 3);
		var device = levels.length > 2 ? Optional.of(levels[2]) : Optional.<String>empty();
		var topic = new SparkplugTopic(levels[0], device.isPresent() ? Kind.DCMD : Kind.NCMD, levels[1], device);
		long now = clock.millis();
		var payload = SparkplugWriter.write(new SparkplugPayload(OptionalLong.of(now), OptionalLong.empty(), List.of(
				Metric.declared(meaning.row().id(), -1, meaning.type(), command.value() / meaning.row().scale(), now, ""))));
		var entry = new Waiting(meaning.owner(), meaning.row().id(), command.value(), new CompletableFuture<>());
		waiting.add(entry);
		try {
			link.publish(topic.toString(), payload, 0, false, patience);
			return memory.keep(command.id(), link.await(entry.outcome(), patience));
		} catch (DeviceException failed) {
			if (failed.kind() == DeviceException.Kind.TIMEOUT) {
				return new CommandOutcome(CommandOutcome.State.NO_ANSWER, failed.reason());
			}
			throw failed;
		} finally {
			waiting.remove(entry);
		}
	}

	/** A device has reported a value. */
	void reported(Reading reading) {
		for (var entry : waiting) {
			boolean same = Math.abs(entry.value() - reading.value()) <= TOLERANCE * Math.max(1, Math.abs(entry.value()));
			if (same && entry.owner().equals(reading.device()) && entry.name().equals(reading.point())) {
				entry.outcome().complete(CommandOutcome.acknowledged());
			}
		}
	}
}
