package machi.workspace;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.osgi.annotation.versioning.ProviderType;

import machi.model.core.Program;

/**
 * A program that is open. One thread at a time uses it: in the workbench the UI thread; other threads work on a
 * {@link #snapshot()}.
 */
@ProviderType
public interface OpenProgram {

	Path folder();

	Program program();

	/** The roots of all loaded domains, the program first. */
	List<EObject> roots();

	/** The root of a domain, or empty when the program has none or its feature is not installed. */
	<T extends EObject> Optional<T> domain(Class<T> root);

	/** The root of an installed domain; it is created, undoably, when the program has none yet. */
	EObject domainForEditing(EClass root);

	/** The element with the stable id, in any loaded domain; constant time. */
	Optional<EObject> element(String id);

	/** An id that no element has, installed or not, for example {@code site-0102}. */
	String newId(EClass type);

	/** All changes go through commands of its command stack, and so can be undone. */
	EditingDomain editingDomain();

	/** What was wrong, or worth knowing, when the program was opened. */
	List<Problem> problems();

	/** The parts of domains that are not installed, in the order of their files; they stay as they are. */
	List<AbsentDomain> absentDomains();

	/**
	 * The files of domains that are not installed in which any of the ids occurs, as they are now; for who wants to remove
	 * the elements.
	 */
	List<AbsentMention> absentMentions(Collection<String> ids);

	/**
	 * Which of the ids elements in files of domains that are not installed have, as the files are now. No new element may
	 * get such an id: there would be two once the domain is installed. A file that cannot be read tells nothing.
	 *
	 * @return the domain of the first such file, by id; other ids are left out
	 */
	Map<String, AbsentDomain> absentIds(Collection<String> ids);

	boolean isDirty();

	/**
	 * Writes every changed domain. Either all of them are replaced or none, whatever happens meanwhile.
	 *
	 * @throws ProgramException when a file cannot be written, or was changed by somebody else since it was read; the
	 *                          files on disk are then as before
	 */
	void save() throws ProgramException;

	/** A copy that another thread may read while this one is edited. */
	OpenProgram snapshot();
}
