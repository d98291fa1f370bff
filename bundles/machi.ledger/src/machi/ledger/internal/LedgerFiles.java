package machi.ledger.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.regex.Pattern;

import machi.ledger.LedgerException;
import machi.quantity.text.LocalizedText;

/** The files of one ledger, and the lock that keeps others out while it grows. */
record LedgerFiles(Path folder, String scheme) {

	/** Folder of the ledgers in that of the program. */
	private static final String FOLDER = "ledger";
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");
	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final Duration PAUSE = Duration.ofMillis(5);

	static LedgerFiles of(Path program, String scheme) throws LedgerException {
		if (!NAME.matcher(scheme).matches()) {
			throw new LedgerException(LocalizedText.of("The ID of a scheme with a ledger is made of letters, digits, - and _, not " + scheme,
					"台帳を持つ制度のIDは英数字と - _ で付けてください: " + scheme));
		}
		return new LedgerFiles(program.resolve(FOLDER), scheme);
	}

	/** What the chain of a scheme's ledger begins with. */
	static String beginning(String scheme) {
		return "machi ledger 1 " + scheme;
	}

	Path lines() {
		return folder.resolve(scheme + ".csv");
	}

	Path head() {
		return folder.resolve(scheme + ".head");
	}

	byte[] bytes() throws IOException {
		return Files.exists(lines()) ? Files.readAllBytes(lines()) : new byte[0];
	}

	/** Writes at the end; what could not be written whole is taken back. */
	void append(String text) throws IOException {
		try (var channel = FileChannel.open(lines(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			long size = channel.size();
			channel.position(size);
			var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
			try {
				while (bytes.hasRemaining()) {
					channel.write(bytes);
				}
				channel.force(true);
			} catch (IOException full) {
				channel.truncate(size);
				throw full;
			}
		}
	}

	/** Something that is done while nobody else writes. */
	interface Locked<T> {
		T call() throws IOException, LedgerException;
	}

	<T> T locked(Locked<T> work) throws LedgerException {
		try {
			Files.createDirectories(folder);
			try (var channel = FileChannel.open(folder.resolve(scheme + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
					var lock = lock(channel)) {
				return lock.isValid() ? work.call() : null;
			}
		} catch (IOException unwritable) {
			throw new LedgerException(LocalizedText.of("The ledger " + lines() + " cannot be used: " + unwritable.getMessage(),
					"台帳 " + lines() + " を使えません: " + unwritable.getMessage()), unwritable);
		}
	}

	/** Asks until it gets the lock: threads of one process and other processes are kept out alike. */
	private FileLock lock(FileChannel channel) throws IOException, LedgerException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (System.nanoTime() < end) {
			try {
				var lock = channel.tryLock();
				if (lock != null) {
					return lock;
				}
			} catch (OverlappingFileLockException otherThread) {
				// held in this process: asked again below
			}
			pause();
		}
		throw new LedgerException(LocalizedText.of("Somebody else has been using the ledger for " + PATIENCE.toSeconds() + " s; try again later",
				"台帳が " + PATIENCE.toSeconds() + " 秒以上ほかで使用中です。後でもう一度お試しください"));
	}

	private static void pause() throws LedgerException {
		try {
			Thread.sleep(PAUSE);
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new LedgerException(LocalizedText.of("Interrupted before anything was entered", "記帳前に中断されました"), stopped);
		}
	}
}
