package machi.ui.commands;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.workspace.OpenProgram;

/** A command on the open program. It is enabled as the program allows, and its menu entry says what it will do. */
abstract sealed class ProgramHandler extends AbstractHandler implements IElementUpdater, ProgramListener
		permits SaveHandler, UndoHandler, RedoHandler, CloseProgramHandler {

	private final IWorkbench workbench = PlatformUI.getWorkbench();
	private final ProgramContext context = workbench.getService(ProgramContext.class);
	private final String commandId;

	ProgramHandler(String commandId) {
		this.commandId = commandId;
		context.addListener(this);
		setBaseEnabled(isPossible(context));
	}

	abstract boolean isPossible(ProgramContext program);

	abstract void run(ProgramContext program);

	/** The text of the menu entry now. */
	abstract String label(ProgramContext program);

	@Override
	public final Object execute(ExecutionEvent event) {
		run(context);
		return null;
	}

	@Override
	public final void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		element.setText(label(context));
	}

	private void refresh() {
		setBaseEnabled(isPossible(context));
		var commands = workbench.getService(ICommandService.class);
		if (commands != null && !workbench.isClosing()) {
			commands.refreshElements(commandId, null);
		}
	}

	@Override
	public final void programOpened(OpenProgram program) {
		refresh();
	}

	@Override
	public final void programClosed(OpenProgram program) {
		refresh();
	}

	@Override
	public final void programChanged(OpenProgram program) {
		refresh();
	}

	@Override
	public final void programSaved(OpenProgram program) {
		refresh();
	}

	@Override
	public void dispose() {
		context.removeListener(this);
		super.dispose();
	}
}
