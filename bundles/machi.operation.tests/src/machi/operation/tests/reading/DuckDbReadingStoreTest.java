package machi.operation.tests.reading;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;

import machi.telemetry.SeriesException;
import machi.telemetry.duckdb.DuckDbReadingStores;
import machi.telemetry.reading.ReadingStore;

class DuckDbReadingStoreTest extends ReadingStoreContract {

	@TempDir
	Path program;

	@Override
	ReadingStore open() throws SeriesException {
		return new DuckDbReadingStores().open(program, Map.of());
	}
}
