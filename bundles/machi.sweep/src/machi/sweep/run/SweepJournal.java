package machi.sweep.run;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Function;

import org.osgi.annotation.versioning.ConsumerType;

import machi.quantity.text.LocalizedText;
import machi.sweep.DesignResult;
import machi.sweep.SweepException;
import machi.sweep.SweepPlan;

/**
 * The results of a sweep in a file: a header, then a line for each design in the order of the indices, each with a
 * checksum. Lines are only ever added at the end. What a crash left unfinished, from the first line that is not sound or
 * not the next one, is cut off when the journal is opened and computed again. One process at a time writes it.
 */
public final class SweepJournal implements AutoCloseable {

	private static final int LONGEST_LINE = 1 << 20;

	private final FileChannel channel;

	/** Receives the results that a journal holds. */
	@ConsumerType
	public interface Reader {
		void accept(DesignResult result) throws IOException;
	}

	private SweepJournal(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Opens the journal to be continued, or begins it.
	 *
	 * @param restored receives what it holds, in the order of the indices
	 * @throws SweepException when the file is something else, belongs to another sweep or is being written
	 */
	public static SweepJournal open(Path file, SweepIdentity identity, Reader restored) throws SweepException, IOException {
		var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		try {
			lock(channel, file);
			long end = channel.size() == 0 ? 0 : read(channel, file, identity::difference, restored);
			channel.truncate(end);
			channel.position(end);
			var journal = new SweepJournal(channel);
			if (end == 0) {
				journal.append(identity.header().getBytes(StandardCharsets.UTF_8));
			}
			return journal;
		} catch (SweepException | IOException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	/**
	 * Reads a journal without changing it, even while it is being written.
	 *
	 * @throws SweepException when the file is no journal, or that of another plan
	 */
	public static void read(Path file, SweepPlan plan, Reader reader) throws SweepException, IOException {
		try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
			read(channel, file, identity -> identity.difference(plan), reader);
		}
	}

	private static void lock(FileChannel channel, Path file) throws SweepException, IOException {
		boolean free;
		try {
			free = channel.tryLock() != null;
		} catch (OverlappingFileLockException heldInThisProcess) {
			free = false;
		}
		if (!free) {
			throw refused(file, "is being written by another sweep", "別のスイープが書き込み中です");
		}
	}

	/** @return where the sound part ends; 0 when not even the header was finished */
	private static long read(FileChannel channel, Path file, Function<SweepIdentity, Optional<LocalizedText>> different,
			Reader reader) throws SweepException, IOException {
		// not closed: it would close the channel
		var in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
		var header = line(in);
		if (header.isEmpty() && isBegunHeader(channel)) {
			return 0;
		}
		var identity = header.flatMap(SweepIdentity::parse).orElseThrow(() -> refused(file,
				"is no journal of a sweep that this version can read: choose another file",
				"この版で読み取れるスイープの記録ではありません: 別のファイルを指定してください"));
		var difference = different.apply(identity);
		if (difference.isPresent()) {
			throw refused(file, "belongs to " + difference.get().english() + ": choose another file",
					difference.get().japanese() + "の記録です: 別のファイルを指定してください");
		}
		return readResults(in, identity, header.get(), reader);
	}

	private static long readResults(InputStream in, SweepIdentity identity, String header, Reader reader) throws IOException {
		long end = length(header);
		for (long index = 0; index < identity.designs(); index++) {
			var line = line(in);
			var result = line.flatMap(text -> ResultLine.parse(text, identity.objectives()));
			if (result.isEmpty() || result.get().index() != index) {
				return end;
			}
			end += length(line.get());
			reader.accept(result.get());
		}
		return end;
	}

	private static long length(String line) {
		return line.getBytes(StandardCharsets.UTF_8).length + 1L;
	}

	/** A header that a crash cut short; anything else is somebody's file. */
	private static boolean isBegunHeader(FileChannel channel) throws IOException {
		var begin = ByteBuffer.allocate(SweepIdentity.MAGIC.length());
		channel.read(begin, 0);
		var text = new String(begin.array(), 0, begin.position(), StandardCharsets.UTF_8);
		return channel.size() < LONGEST_LINE && SweepIdentity.MAGIC.startsWith(text);
	}

	/** A line without its end; empty when the file ends before. */
	private static Optional<String> line(InputStream in) throws IOException {
		var line = new ByteArrayOutputStream(128);
		for (int b = in.read(); b != '\n'; b = in.read()) {
			if (b < 0 || line.size() == LONGEST_LINE) {
				return Optional.empty();
			}
			line.write(b);
		}
		return Optional.of(line.toString(StandardCharsets.UTF_8));
	}

	private static SweepException refused(Path file, String english, String japanese) {
		return new SweepException(LocalizedText.of(file + " " + english, file + ": " + japanese));
	}

	/** Adds complete lines. They outlive this process at once, and the machine after {@link #force()}. */
	void append(byte[] lines) throws IOException {
		var buffer = ByteBuffer.wrap(lines);
		while (buffer.hasRemaining()) {
			channel.write(buffer);
		}
	}

	void force() throws IOException {
		channel.force(false);
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
