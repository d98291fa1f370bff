package machi.ui.explorer;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;

import machi.calculation.Subject;
import machi.register.RegisterCatalog;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.explorer.ExplorerNode.AbsentNode;
import machi.ui.explorer.ExplorerNode.DomainNode;
import machi.ui.explorer.ExplorerNode.RegisterNode;
import machi.workspace.OpenProgram;

/** The program as a tree: domains, registers, elements; with a search over all of them. */
public final class ExplorerView extends ViewPart implements ProgramListener {

	private static final Messages TEXT = Messages.beside(ExplorerView.class);
	/** Milliseconds without a key before a search begins. */
	private static final int SEARCH_DELAY = 250;

	private ProgramContext context;
	/** Made when a program opens: it takes the models of all domains. */
	private RegisterCatalog catalog;
	private Composite pages;
	private Label empty;
	private Composite browser;
	private Text search;
	private TreeViewer viewer;
	private ExplorerContent content;

	@Override
	public void createPartControl(Composite parent) {
		context = getSite().getService(ProgramContext.class);
		pages = new Composite(parent, SWT.NONE);
		pages.setLayout(new StackLayout());
		empty = new Label(pages, SWT.WRAP);
		empty.setText(TEXT.get("empty"));
		empty.setForeground(Palette.MUTED.color());
		empty.setBackground(Palette.PAPER.color());
		browser = new Composite(pages, SWT.NONE);
		browser.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 4).margins(4, 4).applyTo(browser);
		createSearch();
		createTree();
		context.addListener(this);
		show(context.program());
	}

	private void createSearch() {
		search = new Text(browser, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(TEXT.get("search"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		search.addModifyListener(typed -> search.getDisplay().timerExec(SEARCH_DELAY, this::refresh));
		search.addKeyListener(KeyListener.keyPressedAdapter(key -> {
			if (key.keyCode == SWT.ARROW_DOWN) {
				viewer.getTree().setFocus();
			}
		}));
	}

	private void createTree() {
		viewer = new TreeViewer(browser, SWT.MULTI | SWT.VIRTUAL | SWT.H_SCROLL | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
		viewer.setUseHashlookup(true);
		content = new ExplorerContent(viewer);
		viewer.setContentProvider(content);
		viewer.setLabelProvider(new ExplorerLabels(viewer));
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.addDoubleClickListener(event -> openSelected());
		var menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(shown -> new ExplorerActions(getSite(), getSite().getShell(), context, this::openSelected, selected())
				.fill(shown));
		viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
		getSite().registerContextMenu(menu, viewer);
		getSite().setSelectionProvider(viewer);
	}

	private List<?> selected() {
		return ((IStructuredSelection) viewer.getSelection()).toList();
	}

	private void openSelected() {
		switch (selected().isEmpty() ? null : selected().getFirst()) {
		case RegisterNode register -> context.show(register.definition());
		case DomainNode domain -> openDomain(domain);
		case AbsentNode absent -> absent.part().get(getSite()).ifPresent(Runnable::run);
		case EObject element -> reveal(element);
		case null, default -> {
			// nothing to open
		}
		}
	}

	private void openDomain(DomainNode domain) {
		catalog.registers().stream().filter(register -> register.single() && register.domain() == domain.root()).findFirst()
				.ifPresent(context::show);
	}

	private void reveal(EObject element) {
		var id = element.eClass().getEIDAttribute();
		if (id != null && element.eGet(id) instanceof String text) {
			context.reveal(Subject.of(text, text));
		}
	}

	/** Shows the present state of the program, with the same lines open and selected as before. */
	private void refresh() {
		if (!viewer.getControl().isDisposed()) {
			context.program().ifPresent(program -> {
				var expanded = viewer.getExpandedElements();
				var selection = viewer.getSelection();
				var tree = new ExplorerTree(program, catalog, search.getText());
				viewer.setInput(tree);
				viewer.setChildCount(tree, tree.top().size());
				content.materialize(tree);
				if (tree.isSearch()) {
					expandDomains(tree);
				} else {
					viewer.setExpandedElements(expanded);
				}
				viewer.setSelection(selection);
			});
		}
	}

	private void expandDomains(ExplorerTree tree) {
		tree.top().forEach(domain -> viewer.setExpandedState(domain, true));
	}

	private void show(Optional<OpenProgram> program) {
		((StackLayout) pages.getLayout()).topControl = program.isPresent() ? browser : empty;
		pages.requestLayout();
		if (program.isPresent()) {
			catalog = RegisterCatalog.installed();
			refresh();
			expandDomains((ExplorerTree) viewer.getInput());
		} else {
			viewer.setInput(null);
		}
	}

	@Override
	public void programOpened(OpenProgram program) {
		search.setText("");
		show(Optional.of(program));
	}

	@Override
	public void programClosed(OpenProgram program) {
		show(Optional.empty());
	}

	@Override
	public void programChanged(OpenProgram program) {
		refresh();
	}

	@Override
	public void setFocus() {
		(context.program().isPresent() ? viewer.getControl() : pages).setFocus();
	}

	@Override
	public void dispose() {
		context.removeListener(this);
		super.dispose();
	}
}
