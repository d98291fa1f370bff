package machi.hardware.echonetlite.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.echonetlite.definition.ObjectDefinitions;
import machi.hardware.echonetlite.frame.Frame;
import machi.hardware.echonetlite.frame.InstanceList;
import machi.hardware.echonetlite.frame.ObjectCode;
import machi.hardware.echonetlite.frame.Property;
import machi.hardware.echonetlite.frame.Service;
import machi.quantity.text.LocalizedText;

/** One socket on the network of a building, and the nodes that are heard through it. */
public final class EchonetLiteConnection implements DeviceConnection {

	/** Group that nodes announce themselves to (ECHONET Lite Specification part II, 1.3). */
	static final String MULTICAST_GROUP = "224.0.23.0";

	/**
	 * What a connection is opened with.
	 *
	 * @param local                address and port that it listens on
	 * @param nodes                who is listened to
	 * @param multicast            whether to look for nodes by multicast as well
	 * @param multicastInterface   where; the system chooses when there is none
	 * @param discovery            how long nodes are waited for when devices are looked for
	 * @param propertiesPerRequest most that are asked for in one frame
	 * @param nameByIdentification whether nodes are called by their identification number and not by their address
	 * @param zone                 of the clocks of devices
	 * @param historyDays          days before today that are fetched from meters after a gap
	 */
	public record Options(InetSocketAddress local, NodeAddresses nodes, boolean multicast,
			Optional<NetworkInterface> multicastInterface, Patience patience, Duration discovery, int propertiesPerRequest,
			boolean nameByIdentification, ZoneId zone, int historyDays) {
	}

	private final Options options;
	private final ConnectionEvents events;
	private final DatagramPort port;
	private final Exchanges exchanges;
	private final Interviews interviews;
	private final Nodes nodes;
	private final ObjectReader objects;
	private final Commands commands;

	/** Opens it. */
	public EchonetLiteConnection(Options options, ObjectDefinitions definitions, ConnectionEvents events)
			throws DeviceException {
		this.options = options;
		this.events = events;
		this.exchanges = new Exchanges(this::send, options.patience());
		var reader = new PropertyReader(exchanges, options.propertiesPerRequest());
		this.interviews = new Interviews(reader, definitions, options.nameByIdentification(), events::problem);
		this.nodes = new Nodes(interviews, events);
		var halfHours = new HalfHours(exchanges, reader, events, options.zone(), options.historyDays());
		this.objects = new ObjectReader(exchanges, reader, halfHours, events, options.zone(), Clock.systemUTC());
		this.commands = new Commands(exchanges, reader);
		try {
			this.port = new DatagramPort(options.local(), options.multicast() ? Optional.of(group(options)) : Optional.empty(),
					options.multicastInterface(), new Hearing());
		} catch (IOException unavailable) {
			var local = options.local();
			throw new DeviceException(DeviceException.Kind.UNREACHABLE,
					LocalizedText.of("UDP port " + local.getPort() + " of " + local.getHostString() + " cannot be used: "
							+ unavailable.getMessage(),
							local.getHostString() + " の UDP ポート " + local.getPort() + " を使用できません: " + unavailable.getMessage()),
					unavailable);
		}
		port.start();
	}

	private static InetSocketAddress group(Options options) throws IOException {
		return new InetSocketAddress(InetAddress.getByName(MULTICAST_GROUP), options.nodes().port());
	}

	private void send(Frame frame, InetSocketAddress node) throws IOException {
		port.send(frame.bytes(), node);
	}

	/** The port that it listens on. */
	public int localPort() {
		return port.port();
	}

	/** Requests that wait for answers; bounded. */
	public int requestsUnderWay() {
		return exchanges.underWay();
	}

	@Override
	public List<Device> discover() throws DeviceException, InterruptedException {
		nodes.beginSearch();
		var listed = options.nodes().listed();
		try {
			if (options.multicast()) {
				send(new Frame(exchanges.nextTransaction(), ObjectCode.CONTROLLER, ObjectCode.NODE_PROFILE, Service.GET,
						List.of(Property.asked(Interviews.INSTANCE_LIST))), group(options));
			}
		} catch (IOException unsent) {
			throw new DeviceException(DeviceException.Kind.UNREACHABLE,
					LocalizedText.of("Nothing can be sent by multicast: " + unsent.getMessage(),
							"マルチキャストで送信できません: " + unsent.getMessage()),
					unsent);
		} finally {
			for (var node : listed) {
				interviews.objects(node).whenComplete((found, failure) -> listed(node, found, failure));
			}
		}
		return nodes.endSearch(listed, options.multicast(), options.discovery());
	}

