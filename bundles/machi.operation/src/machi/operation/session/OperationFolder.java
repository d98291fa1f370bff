package machi.operation.session;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import machi.operation.OperationException;
import machi.quantity.text.LocalizedText;

/** The folder of a program's operation, held for one session: two of them would command the same devices. */
public final class OperationFolder implements AutoCloseable {

	private static final String FOLDER = "operation";

	private final FileChannel channel;
	private final FileLock lock;

	private OperationFolder(FileChannel channel, FileLock lock) {
		this.channel = channel;
		this.lock = lock;
	}

	/** Where alarms, releases and control are written down. */
	public static Path events(Path program) {
		return program.resolve(FOLDER).resolve("events.jsonl");
	}

	/** Where commands are written down. */
	public static Path commands(Path program) {
		return program.resolve(FOLDER).resolve("commands.jsonl");
	}

	/** @throws OperationException when another session has it, or it cannot be written */
	static OperationFolder hold(Path program) throws OperationException {
		var folder = program.resolve(FOLDER);
		try {
			Files.createDirectories(folder);
			var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			var lock = lock(channel);
			if (lock == null) {
				channel.close();
				throw new OperationException(LocalizedText.of("The program " + program + " is already in operation, in another window or on the command line",
						"プログラム " + program + " は、別のウィンドウまたはコマンドラインですでに運用中です"));
			}
			return new OperationFolder(channel, lock);
		} catch (IOException unwritable) {
			throw new OperationException(LocalizedText.of("The folder " + folder + " cannot be written: " + unwritable.getMessage(),
					"フォルダー " + folder + " に書き込めません: " + unwritable.getMessage()), unwritable);
		}
	}

	private static FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		} catch (OverlappingFileLockException thisProcess) {
			return null;
		}
	}


	@Override
	public void close() throws IOException {
		lock.release();
		channel.close();
	}
}
