package machi.ui.commands;

import org.eclipse.ui.IWorkbenchCommandConstants;

import machi.ui.Messages;
import machi.ui.ProgramContext;

/** Does again what was undone. */
public final class RedoHandler extends ProgramHandler {

	private static final Messages TEXT = Messages.beside(RedoHandler.class);

	public RedoHandler() {
		super(IWorkbenchCommandConstants.EDIT_REDO);
	}

	@Override
	boolean isPossible(ProgramContext program) {
		return program.canRedo();
	}

	@Override
	void run(ProgramContext program) {
		program.redo();
	}

	@Override
	String label(ProgramContext program) {
		return program.canRedo()
				? TEXT.get("redo.what", program.program().get().editingDomain().getCommandStack().getRedoCommand().getLabel())
				: TEXT.get("redo");
	}
}
