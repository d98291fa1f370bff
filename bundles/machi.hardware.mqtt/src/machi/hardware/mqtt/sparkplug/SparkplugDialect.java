package machi.hardware.mqtt.sparkplug;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Reading;
import machi.hardware.mqtt.link.Dialect;
import machi.hardware.mqtt.link.Message;
import machi.hardware.mqtt.link.MqttLink;
import machi.hardware.mqtt.link.Will;
import machi.hardware.mqtt.points.DeviceBook;
import machi.hardware.mqtt.points.PointTable;
import machi.hardware.mqtt.points.Times;
import machi.hardware.mqtt.sparkplug.SparkplugTopic.Kind;
import machi.quantity.text.LocalizedText;

/**
 * The host of a Sparkplug B network: follows births, data and deaths, watches the sequence of each node, and asks a node for
 * its births when it has missed something.
 */
public final class SparkplugDialect implements Dialect {

	/** Between two requests for births to one node, so that a confused node is not drowned in them. */
	private static final Duration REBIRTH_PAUSE = Duration.ofSeconds(5);
	private static final int MOST_NODES = 5_000;

	private final String group;
	private final Optional<HostState> host;
	private final PointTable table;
	private final SparkplugReader reader;
	private final DeviceBook book;
	private final ConnectionEvents events;
	private final SparkplugCommands commands;
	private final Clock clock;
	private final Map<String, EdgeNode> nodes = new HashMap<>();
	private MqttLink link;

	/**
	 * @param group    to listen to; {@code +} for all
	 * @param hostId   as which to announce ourselves; empty for a silent listener
	 * @param patience how long a device may take to report a commanded value
	 */
	public SparkplugDialect(String group, Optional<String> hostId, PointTable table, SparkplugReader reader, DeviceBook book,
			ConnectionEvents events, Duration patience, Clock clock) {
		this.group = group;
		this.host = hostId.map(id -> new HostState(id, clock));
		this.table = table;
		this.reader = reader;
		this.book = book;
		this.events = events;
		this.commands = new SparkplugCommands(patience, clock);
		this.clock = clock;
	}

	@Override
	public List<String> filters() {
		var filters = new ArrayList<String>();
		for (var kind : List.of(Kind.NBIRTH, Kind.NDATA, Kind.NDEATH)) {
			filters.add(SparkplugTopic.NAMESPACE + "/" + group + "/" + kind + "/+");
		}
		for (var kind : List.of(Kind.DBIRTH, Kind.DDATA, Kind.DDEATH)) {
			filters.add(SparkplugTopic.NAMESPACE + "/" + group + "/" + kind + "/+/+");
		}
		host.ifPresent(state -> filters.add(state.topic()));
		return filters;
	}

	@Override
	public Optional<Will> will() {
		return host.map(state -> new Will(state.topic(), state.offline(), 1, true));
	}

	@Override
	public void begin(MqttLink opened) {
		synchronized (this) {
			link = opened;
		}
		host.ifPresent(state -> opened.send(state.topic(), state.online(), 1, true));
	}

	@Override
	public void end(MqttLink opened) {
		synchronized (this) {
			link = null;
		}
		host.ifPresent(state -> opened.send(state.topic(), state.offline(), 1, true));
	}

	@Override
	public synchronized void received(Message message) {
		if (host.isPresent() && host.get().topic().equals(message.topic())) {
			if (host.get().isContradictedBy(message.payload()) && link != null) {
				link.send(host.get().topic(), host.get().online(), 1, true);
			}
			return;
		}
		var topic = SparkplugTopic.of(message.topic());
		if (topic.isEmpty() || message.retained()) {
			return;
		}
		try {
			if (!DeviceBook.isName(topic.get().address())) {
				throw wrong(topic.get(), "no usable name of a node or device", "ノードまたはデバイスの名前として使えません");
			}
			take(topic.get(), reader.read(message.topic(), message.payload()));
		} catch (DeviceException notUnderstood) {
			events.problem(notUnderstood);
		}
	}

