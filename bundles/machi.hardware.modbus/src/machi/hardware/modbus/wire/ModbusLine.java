package machi.hardware.modbus.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import machi.hardware.DeviceException;
import machi.quantity.text.LocalizedText;

/**
 * One socket to a device or to the gateway of several units. Requests go one after another. An answer that comes too late is
 * known by its transaction and passed over, so that a unit that does not answer costs the others no more than its wait.
 */
public final class ModbusLine implements AutoCloseable {

	/** A waiting thread looks so often whether it was interrupted. */
	private static final int SLICE = 100;
	/** When units that have answered on this line leave so many requests in a row unanswered, the other end is taken for gone. */
	private static final int MOST_UNANSWERED = 3;
	/** Late answers that are passed over for one request. */
	private static final int MOST_LATE = 5000;

	private final LineSettings settings;
	private final Socket socket;
	private final Consumer<DeviceException> lost;
	private final ReentrantLock lock = new ReentrantLock();
	private volatile boolean closed;
	private boolean broken;
	private int transaction;
	private int unanswered;
	private final Set<Integer> answered = new HashSet<>();
	private Duration patience;

	private ModbusLine(LineSettings settings, Socket socket, Consumer<DeviceException> lost) {
		this.settings = settings;
		this.socket = socket;
		this.lost = lost;
		patience = settings.answer();
	}

	/**
	 * Connects.
	 *
	 * @param lost is told once when the line cannot go on
	 */
	public static ModbusLine open(LineSettings settings, Consumer<DeviceException> lost) throws DeviceException {
		return new ModbusLine(settings, Sockets.open(settings), lost);
	}

	/** From now on waits so long for an answer. */
	public void setPatience(Duration longest) {
		lock.lock();
		try {
			patience = longest;
		} finally {
			lock.unlock();
		}
	}

	/**
	 * Asks and waits for the answer.
	 *
	 * @return a value per register or bit read; empty after a write
	 * @throws RequestRefusedException when the unit or gateway says no
	 * @throws DeviceException         when no answer comes, or nonsense
	 * @throws InterruptedException    when this thread is interrupted or the line closed
	 */
	public int[] exchange(Request request) throws DeviceException, RequestRefusedException, InterruptedException {
		lock.lockInterruptibly();
		try {
			if (closed) {
				throw new InterruptedException();
			}
			if (broken) {
				throw gone(request, null);
			}
			transaction = transaction % 0xFFFF + 1;
			send(request);
			var frame = receive(request);
			unanswered = 0;
			answered.add(request.unit());
			return Frames.values(frame, request);
		} finally {
			lock.unlock();
		}
	}

	private void send(Request request) throws DeviceException, InterruptedException {
		try {
			var out = socket.getOutputStream();
			out.write(Frames.encode(request.message(transaction)));
			out.flush();
		} catch (IOException failed) {
			throw broken(gone(request, failed));
		}
	}

	private byte[] receive(Request request) throws DeviceException, InterruptedException {
		long end = System.nanoTime() + patience.toNanos();
		try {
			var in = socket.getInputStream();
			for (int late = 0; late < MOST_LATE; late++) {
				var frame = frame(in, request, end);
				if (Frames.transaction(frame) == transaction) {
					return frame;
				}
			}
			throw broken(new DeviceException(DeviceException.Kind.PROTOCOL, at(request,
					"too many answers that nobody asked for", "要求していない応答が多すぎます")));
		} catch (SocketTimeoutException silence) {
			throw silent(request, silence);
		} catch (IOException failed) {
			throw broken(gone(request, failed));
		}
	}

	/** A whole frame; {@link SocketTimeoutException} when none has begun in time. */
	private byte[] frame(InputStream in, Request request, long end) throws IOException, DeviceException, InterruptedException {
		var frame = new byte[Frames.LONGEST];
		int length = Frames.HEADER;
		boolean header = true;
		for (int had = 0; had < length;) {
			int got = read(in, frame, had, length, end);
			if (got == 0 && had == 0) {
				throw new SocketTimeoutException();
			}
			if (got <= 0) {
				throw broken(new DeviceException(DeviceException.Kind.PROTOCOL,
						at(request, "the answer broke off", "応答が途中で途切れました")));
			}
			had += got;
			if (header && had == length) {
				header = false;
				length += rest(frame, request);
			}
		}
		return Arrays.copyOf(frame, length);
	}

	private int rest(byte[] header, Request request) throws DeviceException, InterruptedException {
		try {
			return Frames.rest(header, request.place());
		} catch (DeviceException nonsense) {
			throw broken(nonsense);
		}
	}

	/** How many bytes came, 0 when none came in time, -1 at the end of the stream in the middle of a frame. */
	private int read(InputStream in, byte[] bytes, int from, int to, long end) throws IOException, InterruptedException {
		while (true) {
			long left = (end - System.nanoTime()) / 1_000_000;
			if (closed || Thread.interrupted()) {
				// what has come of a frame would be taken for the beginning of the next one
				broken |= from > 0;
				throw new InterruptedException();
			}
			if (left <= 0) {
				return 0;
			}
			socket.setSoTimeout((int) Math.min(left, SLICE));
			try {
				int got = in.read(bytes, from, to - from);
				if (got < 0 && from == 0) {
					throw new IOException("closed by the other side");
				}
				return got;
			} catch (SocketTimeoutException nothingYet) {
				// look again whether to go on waiting
			}
		}
	}

	private DeviceException silent(Request request, Exception cause) throws InterruptedException {
		var silent = new DeviceException(DeviceException.Kind.TIMEOUT,
				at(request, "no answer within " + patience.toMillis() + " ms", patience.toMillis() + "ミリ秒以内に応答がありません"), cause);
		if (!answered.contains(request.unit())) {
			// there may be no such unit, while others are there
			return silent;
		}
		return ++unanswered < MOST_UNANSWERED ? silent : broken(silent);
	}

	private DeviceException gone(Request request, IOException cause) {
		var why = cause == null ? "" : ": " + cause.getMessage();
		return new DeviceException(DeviceException.Kind.UNREACHABLE,
				at(request, "the connection is broken" + why, "接続が切れています" + why), cause);
	}

	/** From now on nothing more is sent; the failure is told, unless we closed the line ourselves. */
	private DeviceException broken(DeviceException failure) throws InterruptedException {
		if (closed) {
			throw new InterruptedException();
		}
		if (!broken) {
			broken = true;
			lost.accept(failure);
		}
		return failure;
	}

	private LocalizedText at(Request request, String english, String japanese) {
		return LocalizedText.of(settings.name() + ", " + request.place().english() + ": " + english,
				settings.name() + " " + request.place().japanese() + ": " + japanese);
	}

	/** Ends it at once, also while another thread waits for an answer. */
	@Override
	public void close() {
		closed = true;
		try {
			socket.close();
		} catch (IOException gone) {
			// nothing is left to close
		}
	}
}
