package machi.sweep.hazelcast.task;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import machi.quantity.text.LocalizedText;
import machi.sweep.DesignResult;

/** What a member answers. As bytes: a number for the kind, then its parts. */
public sealed interface Answer {

	/** In the order of their numbers. */
	List<Class<? extends Answer>> KINDS = List.of(Done.class, Unknown.class, Refused.class, Results.class);
	/** Most designs and most figures that are believed. */
	int MOST = 100_000;

	/** The sweep is open, or closed, as asked. */
	record Done() implements Answer {
	}

	/** The member does not know the sweep, for example because it joined later: it must be opened first. */
	record Unknown() implements Answer {
	}

	/** The member cannot work on the sweep. */
	record Refused(LocalizedText reason) implements Answer {
	}

	/** The results of a chunk, and how long it took in ns. */
	record Results(List<DesignResult> results, long nanos) implements Answer {
	}

	default byte[] bytes() {
		var bytes = new ByteArrayOutputStream();
		try (var out = new DataOutputStream(bytes)) {
			out.writeByte(KINDS.indexOf(getClass()));
			if (this instanceof Refused(LocalizedText reason)) {
				write(reason, out);
			} else if (this instanceof Results(List<DesignResult> results, long nanos)) {
				out.writeLong(nanos);
				out.writeInt(results.size());
				for (var result : results) {
					write(result, out);
				}
			}
		} catch (IOException noFile) {
			throw new UncheckedIOException(noFile);
		}
		return bytes.toByteArray();
	}

	private static void write(LocalizedText text, DataOutputStream out) throws IOException {
		out.writeUTF(shortened(text.english()));
		out.writeUTF(shortened(text.japanese()));
	}

	/** What {@link DataOutputStream#writeUTF} can hold in any case. */
	private static String shortened(String text) {
		return text.length() <= 10_000 ? text : text.substring(0, 10_000);
	}

	private static void write(DesignResult result, DataOutputStream out) throws IOException {
		out.writeLong(result.index());
		out.writeBoolean(result.failure().isPresent());
		if (result.failure().isPresent()) {
			write(result.failure().get(), out);
		} else {
			out.writeInt(result.objectives().length);
			for (double figure : result.objectives()) {
				out.writeDouble(figure);
			}
		}
	}

	/** @throws IOException when these are not the bytes of an answer */
	static Answer read(byte[] bytes) throws IOException {
		try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
			int kind = in.readUnsignedByte();
			return switch (kind) {
			case 0 -> new Done();
			case 1 -> new Unknown();
			case 2 -> new Refused(text(in));
			case 3 -> results(in);
			default -> throw new IOException("answer " + kind);
			};
		}
	}

	private static LocalizedText text(DataInputStream in) throws IOException {
		return LocalizedText.of(in.readUTF(), in.readUTF());
	}

	private static Answer results(DataInputStream in) throws IOException {
		long nanos = in.readLong();
		int count = count(in);
		var results = new ArrayList<DesignResult>();
		for (int i = 0; i < count; i++) {
			long index = in.readLong();
			if (in.readBoolean()) {
				results.add(DesignResult.failed(index, text(in)));
			} else {
				var figures = new double[count(in)];
				for (int figure = 0; figure < figures.length; figure++) {
					figures[figure] = in.readDouble();
				}
				results.add(DesignResult.of(index, figures));
			}
		}
		return new Results(results, nanos);
	}

	private static int count(DataInputStream in) throws IOException {
		int count = in.readInt();
		if (count < 0 || count > MOST) {
			throw new IOException("an answer of " + count);
		}
		return count;
	}
}
