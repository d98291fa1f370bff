package machi.hardware.tests.echonet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

import machi.hardware.DeviceException;
import machi.hardware.echonetlite.frame.Frame;
import machi.hardware.echonetlite.frame.InstanceList;
import machi.hardware.echonetlite.frame.ObjectCode;
import machi.hardware.echonetlite.frame.Property;
import machi.hardware.echonetlite.frame.PropertyMap;
import machi.hardware.echonetlite.frame.Service;

/** A node that does exactly what a test wants, on a socket of its own. */
final class ScriptedNode implements AutoCloseable {

	private final DatagramSocket socket;
	private final Thread thread;
	private final Map<ObjectCode, Map<Integer, byte[]>> objects = new ConcurrentHashMap<>();
	private final Map<ObjectCode, Set<Integer>> writable = new ConcurrentHashMap<>();
	private final List<Frame> received = new ArrayList<>();
	private final List<Frame> held = new ArrayList<>();
	private boolean holding;
	private UnaryOperator<Frame> script = answer -> answer;
	private InetSocketAddress controller;

	ScriptedNode() throws IOException {
		socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		objects.put(ObjectCode.NODE_PROFILE, new ConcurrentSkipListMap<>(Map.of(0x80, new byte[] { 0x30 })));
		thread = Thread.ofPlatform().daemon().start(this::run);
	}

	/** Address and port as the setting wants them. */
	String address() {
		return "127.0.0.1:" + socket.getLocalPort();
	}

	/** Adds an object that gives its maps, is on and takes some properties. */
	ScriptedNode object(String code, Set<Integer> taken) {
		var object = ObjectCode.of(code);
		var values = new ConcurrentSkipListMap<Integer, byte[]>();
		values.put(0x80, new byte[] { 0x30 });
		objects.put(object, values);
		writable.put(object, new HashSet<>(taken));
		list();
		return this;
	}

	void remove(String code) {
		objects.remove(ObjectCode.of(code));
		list();
	}

	private void list() {
		var devices = objects.keySet().stream().filter(object -> !object.isProfile())
				.sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
		objects.get(ObjectCode.NODE_PROFILE).put(0xD6, InstanceList.data(devices));
	}

	ScriptedNode value(String code, int property, int... bytes) {
		objects.get(ObjectCode.of(code)).put(property, Property.of(property, bytes).data());
		return this;
	}

	/** What becomes of every answer; null means that it is not sent. */
	synchronized void script(UnaryOperator<Frame> changed) {
		script = changed;
	}

	/** Answers are kept back until they are released. */
	synchronized void hold() {
		holding = true;
	}

	synchronized void release() throws IOException {
		holding = false;
		for (var answer : held) {
			send(answer);
		}
		held.clear();
	}

	synchronized List<Frame> received(Service service) {
		return received.stream().filter(frame -> frame.service() == service).toList();
	}

	void announce(String code, Service service, int transaction, Property... properties) throws IOException {
		send(new Frame(transaction, ObjectCode.of(code), ObjectCode.CONTROLLER, service, List.of(properties)));
	}

	void announceList() throws IOException {
		announce("0ef001", Service.INF, 0, new Property(0xD5, objects.get(ObjectCode.NODE_PROFILE).get(0xD6)));
	}

	void send(Frame frame) throws IOException {
		send(frame.bytes());
	}

	void send(byte[] datagram) throws IOException {
		socket.send(new DatagramPacket(datagram, datagram.length, controller));
	}

	/** Where the controller is, before it has asked anything. */
	void controller(int port) {
		controller = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
	}

	private void run() {
		var packet = new DatagramPacket(new byte[2000], 2000);
		while (!socket.isClosed()) {
			try {
				packet.setLength(2000);
				socket.receive(packet);
				controller = (InetSocketAddress) packet.getSocketAddress();
				var frame = Frame.parse(Arrays.copyOf(packet.getData(), packet.getLength()));
				if (frame.isPresent()) {
					heard(frame.get());
				}
			} catch (IOException closed) {
				if (!socket.isClosed()) {
					throw new UncheckedIOException(closed);
				}
			} catch (DeviceException malformed) {
				throw new IllegalStateException(malformed);
			}
		}
	}

	private synchronized void heard(Frame request) throws IOException {
		received.add(request);
		notifyAll();
		var object = objects.get(request.destination());
		if (object == null || request.service() != Service.GET && request.service() != Service.SET_C) {
			return;
		}
		var answer = script.apply(request.service() == Service.GET ? get(object, request) : set(object, request));
		if (answer == null) {
			return;
		}
		if (holding) {
			held.add(answer);
		} else {
			send(answer);
		}
	}

	private Frame get(Map<Integer, byte[]> object, Frame request) {
		var values = new TreeMap<>(object);
		var taken = writable.getOrDefault(request.destination(), Set.of());
		values.put(0x9D, PropertyMap.data(Set.of(0x80)));
		values.put(0x9E, PropertyMap.data(taken));
		var readable = new HashSet<>(values.keySet());
		readable.add(0x9F);
		values.put(0x9F, PropertyMap.data(readable));
		var properties = request.properties().stream().map(asked -> values.containsKey(asked.code())
				? new Property(asked.code(), values.get(asked.code())) : asked).toList();
		boolean all = properties.stream().noneMatch(Property::isEmpty);
		return request.answer(all ? Service.GET_RES : Service.GET_SNA, properties);
	}

	private Frame set(Map<Integer, byte[]> object, Frame request) {
		var taken = writable.getOrDefault(request.destination(), Set.of());
		var properties = request.properties().stream().map(told -> {
			if (!taken.contains(told.code())) {
				return told;
			}
			object.computeIfPresent(told.code(), (code, old) -> told.data());
			return Property.asked(told.code());
		}).toList();
		boolean all = properties.stream().allMatch(Property::isEmpty);
		return request.answer(all ? Service.SET_RES : Service.SET_C_SNA, properties);
	}

	/** Waits for a request. */
	synchronized void await(Service service, int count) throws InterruptedException {
		long end = System.currentTimeMillis() + 60_000;
		while (received(service).size() < count) {
			long left = end - System.currentTimeMillis();
			if (left <= 0) {
				throw new AssertionError("only " + received);
			}
			wait(left);
		}
	}

	@Override
	public void close() {
		socket.close();
		try {
			thread.join();
		} catch (InterruptedException stop) {
			Thread.currentThread().interrupt();
		}
	}
}
