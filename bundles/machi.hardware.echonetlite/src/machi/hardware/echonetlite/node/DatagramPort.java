package machi.hardware.echonetlite.node;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.util.Arrays;
import java.util.Optional;

import machi.hardware.echonetlite.frame.Frame;

/** A UDP socket with the one thread that hears it. */
final class DatagramPort implements AutoCloseable {

	/** Is told what comes in; always from the same thread. */
	interface Listener {

		/** A datagram, cut off after one byte more than a frame may have. */
		void received(byte[] datagram, InetSocketAddress from);

		/** Some tenths of a second have passed. */
		void tick();

		/** The socket is broken. */
		void failed(IOException reason);
	}

	private static final int TICK_MILLIS = 100;
	private static final int BUFFER_BYTES = 1 << 20;

	private final DatagramSocket socket;
	private final Listener listener;
	private final Thread thread;

	/**
	 * @param group     multicast group that is joined, if any
	 * @param multicast interface for it; the system chooses when there is none
	 */
	DatagramPort(InetSocketAddress local, Optional<InetSocketAddress> group, Optional<NetworkInterface> multicast,
			Listener listener) throws IOException {
		this.listener = listener;
		this.socket = new DatagramSocket(null);
		try {
			socket.bind(local);
			socket.setSoTimeout(TICK_MILLIS);
			socket.setReceiveBufferSize(BUFFER_BYTES);
			if (group.isPresent()) {
				socket.joinGroup(group.get(), multicast.orElse(null));
				if (multicast.isPresent()) {
					socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, multicast.get());
				}
			}
		} catch (IOException | RuntimeException failure) {
			socket.close();
			throw failure;
		}
		this.thread = Thread.ofPlatform().daemon().name("echonet-lite-" + socket.getLocalPort()).unstarted(this::listen);
	}

	void start() {
		thread.start();
	}

	int port() {
		return socket.getLocalPort();
	}

	void send(byte[] datagram, InetSocketAddress to) throws IOException {
		socket.send(new DatagramPacket(datagram, datagram.length, to));
	}

	private void listen() {
		var packet = new DatagramPacket(new byte[Frame.MOST_BYTES + 1], Frame.MOST_BYTES + 1);
		long lastTick = System.nanoTime();
		while (!socket.isClosed()) {
			try {
				packet.setLength(Frame.MOST_BYTES + 1);
				socket.receive(packet);
				listener.received(Arrays.copyOf(packet.getData(), packet.getLength()),
						(InetSocketAddress) packet.getSocketAddress());
			} catch (SocketTimeoutException quiet) {
				// nothing came; the tick below is due
			} catch (IOException broken) {
				if (!socket.isClosed()) {
					socket.close();
					listener.failed(broken);
				}
				return;
			}
			if (System.nanoTime() - lastTick >= TICK_MILLIS * 1_000_000L) {
				lastTick = System.nanoTime();
				listener.tick();
			}
		}
	}

	/** When it returns, socket and thread are gone, unless the thread itself is closing. */
	@Override
	public void close() {
		socket.close();
		if (Thread.currentThread() == thread || !thread.isAlive()) {
			return;
		}
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
	}
}
