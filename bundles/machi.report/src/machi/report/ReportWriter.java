package machi.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.osgi.annotation.versioning.ProviderType;

import machi.application.Evaluation;
import machi.workspace.OpenProgram;

/**
 * Writes what an evaluation gave as documents in the order of the national form. Registered as an OSGi service; may be
 * used from any thread, on a snapshot of an open program.
 */
@ProviderType
public interface ReportWriter {

	/**
	 * Writes {@code report.html} and {@code report.xlsx}. Each replaces its predecessor as a whole or not at all.
	 *
	 * @param folder is made when it does not exist
	 * @param locale language of the documents
	 * @return the files that were written
	 * @throws ReportException when the folder or a file cannot be written
	 */
	List<Path> write(OpenProgram program, Evaluation evaluation, Path folder, Locale locale) throws ReportException;
}
