package machi.partner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import machi.calculation.CalculationException;
import machi.workspace.OpenProgram;

/** Makes the public register of partners. Registered as an OSGi service; may be used from any thread, on a snapshot. */
@ProviderType
public interface PublicRegisters {

	/**
	 * The register as it is at a date.
	 *
	 * @throws CalculationException when the program has no partners
	 */
	PublicRegister read(OpenProgram program, LocalDate date) throws CalculationException;

	/**
	 * Writes the register as a page and as CSV (UTF-8 with byte order mark), each in Japanese and in English.
	 *
	 * @return the files
	 * @throws IOException when one cannot be written; a file that was there before is then whole, either the old or the new
	 */
	List<Path> write(PublicRegister register, Path folder) throws IOException;
}
