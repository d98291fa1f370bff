package machi.telemetry;

import java.nio.file.Path;

import org.osgi.annotation.versioning.ProviderType;

/** Opens the series of programs. Registered as an OSGi service; callable from any thread. */
@ProviderType
public interface SeriesStores {

	/**
	 * The series of a program. Nothing is read or made before it is asked for; a program without series has none.
	 *
	 * @param program the program's folder
	 * @throws SeriesException when there is no such folder
	 */
	SeriesStore open(Path program) throws SeriesException;
}
