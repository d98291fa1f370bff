package machi.ui.device.live;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;

import machi.model.core.Element;
import machi.model.device.DevicePlan;
import machi.operation.OperationListener.Aspect;
import machi.ui.Messages;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.device.text.Words;
import machi.ui.page.Paper;

/** A page that follows the operation of the open program; while there is nothing to show it says how to begin. */
public abstract class LivePage extends PageEditor {

	private final Messages texts;
	private Paper paper;
	private Composite stack;
	private Composite full;
	private Composite empty;
	private LiveOperation live;
	private boolean created;

	/** @param texts of the page; {@code empty.program} is what it says while no program is open */
	protected LivePage(Messages texts) {
		this.texts = texts;
	}

	/** Makes what the page shows when there is something, in one column without margins. */
	protected abstract void createPage(Composite page);

	/** Says how to begin, in a program that has nothing to show yet. */
	protected abstract void createEmpty(Composite page);

	/** Reads from the program what is to be shown; false when there is nothing. */
	protected abstract boolean read();

	/** Shows anew what has changed. */
	protected abstract void show(Set<Aspect> aspects);

	/** Copies what is selected to the clipboard. */
	protected abstract void copy();

	/** What is given the keyboard while the page shows something. */
	protected abstract Control focus();

	@Override
	public void createPartControl(Composite parent) {
		paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), parent));
		stack = new Composite(parent, SWT.NONE);
		stack.setBackground(Palette.PAPER.color());
		stack.setLayout(new StackLayout());
		live = new LiveOperation(getSite(), stack, this::refresh);
		full = new Composite(stack, SWT.NONE);
		full.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(full);
		createPage(full);
		created = true;
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				copy();
			}
		});
		refresh();
	}

	protected final Paper paper() {
		return paper;
	}

	protected final LiveOperation live() {
		return live;
	}

	/** All of the page, whatever it shows. */
	protected final Control control() {
		return stack;
	}

	protected final Optional<DevicePlan> plan() {
		return live.context().program().flatMap(program -> program.domain(DevicePlan.class));
	}

	/** The name of an element of the program; its id where there is none. */
	protected final String name(String id) {
		return live.context().program().flatMap(program -> program.element(id)).filter(Element.class::isInstance).map(Element.class::cast).map(Words::name)
				.orElse(id);
	}

	/** Shows everything anew. */
	protected final void refresh() {
		refresh(EnumSet.allOf(Aspect.class));
	}

	private void refresh(Set<Aspect> aspects) {
		if (stack.isDisposed() || !created) {
			return;
		}
		if (read()) {
			show(aspects);
			front(full);
		} else {
			showEmpty();
		}
	}

	private void showEmpty() {
		if (empty != null) {
			empty.dispose();
		}
		empty = paper.composite(stack, 1, 24, 20);
		if (live.context().program().isEmpty()) {
			paper.title(empty, getPartName(), 4);
			paper.text(empty, texts.get("empty.program"), Palette.MUTED);
		} else {
			createEmpty(empty);
		}
		front(empty);
	}

	private void front(Composite page) {
		var layout = (StackLayout) stack.getLayout();
		if (layout.topControl != page) {
			layout.topControl = page;
			stack.layout(true, true);
		}
	}

	/** Parts with a movable border between them. */
	protected static SashForm sash(Composite parent, int direction) {
		var sash = new SashForm(parent, direction);
		sash.setBackground(Palette.PAPER.color());
		sash.setSashWidth(8);
		return sash;
	}

	protected static CTabFolder tabs(Composite parent) {
		var tabs = new CTabFolder(parent, SWT.FLAT | SWT.TOP);
		tabs.setBackground(Palette.PAPER.color());
		return tabs;
	}

	protected static void tab(CTabFolder tabs, String title, Control content) {
		var item = new CTabItem(tabs, SWT.NONE);
		item.setText(title);
		item.setControl(content);
	}

	/** A field whose text narrows what is shown. */
	protected static Text search(Composite parent, String hint) {
		var search = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(hint);
		return search;
	}

	/** Fills a part of the page, in a grid. */
	protected static void fill(Control part) {
		GridDataFactory.fillDefaults().grab(true, true).applyTo(part);
	}

	@Override
	public void setFocus() {
		(full.isVisible() ? focus() : stack).setFocus();
	}

	@Override
	public void dispose() {
		if (live != null) {
			live.dispose();
		}
		super.dispose();
	}
}