	/** A node that does not answer is merely absent. */
	private void listed(InetSocketAddress node, List<ObjectCode> found, Throwable failure) {
		if (failure == null) {
			nodes.announced(node, found);
			return;
		}
		var reason = PropertyReader.failure(failure);
		if (reason.kind() == DeviceException.Kind.PROTOCOL) {
			events.problem(at(node, reason));
		}
	}

	private static DeviceException at(InetSocketAddress node, DeviceException reason) {
		var place = Exchanges.text(node);
		return new DeviceException(reason.kind(),
				LocalizedText.of(place + ": " + reason.reason().english(), place + ": " + reason.reason().japanese()));
	}

	@Override
	public List<Reading> read(Device device, List<Point> points) throws DeviceException, InterruptedException {
		var located = located(device);
		return objects.read(located.node(), located.object(), points);
	}

	@Override
	public CommandOutcome execute(Device device, Command command) throws DeviceException, InterruptedException {
		var located = located(device);
		return commands.execute(located.node(), located.object(), command);
	}

	private Nodes.Located located(Device device) throws DeviceException {
		return nodes.device(device.address())
				.orElseThrow(() -> new DeviceException(DeviceException.Kind.UNREACHABLE,
						LocalizedText.of(device.address() + " has not been heard since the connection was opened",
								device.address() + " は接続を開いてから応答がありません")));
	}

	@Override
	public void close() {
		exchanges.close();
		port.close();
	}

	/** What the socket hears. */
	private final class Hearing implements DatagramPort.Listener {

		@Override
		public void received(byte[] datagram, InetSocketAddress from) {
			var node = options.nodes().sender(from);
			if (node.isEmpty()) {
				return;
			}
			try {
				Frame.parse(datagram).ifPresent(frame -> heard(node.get(), frame));
			} catch (DeviceException malformed) {
				events.problem(at(node.get(), malformed));
			}
		}

		private void heard(InetSocketAddress node, Frame frame) {
			if (exchanges.accept(node, frame)) {
				return;
			}
			switch (frame.service()) {
			case GET_RES, GET_SNA -> heardOfObjects(node, frame);
			case INF -> heardNews(node, frame);
			case INFC -> {
				heardNews(node, frame);
				acknowledge(node, frame);
			}
			default -> {
				// requests are not for us, late answers are of no use
			}
			}
		}

		/** An instance list counts whenever it comes; a node may have taken longer than anybody waited. */
		private void heardOfObjects(InetSocketAddress node, Frame frame) {
			if (!frame.source().isProfile()) {
				return;
			}
			for (var property : frame.properties()) {
				boolean list = property.code() == Interviews.INSTANCE_LIST
						|| property.code() == Interviews.INSTANCE_LIST_NOTIFICATION;
				if (list && !property.isEmpty()) {
					try {
						nodes.announced(node, InstanceList.parse(property.data()));
					} catch (DeviceException malformed) {
						events.problem(at(node, malformed));
					}
				}
			}
		}

		private void heardNews(InetSocketAddress node, Frame frame) {
			heardOfObjects(node, frame);
			var readings = Stream.ofNullable(nodes.object(node, frame.source()).orElse(null))
					.flatMap(object -> objects.announced(object, frame).stream()).toList();
			if (!readings.isEmpty()) {
				events.readings(readings);
			}
		}

		private void acknowledge(InetSocketAddress node, Frame frame) {
			var taken = frame.properties().stream().map(property -> Property.asked(property.code())).toList();
			var answer = new Frame(frame.transaction(), ObjectCode.CONTROLLER, frame.source(), Service.INFC_RES, taken);
			try {
				send(answer, node);
			} catch (IOException unsent) {
				events.problem(new DeviceException(DeviceException.Kind.UNREACHABLE,
						LocalizedText.of("An announcement of " + Exchanges.text(node) + " could not be acknowledged",
								Exchanges.text(node) + " の通知に応答できませんでした"),
						unsent));
			}
		}

		@Override
		public void tick() {
			exchanges.tick(System.nanoTime());
		}

		@Override
		public void failed(IOException reason) {
			exchanges.close();
			events.lost(new DeviceException(DeviceException.Kind.UNREACHABLE,
					LocalizedText.of("The socket is broken: " + reason.getMessage(), "ソケットが使えなくなりました: " + reason.getMessage()),
					reason));
		}
	}
}
