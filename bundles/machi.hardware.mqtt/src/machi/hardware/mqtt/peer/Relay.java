package machi.hardware.mqtt.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;

import machi.hardware.peer.Disturbance;

/** Stands between the world and the broker, and misbehaves in its place. */
final class Relay implements AutoCloseable {

	private static final long SLOWNESS = 10_000;
	private static final int CHUNK = 16 * 1024;
	private static final long JOIN = 5_000;

	private final InetAddress address;
	private final int brokerPort;
	private final int port;
	private final List<Pair> pairs = new CopyOnWriteArrayList<>();
	private final SplittableRandom random = new SplittableRandom(7);
	private ServerSocket server;
	private Thread acceptor;
	private volatile Disturbance disturbance = Disturbance.NONE;
	private boolean closed;

	/** Listens; port 0 lets the system choose. */
	Relay(InetAddress address, int port, int brokerPort) throws IOException {
		this.address = address;
		this.brokerPort = brokerPort;
		this.port = listen(port);
	}

	int port() {
		return port;
	}

	private int listen(int wanted) throws IOException {
		var socket = new ServerSocket();
		try {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(address, wanted));
		} catch (IOException taken) {
			socket.close();
			throw taken;
		}
		server = socket;
		acceptor = Thread.ofPlatform().daemon().name("mqtt relay " + socket.getLocalPort()).start(() -> accept(socket));
		return socket.getLocalPort();
	}

	private void accept(ServerSocket socket) {
		while (!socket.isClosed()) {
			try {
				var pair = new Pair(socket.accept());
				pairs.add(pair);
				pair.start();
			} catch (IOException closedOrFailed) {
				// the next turn sees whether it is closed
			}
		}
	}

	/** Misbehaves from now on. */
	synchronized void disturb(Disturbance next) throws IOException {
		if (closed) {
			return;
		}
		disturbance = next;
		if (next == Disturbance.GONE) {
			silence();
		} else if (server.isClosed()) {
			listen(port);
		}
		pairs.forEach(Pair::wake);
	}

	private void silence() {
		closeQuietly(server);
		var threads = new ArrayList<Thread>(List.of(acceptor));
		join(threads);
		for (var pair : pairs) {
			pair.end();
			threads.addAll(pair.threads());
		}
		join(threads);
		pairs.clear();
	}

	private static void join(List<Thread> threads) {
		for (var thread : threads) {
			try {
				thread.join(JOIN);
			} catch (InterruptedException stop) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	@Override
	public synchronized void close() {
		closed = true;
		silence();
	}

	private static void closeQuietly(AutoCloseable resource) {
		try {
			resource.close();
		} catch (Exception alreadyGone) {
			// that is what was wanted
		}
	}

	/** One client and its way to the broker. */
	private final class Pair {

		private final Socket client;
		private final Socket broker = new Socket();
		private final Object pause = new Object();
		private final List<Thread> threads = new CopyOnWriteArrayList<>();
		private volatile boolean ended;

		private Pair(Socket client) {
			this.client = client;
		}

		private void start() {
			threads.add(Thread.ofPlatform().daemon().name("mqtt relay in " + port).unstarted(this::clientToBroker));
			threads.add(Thread.ofPlatform().daemon().name("mqtt relay out " + port).unstarted(this::brokerToClient));
			try {
				client.setTcpNoDelay(true);
				broker.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), brokerPort));
				broker.setTcpNoDelay(true);
				threads.forEach(Thread::start);
			} catch (IOException gone) {
				end();
			}
		}

		private List<Thread> threads() {
			return threads;
		}

		private void clientToBroker() {
			var chunk = new byte[CHUNK];
			try {
				for (int length = client.getInputStream().read(chunk); length >= 0; length = client.getInputStream().read(chunk)) {
					if (disturbance != Disturbance.SILENT) {
						broker.getOutputStream().write(chunk, 0, length);
					}
				}
			} catch (IOException gone) {
				// both ends are closed below
			}
			end();
		}

		private void brokerToClient() {
			var chunk = new byte[CHUNK];
			try {
				for (int length = broker.getInputStream().read(chunk); length >= 0 && answer(chunk, length);) {
					length = broker.getInputStream().read(chunk);
				}
			} catch (IOException | InterruptedException gone) {
				// both ends are closed below
			}
			end();
		}

		private boolean answer(byte[] chunk, int length) throws IOException, InterruptedException {
			var out = client.getOutputStream();
			switch (disturbance) {
			case SILENT, GONE -> {
				// swallowed
			}
			case SLOW -> {
				sleep();
				out.write(chunk, 0, length);
			}
			case GARBAGE -> {
				var noise = new byte[length];
				synchronized (random) {
					random.nextBytes(noise);
				}
				out.write(noise);
			}
			case TRUNCATED -> {
				out.write(chunk, 0, Math.max(1, length / 2));
				out.flush();
				return false;
			}
			case NONE, FLOOD -> out.write(chunk, 0, length);
			}
			return true;
		}

		private void sleep() throws InterruptedException {
			long end = System.nanoTime() + SLOWNESS * 1_000_000;
			synchronized (pause) {
				for (long left = SLOWNESS; left > 0 && !ended && disturbance == Disturbance.SLOW;) {
					pause.wait(left);
					left = (end - System.nanoTime()) / 1_000_000;
				}
			}
		}

		private void wake() {
			synchronized (pause) {
				pause.notifyAll();
			}
		}

		private void end() {
			ended = true;
			wake();
			closeQuietly(client);
			closeQuietly(broker);
			pairs.remove(this);
		}
	}
}