	private void take(SparkplugTopic topic, SparkplugPayload payload) throws DeviceException {
		if (topic.kind() == Kind.NDEATH && !nodes.containsKey(topic.nodeAddress())) {
			return;
		}
		var node = node(topic);
		switch (topic.kind()) {
		case NBIRTH -> nodeBirth(topic, node, payload);
		case NDEATH -> nodeDeath(topic, node, payload);
		case DBIRTH, NDATA, DDATA, DDEATH -> {
			if (!node.isBorn()) {
				askForBirths(topic, node, "data came before its birth", "出生メッセージの前にデータが届きました");
				return;
			}
			var expected = node.advance(payload.sequence());
			if (expected.isPresent()) {
				var came = payload.sequence().isPresent() ? Long.toUnsignedString(payload.sequence().getAsLong()) : "-";
				askForBirths(topic, node, "message " + expected.getAsLong() + " was expected, " + came + " came",
						"番号 " + expected.getAsLong() + " のはずが " + came + " が届きました");
			}
			inSession(topic, node, payload);
		}
		case NCMD, DCMD -> {
			// of other hosts
		}
		}
	}

	private EdgeNode node(SparkplugTopic topic) throws DeviceException {
		var node = nodes.get(topic.nodeAddress());
		if (node == null) {
			if (nodes.size() >= MOST_NODES) {
				throw wrong(topic, "there are more than " + MOST_NODES + " nodes", "ノードが " + MOST_NODES + " を超えています");
			}
			node = new EdgeNode();
			nodes.put(topic.nodeAddress(), node);
		}
		return node;
	}

	private void inSession(SparkplugTopic topic, EdgeNode node, SparkplugPayload payload) throws DeviceException {
		switch (topic.kind()) {
		case DBIRTH -> birth(topic, node, payload);
		case DDEATH -> {
			node.forget(topic.address());
			book.gone(topic.address());
		}
		default -> {
			if (topic.device().isPresent() && !node.knows(topic.address())) {
				askForBirths(topic, node, "data came before the birth of the device", "デバイスの出生メッセージの前にデータが届きました");
				return;
			}
			data(topic, node, payload);
		}
		}
	}

	private void nodeBirth(SparkplugTopic topic, EdgeNode node, SparkplugPayload payload) throws DeviceException {
		if (payload.sequence().isEmpty() || payload.sequence().getAsLong() < 0 || payload.sequence().getAsLong() > 255) {
			throw wrong(topic, "a birth with a sequence number of 0 to 255 was expected", "0〜255 の順序番号を持つ出生メッセージが必要です");
		}
		var session = session(payload);
		if (node.isBorn() && !session.equals(node.session())) {
			node.died().stream().filter(address -> !address.equals(topic.address())).forEach(book::gone);
		}
		node.born(session, (int) payload.sequence().getAsLong());
		birth(topic, node, payload);
	}

	private static OptionalLong session(SparkplugPayload payload) {
		var metric = payload.metric("bdSeq");
		return metric.isPresent() && metric.get().value() instanceof MetricValue.Whole whole ? OptionalLong.of(whole.bits())
				: OptionalLong.empty();
	}

	private void nodeDeath(SparkplugTopic topic, EdgeNode node, SparkplugPayload payload) {
		var session = session(payload);
		boolean earlier = session.isPresent() && node.session().isPresent() && !session.equals(node.session());
		if (!earlier) {
			book.gone(topic.address());
			node.died().forEach(book::gone);
		}
	}

