package machi.hardware.mqtt.template;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import machi.hardware.Access;
import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.mqtt.link.Dialect;
import machi.hardware.mqtt.link.Message;
import machi.hardware.mqtt.link.MqttLink;
import machi.hardware.mqtt.link.Will;
import machi.hardware.mqtt.points.CommandMemory;
import machi.hardware.mqtt.points.DeviceBook;
import machi.hardware.mqtt.points.PointRow;
import machi.hardware.mqtt.points.PointTable;
import machi.hardware.mqtt.points.Times;
import machi.hardware.mqtt.points.TopicTemplate;
import machi.quantity.text.LocalizedText;

/** Devices whose topics follow templates. Those that send nothing are not known; those that have sent stay. */
public final class TemplateDialect implements Dialect {

	private static final String DEVICE = "device";
	private static final String POINT = "point";

	private final List<TopicTemplate> templates;
	private final PointTable table;
	private final PayloadReader reader;
	private final DeviceBook book;
	private final ConnectionEvents events;
	private final Acknowledgements acknowledgements;
	private final CommandMemory memory = new CommandMemory();
	private final Duration patience;
	private final Clock clock;

	/**
	 * @param templates each with {@code {device}}
	 * @param patience  how long the acknowledgement of a command may take
	 */
	public TemplateDialect(List<TopicTemplate> templates, PointTable table, PayloadReader reader, DeviceBook book,
			ConnectionEvents events, Duration patience, Clock clock) {
		this.templates = List.copyOf(templates);
		this.table = table;
		this.reader = reader;
		this.book = book;
		this.events = events;
		this.acknowledgements = new Acknowledgements(table, reader);
		this.patience = patience;
		this.clock = clock;
	}

	@Override
	public List<String> filters() {
		var filters = new LinkedHashSet<String>();
		templates.forEach(template -> filters.add(template.filter()));
		filters.addAll(acknowledgements.filters());
		return List.copyOf(filters);
	}

	@Override
	public Optional<Will> will() {
		return Optional.empty();
	}

	@Override
	public void begin(MqttLink link) {
		// devices appear with their first message
	}

	@Override
	public void received(Message message) {
		try {
			if (acknowledgements.take(message)) {
				return;
			}
			for (var template : templates) {
				var named = template.match(message.topic());
				if (named.isPresent()) {
					data(named.get(), message);
					return;
				}
			}
		} catch (DeviceException notUnderstood) {
			events.problem(notUnderstood);
		}
	}

	private void data(Map<String, String> named, Message message) throws DeviceException {
		var address = address(named);
		var pointId = Optional.ofNullable(named.get(POINT));
		if (!DeviceBook.isName(address) || pointId.isPresent() && !DeviceBook.isName(pointId.get())) {
			throw PayloadReader.wrong(message.topic(), "no usable name of a device or point", "デバイスまたは点の名前として使えません");
		}
		var values = reader.read(message.topic(), message.payload(), address, pointId);
		if (values.isEmpty() || !book.add(address, points(address, values))) {
			return;
		}
		var now = clock.instant();
		var readings = new ArrayList<Reading>();
		for (var value : values) {
			if (value.row().access().canRead() && !Double.isInfinite(value.value())) {
				// a retained value without a time may be of any age
				boolean trusted = value.time().isPresent() || !message.retained();
				readings.add(Times.reading(address, value.row().id(), value.time().orElse(now), now, value.value(), trusted));
			}
		}
		book.readings(readings);
	}

	/** All named levels but the point, so that the same name in two places is two devices. */
	private static String address(Map<String, String> named) {
		return named.entrySet().stream().filter(entry -> !entry.getKey().equals(POINT)).map(Map.Entry::getValue)
				.collect(Collectors.joining("/"));
	}

	private List<Point> points(String address, List<SentValue> values) {
		var points = new ArrayList<Point>();
		var ids = new LinkedHashSet<String>();
		for (var value : values) {
			if (value.row().access().canRead() && ids.add(value.row().id())) {
				points.add(value.row().point(Map.of()));
			}
		}
		for (var row : table.all()) {
			if (row.access() == Access.WRITE && row.isFor(address) && ids.add(row.id())) {
				points.add(row.point(Map.of()));
			}
		}
		return points;
	}

	@Override
	public CommandOutcome execute(MqttLink link, Device device, Command command) throws DeviceException, InterruptedException {
		var before = memory.of(command.id());
		if (before.isPresent()) {
			return before.get();
		}
		var row = table.row(device.address(), command.point()).filter(known -> known.commandTopic().isPresent());
		if (row.isEmpty()) {
			return CommandOutcome.refused(LocalizedText.of("The table of points names no command topic for " + command.point(),
					"点の表に " + command.point() + " の指令トピックがありません"));
		}
		var levels = levels(device.address());
		levels.put(POINT, command.point());
		var topic = TopicTemplate.of(row.get().commandTopic().get()).topic(levels);
		var payload = CommandText.of(row.get(), command).getBytes(StandardCharsets.UTF_8);
		return memory.keep(command.id(), send(link, row.get(), command, topic, payload));
	}

	private CommandOutcome send(MqttLink link, PointRow row, Command command, String topic, byte[] payload)
			throws DeviceException, InterruptedException {
		var waiting = row.ackTopic().isPresent() ? Optional.of(acknowledgements.expect(command)) : Optional.<Acknowledgements.Waiting>empty();
		try {
			link.publish(topic, payload, 1, false, patience);
			return waiting.isPresent() ? link.await(waiting.get().outcome(), patience) : CommandOutcome.acknowledged();
		} catch (DeviceException failed) {
			if (failed.kind() == DeviceException.Kind.TIMEOUT) {
				return new CommandOutcome(CommandOutcome.State.NO_ANSWER, failed.reason());
			}
			throw failed;
		} finally {
			waiting.ifPresent(acknowledgements::forget);
		}
	}

	/** The named levels of a device, taken apart by the template that fits its address. */
	private Map<String, String> levels(String address) {
		var parts = address.split("/", -1);
		for (var template : templates) {
			var names = template.names().stream().filter(name -> !name.equals(POINT)).toList();
			if (names.size() == parts.length) {
				var levels = new HashMap<String, String>();
				for (int i = 0; i < parts.length; i++) {
					levels.put(names.get(i), parts[i]);
				}
				return levels;
			}
		}
		return new HashMap<>(Map.of(DEVICE, address));
	}

	@Override
	public void end(MqttLink link) {
		// nothing to take back
	}
}
