package machi.ui.commands;

import machi.ui.Messages;
import machi.ui.ProgramContext;

/** Closes the open program. */
public final class CloseProgramHandler extends ProgramHandler {

	private static final Messages TEXT = Messages.beside(CloseProgramHandler.class);

	public CloseProgramHandler() {
		super("machi.ui.program.close");
	}

	@Override
	boolean isPossible(ProgramContext program) {
		return program.program().isPresent();
	}

	@Override
	void run(ProgramContext program) {
		program.close();
	}

	@Override
	String label(ProgramContext program) {
		return TEXT.get("close");
	}
}
