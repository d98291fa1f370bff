package machi.ui.governance.part;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchSite;

import machi.application.Calculations;
import machi.ui.LongWork;
import machi.ui.ProgramContext;
import machi.ui.page.Paper;
import machi.workspace.OpenProgram;

/** What the parts of a page work with. */
public record PageTools(ProgramContext context, Calculations calculations, LongWork work, Paper paper, Shell shell) {

	/** @param parent the page; fonts and images go with it */
	public static PageTools of(IWorkbenchSite site, Composite parent) {
		return new PageTools(site.getService(ProgramContext.class), site.getService(Calculations.class), site.getService(LongWork.class),
				new Paper(new LocalResourceManager(JFaceResources.getResources(), parent)), site.getShell());
	}

	public Optional<OpenProgram> program() {
		return context.program();
	}

	/** The day on which pages look at the program. */
	public LocalDate today() {
		return LocalDate.now();
	}
}
