package machi.workspace.xmi.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/**
 * Lets one process at a time read or write a program's folder. The operating system frees the lock of a process that
 * dies; the file that it leaves is removed by the next one.
 */
public final class FolderLock implements AutoCloseable {

	/** Name of the file that is locked; it exists only as long as somebody reads or writes. */
	public static final String FILE = ".machi-lock";

	private static final System.Logger LOGGER = System.getLogger(FolderLock.class.getName());
	private static final long PAUSE_MILLIS = 20;
	/** The byte that is locked lies beyond the content, which stays readable where locks are mandatory (Windows). */
	private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

	private final Path file;
	private final FileChannel channel;

	private FolderLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/**
	 * Waits for the lock.
	 *
	 * @throws TimeoutException when somebody else holds it all the time
	 * @throws IOException      when no file can be created in the folder
	 */
	public static FolderLock acquire(Path folder, Duration patience) throws IOException, TimeoutException {
		var file = folder.resolve(FILE);
		long deadline = System.nanoTime() + patience.toNanos();
		do {
			var lock = attempt(file);
			if (lock != null) {
				return lock;
			}
		} while (Pause.ofMillis(PAUSE_MILLIS) && System.nanoTime() < deadline);
		throw new TimeoutException(file.toString());
	}

	private static FolderLock attempt(Path file) throws IOException {
		var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		boolean held = false;
		try {
			held = channel.tryLock(LOCKED_BYTE, 1, false) != null && isStill(file, channel);
		} catch (OverlappingFileLockException e) {
			held = false; // another thread of this process has it
		} finally {
			if (!held) {
				channel.close();
			}
		}
		return held ? new FolderLock(file, channel) : null;
	}

	/** The holder before us removes the file when it is done, so what we locked may no longer be the one in the folder. */
	private static boolean isStill(Path file, FileChannel channel) throws IOException {
		var token = UUID.randomUUID().toString();
		channel.truncate(0).write(ByteBuffer.wrap(token.getBytes(StandardCharsets.US_ASCII)), 0);
		try {
			return Files.readString(file, StandardCharsets.US_ASCII).equals(token);
		} catch (NoSuchFileException e) {
			return false;
		}
	}

	/** Frees the lock. Should its file resist, the next holder removes it. */
	@Override
	public void close() {
		try (channel) {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			LOGGER.log(System.Logger.Level.DEBUG, file.toString(), e);
		}
	}
}
