package machi.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.osgi.annotation.versioning.ProviderType;

import machi.calculation.Finding;
import machi.calculation.Subject;
import machi.register.RegisterDefinition;
import machi.workspace.OpenProgram;

/**
 * The program that the workbench has open, and what can be done with it. One OSGi service for the workbench; parts get
 * it by {@code getSite().getService(ProgramContext.class)}. All methods are called on the UI thread and return at once
 * unless they ask the user something; listeners are told on the UI thread.
 */
@ProviderType
public interface ProgramContext {

	/** The open program, or empty. */
	Optional<OpenProgram> program();

	/**
	 * Opens a program in the background and then puts it in the place of the present one. Asks before unsaved changes
	 * are lost; says in a dialog why nothing could be opened.
	 *
	 * @param folder the program's folder, or its core.xmi
	 */
	void open(Path folder);

	/**
	 * Creates a program and opens it, as {@link #open} does.
	 *
	 * @param folder       empty or not there yet
	 * @param municipality name of the town; blank when it is to be entered later
	 */
	void create(Path folder, String name, String municipality);

	/**
	 * Saves the open program, if there is one.
	 *
	 * @return false when it could not be saved; the user has been told why
	 */
	boolean save();

	/**
	 * Closes the open program, if there is one, after asking whether to save changes.
	 *
	 * @return false when the user wants to keep it open
	 */
	boolean close();

	/**
	 * Executes a command undoably in the open program. Its label is what the undo menu shows. Where it removes elements that
	 * files of domains which are not installed mention, the user is asked first, and may refuse: then nothing happens.
	 */
	void execute(Command command);

	boolean canUndo();

	boolean canRedo();

	void undo();

	void redo();

	/**
	 * Shows the entered value that a finding, figure or failure is about.
	 *
	 * @return false when the element does not exist (any more) or nothing shows it
	 */
	boolean reveal(Subject subject);

	/**
	 * Opens a register of the open program.
	 *
	 * @return false when no program is open or nothing shows the register
	 */
	boolean show(RegisterDefinition register);

	/** What the last evaluation found in this program; empty before the first. */
	List<Finding> findings();

	/** Sets {@link #findings()}, so that registers mark the cells they are about. */
	void publish(List<Finding> findings);

	/** Programs opened before, the last one first; those that are no longer there are left out. */
	List<Path> recent();

	void addListener(ProgramListener listener);

	void removeListener(ProgramListener listener);
}
