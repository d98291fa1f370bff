package machi.ui.wizard;

import org.eclipse.jface.wizard.Wizard;

import machi.ui.Messages;
import machi.ui.ProgramContext;

/** Creates a program: its name, its town and its folder. */
public final class NewProgramWizard extends Wizard {

	private static final Messages TEXT = Messages.beside(NewProgramWizard.class);

	private final ProgramContext context;
	private final NewProgramPage page = new NewProgramPage();

	public NewProgramWizard(ProgramContext context) {
		this.context = context;
		setWindowTitle(TEXT.get("title"));
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		context.create(page.folder(), page.programName(), page.municipality());
		return true;
	}
}
