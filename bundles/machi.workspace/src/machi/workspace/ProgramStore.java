package machi.workspace;

import java.nio.file.Path;
import java.util.Locale;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Opens and creates programs: folders with one file per domain. Registered as an OSGi service.
 */
@ProviderType
public interface ProgramStore {

	/**
	 * Opens a program. Files that cannot be read, or only in part, become {@link OpenProgram#problems()}; what could be
	 * read is loaded. Files of domains that are not installed are neither loaded nor ever rewritten. An interrupted
	 * save is finished or undone first.
	 *
	 * @param folder the program's folder, or its core.xmi
	 * @throws ProgramException when there is no program, or its core.xmi cannot be read at all
	 */
	OpenProgram open(Path folder) throws ProgramException;

	/**
	 * Creates an empty program with all installed domains and saves it.
	 *
	 * @param folder a folder that is empty or does not exist
	 * @param locale language of the names that are filled in
	 * @throws ProgramException when the folder holds anything or cannot be written
	 */
	OpenProgram create(Path folder, String name, Locale locale) throws ProgramException;
}
