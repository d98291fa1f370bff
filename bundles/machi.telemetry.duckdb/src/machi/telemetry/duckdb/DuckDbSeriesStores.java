package machi.telemetry.duckdb;

import java.nio.file.Files;
import java.nio.file.Path;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import machi.quantity.text.LocalizedText;
import machi.telemetry.SeriesException;
import machi.telemetry.SeriesStore;
import machi.telemetry.SeriesStores;

/** Opens folders of Parquet files. */
@Component(service = SeriesStores.class)
public final class DuckDbSeriesStores implements SeriesStores {

	/** Name of the folder below the program's. */
	public static final String FOLDER = "series";

	@Activate
	public DuckDbSeriesStores() {
		// needs nothing
	}

	@Override
	public SeriesStore open(Path program) throws SeriesException {
		if (!Files.isDirectory(program)) {
			throw new SeriesException(LocalizedText.of("There is no program folder " + program,
					"事業計画フォルダー " + program + " がありません"), null);
		}
		return new ParquetSeriesStore(program.resolve(FOLDER));
	}
}
