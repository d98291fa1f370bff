package machi.ui;

import org.osgi.annotation.versioning.ConsumerType;

import machi.workspace.OpenProgram;

/** Is told on the UI thread what happens to the program that the workbench has open. */
@ConsumerType
public interface ProgramListener {

	/** A program was opened; the one before it, if any, was closed. */
	default void programOpened(OpenProgram program) {
		// most parts read the program when it changes
	}

	/** The program was closed and must no longer be used. */
	default void programClosed(OpenProgram program) {
		// nothing to forget
	}

	/** Commands were executed, undone or redone; told once for all that happened in one event of the UI. */
	default void programChanged(OpenProgram program) {
		// nothing depends on its content
	}

	/** The program was saved, or its dirty state is another for some other reason. */
	default void programSaved(OpenProgram program) {
		// nothing depends on the dirty state
	}

	/** {@link ProgramContext#findings()} has changed. */
	default void findingsChanged(OpenProgram program) {
		// findings are not shown here
	}
}
