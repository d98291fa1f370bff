package machi.ui.commands;

import org.eclipse.ui.IWorkbenchCommandConstants;

import machi.ui.Messages;
import machi.ui.ProgramContext;

/** Undoes the last change. */
public final class UndoHandler extends ProgramHandler {

	private static final Messages TEXT = Messages.beside(UndoHandler.class);

	public UndoHandler() {
		super(IWorkbenchCommandConstants.EDIT_UNDO);
	}

	@Override
	boolean isPossible(ProgramContext program) {
		return program.canUndo();
	}

	@Override
	void run(ProgramContext program) {
		program.undo();
	}

	@Override
	String label(ProgramContext program) {
		return program.canUndo()
				? TEXT.get("undo.what", program.program().get().editingDomain().getCommandStack().getUndoCommand().getLabel())
				: TEXT.get("undo");
	}
}
