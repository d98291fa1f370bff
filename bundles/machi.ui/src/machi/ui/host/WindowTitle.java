package machi.ui.host;

import java.util.Optional;

import org.eclipse.ui.application.IWorkbenchWindowConfigurer;

import machi.ui.Messages;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.session.ProgramName;
import machi.workspace.OpenProgram;

/** Keeps the name of the program, and whether it has unsaved changes, in the title of the window. */
final class WindowTitle implements ProgramListener {

	private static final Messages TEXT = Messages.beside(WindowTitle.class);

	private final IWorkbenchWindowConfigurer window;
	private final ProgramContext context;

	WindowTitle(IWorkbenchWindowConfigurer window, ProgramContext context) {
		this.window = window;
		this.context = context;
		context.addListener(this);
		show(context.program());
	}

	void dispose() {
		context.removeListener(this);
	}

	private void show(Optional<OpenProgram> program) {
		window.setTitle(program.map(open -> TEXT.get(open.isDirty() ? "title.dirty" : "title", ProgramName.of(open)))
				.orElseGet(() -> TEXT.get("product")));
	}

	@Override
	public void programOpened(OpenProgram program) {
		show(Optional.of(program));
	}

	@Override
	public void programClosed(OpenProgram program) {
		show(Optional.empty());
	}

	@Override
	public void programChanged(OpenProgram program) {
		show(Optional.of(program));
	}

	@Override
	public void programSaved(OpenProgram program) {
		show(Optional.of(program));
	}
}
