package machi.ui.overview;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;

import machi.register.RegisterCatalog;
import machi.ui.Ids;
import machi.ui.Messages;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.workspace.OpenProgram;

/** The first page: without a program the ways to one, with a program what it consists of. */
public final class OverviewEditor extends PageEditor implements ProgramListener {

	private static final Messages TEXT = Messages.beside(OverviewEditor.class);

	private ProgramContext context;
	private FormToolkit toolkit;
	private ScrolledForm form;
	private boolean stale;

	/** Opens the page, or brings it to the front. */
	public static void open(IWorkbenchPage page) {
		try {
			page.openEditor(new OverviewInput(TEXT.get("title")), Ids.OVERVIEW);
		} catch (PartInitException broken) {
			ILog.of(OverviewEditor.class).error("The overview cannot be shown", broken);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		context = getSite().getService(ProgramContext.class);
		toolkit = new FormToolkit(parent.getDisplay());
		toolkit.setBackground(Palette.PAPER.color());
		toolkit.getHyperlinkGroup().setForeground(Palette.ACCENT.color());
		toolkit.getHyperlinkGroup().setActiveForeground(Palette.INK.color());
		form = toolkit.createScrolledForm(parent);
		form.setDelayedReflow(false);
		form.setExpandHorizontal(true);
		context.addListener(this);
		show();
	}

	private void show() {
		if (form.isDisposed()) {
			return;
		}
		stale = false;
		var body = form.getBody();
		body.setRedraw(false);
		for (var child : body.getChildren()) {
			child.dispose();
		}
		var page = new OverviewPage(toolkit, body, getSite());
		context.program().ifPresentOrElse(program -> page.showProgram(context, program, RegisterCatalog.installed()),
				() -> page.showStart(context));
		body.setRedraw(true);
		form.reflow(true);
	}

	@Override
	public void programOpened(OpenProgram program) {
		showWhenOthersHaveOpened();
	}

	@Override
	public void programClosed(OpenProgram program) {
		showWhenOthersHaveOpened();
	}

	@Override
	public void programChanged(OpenProgram program) {
		stale = true;
		showIfVisible();
	}

	/** The page of a program's results opens above this one, which then need not be made. */
	private void showWhenOthersHaveOpened() {
		stale = true;
		getSite().getShell().getDisplay().asyncExec(() -> {
			if (!form.isDisposed()) {
				showIfVisible();
			}
		});
	}

	/** While the page is behind others it waits until it is looked at. */
	private void showIfVisible() {
		if (stale && getSite().getPage().isPartVisible(this)) {
			show();
		}
	}

	@Override
	public void setFocus() {
		if (stale) {
			show();
		}
		form.setFocus();
	}

	@Override
	public void dispose() {
		if (context != null) {
			context.removeListener(this);
		}
		if (toolkit != null) {
			toolkit.dispose();
		}
		super.dispose();
	}

	@Override
	public int getOrientation() {
		return SWT.LEFT_TO_RIGHT;
	}
}
