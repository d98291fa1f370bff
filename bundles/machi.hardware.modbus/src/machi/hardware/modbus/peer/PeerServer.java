package machi.hardware.modbus.peer;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import com.ghgande.j2mod.modbus.msg.ModbusMessage;
import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.WriteSingleRegisterRequest;

import machi.hardware.DeviceException;
import machi.hardware.modbus.wire.Frames;
import machi.hardware.peer.Disturbance;
import machi.quantity.text.LocalizedText;

/** Serves the registers of units on a port, well or badly. */
public final class PeerServer implements AutoCloseable {

	private static final int ILLEGAL_FUNCTION = 1;
	private static final int ILLEGAL_ADDRESS = 2;
	private static final int ILLEGAL_VALUE = 3;
	private static final int NO_TARGET = 11;
	private static final int MOST_READ = 125;
	private static final int MOST_CONNECTIONS = 100;
	private static final int FLOOD = 1000;
	private static final long SLOW_SECONDS = 10;
	private static final LocalizedText PLACE = LocalizedText.of("request", "要求");

	private final Map<Integer, UnitImage> units;
	private final Runnable beforeRequest;
	private final Runnable afterWrite;
	private final InetSocketAddress address;
	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
	private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition changed = lock.newCondition();
	private ServerSocket server;
	private Thread acceptor;
	private volatile Disturbance disturbance = Disturbance.NONE;
	private volatile boolean closed;

	/**
	 * Begins to serve.
	 *
	 * @param port          0 lets the system choose
	 * @param beforeRequest brings the registers up to date; called with the lock held
	 * @param afterWrite    obeys what was written; called with the lock held
	 */
	public PeerServer(InetAddress host, int port, Map<Integer, UnitImage> units, Runnable beforeRequest, Runnable afterWrite)
			throws IOException {
		this.units = Map.copyOf(units);
		this.beforeRequest = beforeRequest;
		this.afterWrite = afterWrite;
		server = new ServerSocket();
		server.setReuseAddress(true);
		server.bind(new InetSocketAddress(host, port));
		address = new InetSocketAddress(host, server.getLocalPort());
		accept(server);
	}

	public int port() {
		return address.getPort();
	}

	private Thread start(String name, Runnable work) {
		var thread = new Thread(work, "modbus-peer-" + port() + "-" + name);
		thread.setDaemon(true);
		threads.add(thread);
		thread.start();
		return thread;
	}

	private void accept(ServerSocket from) {
		acceptor = start("accept", () -> {
			try {
				while (!closed) {
					var socket = from.accept();
					if (sockets.size() >= MOST_CONNECTIONS) {
						socket.close();
						continue;
					}
					sockets.add(socket);
					start("connection", () -> serve(socket));
				}
			} catch (IOException ended) {
				// it was closed
			} finally {
				threads.remove(Thread.currentThread());
			}
		});
	}

	private void serve(Socket socket) {
		try (socket) {
			socket.setTcpNoDelay(true);
			var in = new DataInputStream(socket.getInputStream());
			while (!closed) {
				var frame = new byte[Frames.LONGEST];
				in.readFully(frame, 0, Frames.HEADER);
				int length = Frames.HEADER + Frames.rest(frame, PLACE);
				in.readFully(frame, Frames.HEADER, length - Frames.HEADER);
				if (!answer(socket, Arrays.copyOf(frame, length))) {
					return;
				}
			}
		} catch (IOException | DeviceException | InterruptedException ended) {
			// the other side has gone or talks nonsense: the connection is dropped
		} finally {
			sockets.remove(socket);
			threads.remove(Thread.currentThread());
		}
	}

	/** Whether to go on with this connection. */
	private boolean answer(Socket socket, byte[] frame) throws IOException, InterruptedException {
		var answer = Frames.encode(answer(frame));
		var out = socket.getOutputStream();
		switch (disturbance) {
		case NONE -> out.write(answer);
		case SILENT -> {
			return true;
		}
		case SLOW -> {
			pause();
			out.write(answer);
		}
		case GARBAGE -> out.write(garbage(answer));
		case TRUNCATED -> {
			out.write(answer, 0, answer.length / 2);
			return false;
		}
		case FLOOD -> flood(out, answer);
		case GONE -> {
			return false;
		}
		}
		return true;
	}

