package machi.telemetry.postgresql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import machi.quantity.text.LocalizedText;
import machi.telemetry.SeriesException;
import machi.telemetry.reading.ReadingStore;
import machi.telemetry.reading.ReadingStores;
import machi.telemetry.sql.SqlReadingStore;

/**
 * Keeps readings in a PostgreSQL server, in a schema of the program's own, where more than one computer can read and write
 * them. For the settings see {@link ServerSettings}; a password that is not among them may also stand in the user's
 * {@code .pgpass}.
 */
@Component(service = ReadingStores.class, property = ReadingStores.STORE + "=postgresql")
public final class PostgresReadingStores implements ReadingStores {

	/** In use now. Their passwords serve those who open the same tables without knowing one, such as calculations. */
	private final Set<ServerSettings> open = ConcurrentHashMap.newKeySet();

	@Activate
	public PostgresReadingStores() {
		// needs nothing
	}

	@Override
	public ReadingStore open(Path program, Map<String, String> settings) throws SeriesException {
		if (!Files.isDirectory(program)) {
			throw new SeriesException(LocalizedText.of("There is no program folder " + program,
					"事業計画フォルダー " + program + " がありません"), null);
		}
		var given = ServerSettings.of(program, settings);
		var known = open.stream().filter(given::isOfSameTables).findAny();
		var used = known.isPresent() && !given.hasPassword() ? known.get().copy() : given;
		var store = new SqlReadingStore(PostgresDatabase.open(used, () -> open.remove(used)));
		open.add(used);
		return store;
	}
}
