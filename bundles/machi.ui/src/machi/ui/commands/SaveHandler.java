package machi.ui.commands;

import org.eclipse.ui.IWorkbenchCommandConstants;

import machi.ui.Messages;
import machi.ui.ProgramContext;

/** Saves the open program. */
public final class SaveHandler extends ProgramHandler {

	private static final Messages TEXT = Messages.beside(SaveHandler.class);

	public SaveHandler() {
		super(IWorkbenchCommandConstants.FILE_SAVE);
	}

	@Override
	boolean isPossible(ProgramContext program) {
		return program.program().filter(open -> open.isDirty()).isPresent();
	}

	@Override
	void run(ProgramContext program) {
		program.save();
	}

	@Override
	String label(ProgramContext program) {
		return TEXT.get("save");
	}
}
