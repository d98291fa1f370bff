package machi.ui.register;

import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;

import machi.register.RegisterDefinition;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.register.table.CellCodes;
import machi.ui.register.table.RegisterRows;
import machi.ui.register.table.RegisterTable;
import machi.workspace.OpenProgram;

/** Shows one register. What is edited belongs to the program, and is saved with it. */
public final class RegisterEditor extends PageEditor implements ProgramListener {

	public static final String ID = "machi.ui.register.editor";

	private ProgramContext context;
	private RegisterTable table;
	private RegisterHeader header;
	private RowSelection selection;
	private ColumnLayouts layouts;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		context = site.getService(ProgramContext.class);
		if (!(input instanceof RegisterInput) || context.program().isEmpty()) {
			throw new PartInitException("no register of an open program");
		}
		super.init(site, input);
	}

	@Override
	public void createPartControl(Composite parent) {
		var register = ((RegisterInput) getEditorInput()).register();
		var rows = new RegisterRows(context.program().orElseThrow(), register);
		var area = new Composite(parent, SWT.NONE);
		area.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		header = new RegisterHeader(area, register.title().in(Locale.getDefault()));
		table = new RegisterTable(area, rows, context, reason -> getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(reason));
		table.explain(getSite().getService(CellCodes.class));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		layouts = new ColumnLayouts(register.id());
		layouts.restore(table);
		selection = new RowSelection(table);
		getSite().setSelectionProvider(selection);
		var actions = new TableActions(getSite().getShell(), context, table);
		header.connect(table, actions);
		table.setMenu(actions.menu(getSite().getService(IHandlerService.class)));
		actions.activate(getSite().getService(IHandlerService.class), header::focusSearch);
		context.addListener(this);
		header.show(rows);
	}

	/** The register that is shown. */
	public RegisterDefinition register() {
		return table.rows().register();
	}

	/** The table and what is selected in it. */
	public RegisterTable table() {
		return table;
	}

	/** Selects a cell and scrolls to it. */
	boolean reveal(EObject element, String attribute) {
		boolean found = table.reveal(element, attribute);
		if (found) {
			table.control().setFocus();
		}
		return found;
	}

	@Override
	public void programChanged(OpenProgram program) {
		table.refresh();
		header.show(table.rows());
		selection.refresh();
	}

	@Override
	public void programClosed(OpenProgram program) {
		getSite().getPage().closeEditor(this, false);
	}

	@Override
	public void findingsChanged(OpenProgram program) {
		table.showFindings(context.findings());
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
	}

	@Override
	public void dispose() {
		context.removeListener(this);
		if (layouts != null && !table.control().isDisposed()) {
			layouts.keep(table);
		}
		super.dispose();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		context.save();
	}
}
