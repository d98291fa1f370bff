package machi.sweep.dispatch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import machi.calculation.dispatch.Network;

/**
 * A network as bytes: the problem of a sweep by the evaluator {@value DispatchSweeps#EVALUATOR}. After {@code MNET} and
 * the number of the version come, deflated, the parts in the order of the records: lists after their length, optional
 * parts after a mark, numbers big-endian, texts as {@link java.io.DataOutput#writeUTF} has them. An array of one value per
 * step stands where it is first used, after -1; where it is used again, its number stands instead. Sources of subjects are
 * left out. Whoever reads trusts nothing: lengths are checked before memory is taken for them.
 */
public final class NetworkBytes {

	private static final int MAGIC = 0x4D4E4554;
	private static final int VERSION = 1;

	private NetworkBytes() {
	}

	public static byte[] of(Network network) {
		var bytes = new ByteArrayOutputStream();
		var fast = new Deflater(Deflater.BEST_SPEED);
		try (var head = new DataOutputStream(bytes)) {
			head.writeInt(MAGIC);
			head.writeByte(VERSION);
			try (var out = new DataOutputStream(new DeflaterOutputStream(head, fast, 1 << 16))) {
				new NetworkWriter(out).write(network);
			}
		} catch (IOException textTooLong) {
			throw new UncheckedIOException(textTooLong);
		} finally {
			fast.end();
		}
		return bytes.toByteArray();
	}

	/** @throws IOException when these are not the bytes of a network, or of one that is too large for the memory there is */
	public static Network read(byte[] bytes) throws IOException {
		try (var head = new DataInputStream(new ByteArrayInputStream(bytes))) {
			if (bytes.length < 5 || head.readInt() != MAGIC) {
				throw new IOException("these are not the bytes of a network");
			}
			int version = head.readUnsignedByte();
			if (version != VERSION) {
				throw new IOException("network of version " + version + ", expected " + VERSION);
			}
			try (var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(head), 1 << 16))) {
				var network = new NetworkReader(in).read();
				if (in.read() >= 0) {
					throw new IOException("more bytes than a network has");
				}
				return network;
			}
		} catch (IllegalArgumentException | ArithmeticException | DateTimeException outOfRange) {
			throw new IOException(outOfRange.getMessage(), outOfRange);
		}
	}
}
