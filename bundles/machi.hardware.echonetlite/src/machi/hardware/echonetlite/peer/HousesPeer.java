package machi.hardware.echonetlite.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Collectors;

import machi.hardware.echonetlite.EchonetLiteAdapter;
import machi.hardware.echonetlite.frame.Frame;
import machi.hardware.peer.Disturbance;
import machi.hardware.peer.RunningPeer;
import machi.quantity.text.LocalizedText;

/** Simulated houses that run, all in one thread. */
final class HousesPeer implements RunningPeer {

	private record Due(long at, SimulatedNode.Outgoing outgoing) {
	}

	private static final long TICK_NANOS = Duration.ofMillis(250).toNanos();
	private static final long FLOOD_TICK_NANOS = Duration.ofMillis(5).toNanos();
	private static final Duration SLOW = Duration.ofSeconds(10);
	private static final int MOST_DUE = 10_000;
	private static final int LONGEST_GARBAGE = 200;

	private final List<SimulatedHouse> houses;
	private final List<SimulatedNode> nodes;
	private final int port;
	private final double speed;
	private final Selector selector;
	private final Thread thread;
	private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::at));
	private final Random garbage = new Random(3610);
	private final Instant start = Instant.now();
	private final long startNanos = System.nanoTime();
	private volatile Disturbance disturbance = Disturbance.NONE;
	private volatile boolean closed;

	/**
	 * @param port  that nodes and controllers share; 0 when each has its own
	 * @param speed simulated seconds that pass in one second
	 */
	HousesPeer(List<SimulatedHouse> houses, List<SimulatedNode> nodes, int port, double speed) throws IOException {
		this.houses = List.copyOf(houses);
		this.nodes = List.copyOf(nodes);
		this.port = port;
		this.speed = speed;
		this.selector = Selector.open();
		for (var node : nodes) {
			node.news(false);
			node.channel().register(selector, SelectionKey.OP_READ, node);
		}
		this.thread = Thread.ofPlatform().daemon().name("echonet-lite-houses").start(this::run);
	}

	/** When it is in the houses. */
	static Instant simulated(Instant start, long nanos, double speed) {
		return start.plusNanos(Math.round(nanos * speed));
	}

	private void run() {
		var buffer = ByteBuffer.allocate(Frame.MOST_BYTES + 1);
		long lastTick = System.nanoTime();
		try {
			while (!closed) {
				long tick = disturbance == Disturbance.FLOOD ? FLOOD_TICK_NANOS : TICK_NANOS;
				long wait = lastTick + tick - System.nanoTime();
				if (!due.isEmpty()) {
					wait = Math.min(wait, due.peek().at() - System.nanoTime());
				}
				selector.select(Math.max(1, wait / 1_000_000L));
				receive(buffer);
				sendDue();
				if (System.nanoTime() - lastTick >= tick) {
					lastTick = System.nanoTime();
					live();
				}
			}
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private void receive(ByteBuffer buffer) throws IOException {
		for (var key : selector.selectedKeys()) {
			var node = (SimulatedNode) key.attachment();
			for (var answers = node.receive(buffer); answers != null; answers = node.receive(buffer)) {
				answers.forEach(this::answer);
			}
		}
		selector.selectedKeys().clear();
	}

	private void answer(SimulatedNode.Outgoing answer) {
		var datagram = answer.datagram();
		var changed = switch (disturbance) {
		case SILENT, GONE -> null;
		case GARBAGE -> randomBytes();
		case TRUNCATED -> Arrays.copyOf(datagram, Math.max(1, datagram.length / 2));
		case NONE, SLOW, FLOOD -> datagram;
		};
		var delay = disturbance == Disturbance.SLOW ? SLOW : answer.node().delay();
		if (changed == null || due.size() >= MOST_DUE) {
			return;
		}
		if (delay.isZero()) {
			answer.node().send(changed, answer.to());
		} else {
			due.add(new Due(System.nanoTime() + delay.toNanos(), new SimulatedNode.Outgoing(answer.node(), changed, answer.to())));
		}
	}

	private byte[] randomBytes() {
		var bytes = new byte[1 + garbage.nextInt(LONGEST_GARBAGE)];
		garbage.nextBytes(bytes);
		return bytes;
	}

	private void sendDue() {
		while (!due.isEmpty() && due.peek().at() - System.nanoTime() <= 0) {
			var outgoing = due.poll().outgoing();
			if (disturbance != Disturbance.SILENT && disturbance != Disturbance.GONE) {
				outgoing.node().send(outgoing.datagram(), outgoing.to());
			}
		}
	}

	/** Time passes in the houses, and what has changed is announced. */
	private void live() {
		var now = simulated(start, System.nanoTime() - startNanos, speed);
		houses.forEach(house -> house.advance(now));
		boolean flood = disturbance == Disturbance.FLOOD;
		boolean quiet = disturbance == Disturbance.SILENT || disturbance == Disturbance.GONE;
		for (var node : nodes) {
			var news = node.news(flood);
			if (!quiet) {
				news.forEach(outgoing -> node.send(outgoing.datagram(), outgoing.to()));
			}
		}
	}

	@Override
	public String adapter() {
		return EchonetLiteAdapter.ID;
	}

	@Override
	public Map<String, String> adapterSettings() {
		return Map.of("nodes", addresses(), "bind", "127.0.0.1", "port", String.valueOf(port));
	}

	private String addresses() {
		return nodes.stream().map(node -> {
			try {
				return node.address().getAddress().getHostAddress() + ":" + node.address().getPort();
			} catch (IOException closed) {
				throw new UncheckedIOException(closed);
			}
		}).collect(Collectors.joining(", "));
	}

	@Override
	public LocalizedText description() {
		return LocalizedText.of(
				houses.size() + " houses with photovoltaics, battery, vehicle charger, smart meter, distribution board and lights: "
						+ addresses(),
				houses.size() + " 戸(太陽光発電、蓄電池、電気自動車充放電器、スマートメータ、分電盤、照明): " + addresses());
	}

	@Override
	public void disturb(Disturbance wanted) {
		disturbance = wanted;
	}

	@Override
	public void close() {
		try {
			closed = true;
			selector.wakeup();
			boolean interrupted = false;
			while (thread.isAlive()) {
				try {
					thread.join();
				} catch (InterruptedException later) {
					interrupted = true;
				}
			}
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
			selector.close();
			for (var node : nodes) {
				node.close();
			}
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}
}