	private static void flood(OutputStream out, byte[] answer) throws IOException {
		for (int i = 0; i < FLOOD; i++) {
			out.write(answer);
		}
	}

	/** Bytes that depend on the answer only, so that a test sees the same again. */
	private static byte[] garbage(byte[] answer) {
		var bytes = new byte[Frames.LONGEST];
		new Random(Arrays.hashCode(answer)).nextBytes(bytes);
		return bytes;
	}

	private void pause() throws InterruptedException {
		lock.lockInterruptibly();
		try {
			long left = TimeUnit.SECONDS.toNanos(SLOW_SECONDS);
			while (left > 0 && !closed && disturbance == Disturbance.SLOW) {
				left = changed.awaitNanos(left);
			}
		} finally {
			lock.unlock();
		}
	}

	private ModbusMessage answer(byte[] frame) throws IOException {
		var request = ModbusRequest.createModbusRequest(frame[Frames.HEADER + 1] & 0xFF);
		request.readFrom(new DataInputStream(new ByteArrayInputStream(frame)));
		var unit = units.get(request.getUnitID());
		if (unit == null) {
			return request.createExceptionResponse(NO_TARGET);
		}
		lock.lock();
		try {
			beforeRequest.run();
			int refusal = refusal(unit, request);
			if (refusal != 0) {
				return request.createExceptionResponse(refusal);
			}
			var response = request.createResponse(new UnitListener(unit.image()));
			if (!(request instanceof ReadMultipleRegistersRequest)) {
				afterWrite.run();
			}
			return response;
		} finally {
			lock.unlock();
		}
	}

	/** The exception code of a request that is not granted, or 0. */
	private static int refusal(UnitImage unit, ModbusRequest request) {
		return switch (request) {
		case ReadMultipleRegistersRequest read -> read.getWordCount() < 1 || read.getWordCount() > MOST_READ ? ILLEGAL_VALUE : 0;
		case WriteSingleRegisterRequest write -> unit.isWritable(write.getReference(), 1) ? 0 : ILLEGAL_ADDRESS;
		case WriteMultipleRegistersRequest write -> write.getWordCount() < 1 ? ILLEGAL_VALUE
				: unit.isWritable(write.getReference(), write.getWordCount()) ? 0 : ILLEGAL_ADDRESS;
		default -> ILLEGAL_FUNCTION;
		};
	}

	/** Does something with the registers while nobody else does. */
	public void locked(Runnable work) {
		lock.lock();
		try {
			work.run();
		} finally {
			lock.unlock();
		}
	}

	/** Misbehaves from now on. */
	public void disturb(Disturbance wanted) {
		lock.lock();
		try {
			disturbance = wanted;
			changed.signalAll();
			if (wanted == Disturbance.GONE) {
				server.close();
				// the port stays open until the thread that waits at it has noticed
				join(acceptor);
				drop();
			} else if (server.isClosed() && !closed) {
				server = new ServerSocket();
				server.setReuseAddress(true);
				server.bind(address);
				accept(server);
			}
		} catch (IOException taken) {
			throw new IllegalStateException("port " + port() + " was taken by another program", taken);
		} finally {
			lock.unlock();
		}
	}

	private void drop() throws IOException {
		for (var socket : sockets) {
			socket.close();
		}
	}

	@Override
	public void close() {
		closed = true;
		lock.lock();
		try {
			changed.signalAll();
			server.close();
			drop();
		} catch (IOException gone) {
			// nothing is left to close
		} finally {
			lock.unlock();
		}
		// a connection may have been accepted in the very moment of closing
		for (int pass = 0; pass < 2; pass++) {
			threads.forEach(PeerServer::join);
		}
	}

	private static void join(Thread thread) {
		try {
			thread.interrupt();
			thread.join(TimeUnit.SECONDS.toMillis(SLOW_SECONDS));
		} catch (InterruptedException ended) {
			Thread.currentThread().interrupt();
		}
	}
}
