package machi.telemetry.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import machi.quantity.text.LocalizedText;
import machi.telemetry.SeriesException;
import machi.telemetry.reading.ReadingStore;
import machi.telemetry.reading.ReadingStores;
import machi.telemetry.sql.SqlReadingStore;

/**
 * Keeps readings in a file in the program's folder. A program that is opened more than once in this process has one database,
 * since only one may write to the file.
 */
@Component(service = ReadingStores.class, property = ReadingStores.STORE + "=duckdb")
public final class DuckDbReadingStores implements ReadingStores {

	/** Name of the folder below the program's. */
	public static final String FOLDER = "operation";
	/** Name of the file in that folder. */
	public static final String FILE = "readings.duckdb";

	private final Map<Path, Shared> open = new HashMap<>();

	/** A database and who uses it. */
	private static final class Shared {

		private final ReadingDatabase database;
		private int users;

		Shared(ReadingDatabase database) {
			this.database = database;
		}
	}

	@Activate
	public DuckDbReadingStores() {
		// needs nothing
	}

	@Override
	public synchronized ReadingStore open(Path program, Map<String, String> settings) throws SeriesException {
		if (!Files.isDirectory(program)) {
			throw new SeriesException(LocalizedText.of("There is no program folder " + program,
					"事業計画フォルダー " + program + " がありません"), null);
		}
		try {
			var folder = Files.createDirectories(program.resolve(FOLDER)).toRealPath();
			var shared = open.get(folder);
			if (shared == null) {
				shared = new Shared(ReadingDatabase.open(folder.resolve(FILE)));
				open.put(folder, shared);
			}
			shared.users++;
			return new SqlReadingStore(new SharedDatabase(shared.database, () -> release(folder)));
		} catch (IOException refused) {
			throw new SeriesException(LocalizedText.of("The folder " + FOLDER + " of the program cannot be made or opened",
					"事業計画の " + FOLDER + " フォルダーを作成できないか、開けません"), refused);
		}
	}

	@Override
	public boolean mayHave(Path program, Map<String, String> settings) {
		return Files.isRegularFile(program.resolve(FOLDER).resolve(FILE));
	}

	private synchronized void release(Path folder) {
		var shared = open.get(folder);
		shared.users--;
		if (shared.users == 0) {
			open.remove(folder);
			shared.database.close();
		}
	}
}
