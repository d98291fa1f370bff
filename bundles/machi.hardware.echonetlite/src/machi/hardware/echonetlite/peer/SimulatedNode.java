package machi.hardware.echonetlite.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import machi.hardware.DeviceException;
import machi.hardware.echonetlite.frame.Frame;
import machi.hardware.echonetlite.frame.InstanceList;
import machi.hardware.echonetlite.frame.ObjectCode;
import machi.hardware.echonetlite.frame.Property;
import machi.hardware.echonetlite.frame.Service;

/** A node with its socket: the node profile and the objects of a device. */
final class SimulatedNode implements AutoCloseable {

	/** A frame that is to be sent. */
	record Outgoing(SimulatedNode node, byte[] datagram, InetSocketAddress to) {
	}

	private static final int MOST_CONTROLLERS = 8;

	private final DatagramChannel channel;
	private final Duration delay;
	private final int answerPort;
	private final Map<ObjectCode, SimulatedObject> objects = new LinkedHashMap<>();
	/** Who has asked for something lately and is told of changes. */
	private final Map<InetSocketAddress, Boolean> controllers = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<InetSocketAddress, Boolean> eldest) {
			return size() > MOST_CONTROLLERS;
		}
	};
	private int transaction;

	/**
	 * @param local where it listens; with a port, it answers to that port of whoever asks, as nodes do, and without one, to
	 *              where the request came from
	 * @param delay how long it takes for every answer
	 */
	SimulatedNode(InetSocketAddress local, Duration delay, List<SimulatedObject> devices) throws IOException {
		this.delay = delay;
		this.answerPort = local.getPort();
		this.channel = DatagramChannel.open();
		try {
			channel.bind(local);
			channel.configureBlocking(false);
			channel.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 18);
		} catch (IOException | RuntimeException failure) {
			channel.close();
			throw failure;
		}
		devices.forEach(device -> objects.put(device.code(), device));
		var profile = profile(devices);
		objects.put(profile.code(), profile);
	}

	private static SimulatedObject profile(List<SimulatedObject> devices) {
		var codes = devices.stream().map(SimulatedObject::code).toList();
		var classes = codes.stream().map(ObjectCode::objectClass).distinct().toList();
		var classList = ByteBuffer.allocate(1 + 2 * classes.size()).put((byte) classes.size());
		classes.forEach(code -> classList.putShort(code.shortValue()));
		var identification = devices.getFirst().answer(new Frame(1, ObjectCode.CONTROLLER, codes.getFirst(), Service.GET,
				List.of(Property.asked(0x83)))).getFirst().properties().getFirst().data();
		return new SimulatedObject(ObjectCode.NODE_PROFILE).give(0x80, 0x30).give(0x82, 0x01, 0x0E, 0x01, 0x00)
				.give(0x83, () -> identification).give(0x8A, 0xFF, 0xFF, 0xFF).give(0xD3, 0, 0, codes.size())
				.give(0xD4, 0, classes.size() + 1).give(0xD5, () -> InstanceList.data(codes))
				.give(0xD6, () -> InstanceList.data(codes)).give(0xD7, classList::array).announce(0x80, 0xD5);
	}

	DatagramChannel channel() {
		return channel;
	}

	InetSocketAddress address() throws IOException {
		return (InetSocketAddress) channel.getLocalAddress();
	}

	Duration delay() {
		return delay;
	}

	/** Reads one datagram and answers it; null when there is none left. */
	List<Outgoing> receive(ByteBuffer buffer) throws IOException {
		buffer.clear();
		var from = (InetSocketAddress) channel.receive(buffer);
		if (from == null) {
			return null;
		}
		buffer.flip();
		var datagram = new byte[buffer.remaining()];
		buffer.get(datagram);
		return answer(datagram, answerPort == 0 ? from : new InetSocketAddress(from.getAddress(), answerPort));
	}

	private List<Outgoing> answer(byte[] datagram, InetSocketAddress from) {
		var outgoing = new ArrayList<Outgoing>();
		try {
			var frame = Frame.parse(datagram);
			if (frame.isEmpty() || frame.get().service().isRefusal()) {
				return outgoing;
			}
			controllers.put(from, true);
			for (var object : asked(frame.get().destination())) {
				for (var answer : object.answer(frame.get())) {
					outgoing.add(new Outgoing(this, answer.bytes(), from));
				}
			}
		} catch (DeviceException malformed) {
			// nodes drop what they do not understand
		}
		return outgoing;
	}

	/** Instance 0 stands for all objects of the class. */
	private List<SimulatedObject> asked(ObjectCode destination) {
		return objects.values().stream()
				.filter(object -> object.code().equals(destination)
						|| destination.instance() == 0 && object.code().objectClass() == destination.objectClass())
				.toList();
	}

	/** Announcements of what has changed, or of everything, for each controller. */
	List<Outgoing> news(boolean all) {
		var outgoing = new ArrayList<Outgoing>();
		for (var object : objects.values()) {
			var news = object.news(all);
			if (!news.isEmpty()) {
				tellAll(outgoing, object.code(), news);
			}
		}
		return outgoing;
	}

	private void tellAll(List<Outgoing> outgoing, ObjectCode source, List<Property> news) {
		for (var controller : Set.copyOf(controllers.keySet())) {
			transaction = transaction + 1 & 0xFFFF;
			var frame = new Frame(transaction, source, ObjectCode.NODE_PROFILE, Service.INF, news);
			outgoing.add(new Outgoing(this, frame.bytes(), controller));
		}
	}

	/** Sends; a datagram that cannot be sent is lost, as on a network. */
	void send(byte[] datagram, InetSocketAddress to) {
		try {
			channel.send(ByteBuffer.wrap(Arrays.copyOf(datagram, datagram.length)), to);
		} catch (IOException lost) {
			controllers.remove(to);
		}
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