	private void birth(SparkplugTopic topic, EdgeNode node, SparkplugPayload payload) throws DeviceException {
		var meanings = new LinkedHashMap<String, MetricMeaning>();
		var aliases = new HashMap<String, Long>();
		var ignored = new ArrayList<Long>();
		for (var metric : payload.metrics()) {
			if (metric.name().isEmpty()) {
				throw wrong(topic, "a metric of a birth has no name", "出生メッセージに名前のないメトリックがあります");
			}
			var meaning = MetricMeaning.of(topic.address(), metric, table);
			if (meaning.isPresent()) {
				meanings.put(metric.name().get(), meaning.get());
				metric.alias().ifPresent(alias -> aliases.put(metric.name().get(), alias));
			} else {
				metric.alias().ifPresent(ignored::add);
			}
		}
		boolean bareNode = meanings.isEmpty() && topic.device().isEmpty();
		if (bareNode || book.declare(topic.address(), meanings.values().stream().map(MetricMeaning::point).toList())) {
			node.declare(topic.address(), List.copyOf(meanings.values()), aliases);
			node.ignore(ignored);
			data(topic, node, payload);
		}
	}

	private void data(SparkplugTopic topic, EdgeNode node, SparkplugPayload payload) {
		var now = clock.instant();
		var readings = new ArrayList<Reading>();
		boolean unknown = false;
		for (var metric : payload.metrics()) {
			var meaning = node.meaning(topic.address(), metric);
			if (meaning.isPresent()) {
				reading(meaning.get(), metric, payload, now, node.isComplete()).ifPresent(readings::add);
			} else {
				unknown |= metric.name().isEmpty() && !node.ignores(metric.alias());
			}
		}
		book.readings(readings.stream().filter(reading -> book.device(reading.device()).flatMap(device -> device.point(reading.point()))
				.filter(point -> point.access().canRead()).isPresent()).toList());
		readings.forEach(commands::reported);
		if (unknown) {
			askForBirths(topic, node, "data came for an alias that no birth has declared", "出生メッセージにない別名のデータが届きました");
		}
	}

	private static Optional<Reading> reading(MetricMeaning meaning, Metric metric, SparkplugPayload payload, Instant now, boolean trusted) {
		double value = metric.isNull() ? Double.NaN : metric.value().as(meaning.type()).orElse(Double.NaN) * meaning.row().scale();
		if (Double.isInfinite(value)) {
			return Optional.empty();
		}
		long millis = metric.timestamp().orElse(payload.timestamp().orElse(now.toEpochMilli()));
		return Optional.of(Times.reading(meaning.owner(), meaning.row().id(), Instant.ofEpochMilli(millis), now, value, trusted));
	}

	private void askForBirths(SparkplugTopic topic, EdgeNode node, String english, String japanese) {
		if (node.mayAskForRebirth(System.nanoTime(), REBIRTH_PAUSE.toNanos())) {
			events.problem(wrong(topic, english + "; the node is asked for its births", japanese + "。出生メッセージを再要求します"));
			if (link != null) {
				link.send(new SparkplugTopic(topic.group(), Kind.NCMD, topic.node(), Optional.empty()).toString(),
						SparkplugCommands.rebirth(clock.millis()), 0, false);
			}
		}
	}

	private static DeviceException wrong(SparkplugTopic topic, String english, String japanese) {
		return new DeviceException(DeviceException.Kind.PROTOCOL,
				LocalizedText.of("Topic " + topic + ": " + english, "トピック " + topic + ": " + japanese));
	}

	@Override
	public CommandOutcome execute(MqttLink opened, Device device, Command command) throws DeviceException, InterruptedException {
		Optional<MetricMeaning> meaning;
		synchronized (this) {
			meaning = nodes.values().stream().map(node -> node.meaning(device.address(), command.point()))
					.filter(Optional::isPresent).findFirst().orElse(Optional.empty());
		}
		if (meaning.isEmpty()) {
			return new CommandOutcome(CommandOutcome.State.NOT_SENT, LocalizedText.of("The device " + device.address() + " is not there",
					"デバイス " + device.address() + " は接続されていません"));
		}
		return commands.execute(opened, meaning.get(), command);
	}
}
