package machi.telemetry.reading;

import java.nio.file.Path;
import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;

import machi.telemetry.SeriesException;

/** Opens the readings of programs. Registered as an OSGi service with the property {@code store}; callable from any thread. */
@ProviderType
public interface ReadingStores {

	/** Service property that tells stores apart: {@code duckdb} or {@code postgresql}. */
	String STORE = "store";

	/**
	 * The readings of a program.
	 *
	 * @param program  the program's folder
	 * @param settings what the store needs, by name; empty for the embedded one
	 * @throws SeriesException when it cannot be opened: no such folder, no server, or another process has it open
	 */
	ReadingStore open(Path program, Map<String, String> settings) throws SeriesException;

	/** Whether a program may have readings there; makes nothing where there is none. */
	default boolean mayHave(Path program, Map<String, String> settings) {
		return true;
	}
}
