package machi.operation.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;

import machi.hardware.runtime.Secrets;
import machi.operation.RecordingStatus;
import machi.operation.plan.StoreChoice;
import machi.operation.record.ReadingRecorder;
import machi.quantity.text.LocalizedText;
import machi.telemetry.SeriesException;
import machi.telemetry.reading.ReadingStore;

/** Records the readings of one program where the program says. */
final class Recording implements AutoCloseable {

	/** Stands for a connection's id in the scope of the store's password. */
	static final String SCOPE = "store";
	private static final String PASSWORD = "password";
	private static final int CAPACITY = 200_000;

	private final Surroundings surroundings;
	private final Path folder;
	private final String program;
	private StoreChoice choice;
	private ReadingRecorder recorder;

	Recording(Surroundings surroundings, Path folder, String program) {
		this.surroundings = surroundings;
		this.folder = folder;
		this.program = program;
	}

	/** @return the recorder to be used from now on; the one before writes what it still has and ends by itself */
	synchronized ReadingRecorder configure(StoreChoice wanted) {
		if (wanted.equals(choice)) {
			return recorder;
		}
		var before = recorder;
		choice = wanted;
		if (before != null) {
			// waits for the store, which the program's thread must not
			Thread.ofPlatform().daemon().name("machi store change").start(before::close);
		}
		recorder = new ReadingRecorder(() -> open(wanted), new ReadingRecorder.Retention(wanted.raw(), wanted.intervals()), CAPACITY);
		return recorder;
	}

	private ReadingStore open(StoreChoice wanted) throws SeriesException {
		var stores = surroundings.stores().apply(wanted.store());
		if (stores.isEmpty()) {
			throw new SeriesException(LocalizedText.of("The store " + wanted.store() + " is not installed", "保存先 " + wanted.store() + " はインストールされていません"), null);
		}
		var settings = new HashMap<>(wanted.settings());
		if (!settings.isEmpty()) {
			try {
				surroundings.secrets().get(Secrets.scope(program, SCOPE), PASSWORD).ifPresent(password -> settings.put(PASSWORD, password));
			} catch (IOException unreadable) {
				throw new SeriesException(LocalizedText.of("The password of the store cannot be read: " + unreadable.getMessage(),
						"保存先のパスワードを読み取れません: " + unreadable.getMessage()), unreadable);
			}
		}
		return stores.get().open(folder, settings);
	}

	synchronized RecordingStatus status() {
		return recorder.status();
	}

	synchronized Optional<ReadingStore> store() {
		return recorder.store();
	}

	@Override
	public void close() {
		ReadingRecorder last;
		synchronized (this) {
			last = recorder;
		}
		last.close();
	}
}
