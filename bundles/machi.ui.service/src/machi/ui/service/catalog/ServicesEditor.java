package machi.ui.service.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;

import machi.application.Calculations;
import machi.calculation.ResultTable;
import machi.model.service.ServicePlan;
import machi.report.DocumentNames;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.page.AtomicFile;
import machi.ui.page.CsvText;
import machi.ui.page.FailurePage;
import machi.ui.page.FileQuestion;
import machi.ui.page.Paper;
import machi.ui.table.ResultGrid;
import machi.ui.table.TableContent;

/** The services of the town: as cards, as a list, over time, with their use, and its vouchers. */
public final class ServicesEditor extends PageEditor {

	private static final Messages TEXT = Messages.beside(ServicesEditor.class);

	private ProgramContext context;
	private ServiceEdits edits;
	private ServiceRuns runs;
	private Paper paper;
	private Composite stack;
	private Composite empty;
	private Composite full;
	private Label summary;
	private Text search;
	private CTabFolder tabs;
	private ServiceCards cards;
	private Composite list;
	private UsePage use;
	private TimelineCanvas timeline;
	private VoucherPage vouchers;
	private Optional<ResultGrid> grid = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		context = getSite().getService(ProgramContext.class);
		edits = new ServiceEdits(context);
		paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), parent));
		stack = new Composite(parent, SWT.NONE);
		stack.setBackground(Palette.PAPER.color());
		stack.setLayout(new StackLayout());
		createFull();
		runs = new ServiceRuns(getSite().getService(Calculations.class), context, parent.getDisplay(), getPartName(), this::refresh);
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				grid.filter(present -> tabs.getSelectionIndex() == 1).ifPresent(ResultGrid::copySelection);
			}
		});
		showEmpty();
		runs.start();
	}

	private void createFull() {
		full = new Composite(stack, SWT.NONE);
		full.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(full);
		createHeader();
		tabs = new CTabFolder(full, SWT.FLAT | SWT.TOP);
		tabs.setBackground(Palette.PAPER.color());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		cards = new ServiceCards(tabs, paper, context, edits);
		tab("tab.cards", cards.control());
		list = paper.composite(tabs, 1, 0, 0);
		tab("tab.list", list);
		use = new UsePage(tabs, paper, context);
		tab("tab.use", use.control());
		var scrolled = new ScrolledComposite(tabs, SWT.V_SCROLL);
		scrolled.setBackground(Palette.PAPER.color());
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		timeline = new TimelineCanvas(scrolled, context);
		scrolled.setContent(timeline);
		tab("tab.timeline", scrolled);
		vouchers = new VoucherPage(tabs, paper, context, edits);
		tab("tab.vouchers", vouchers.control());
		tabs.setSelection(0);
	}

	private void tab(String text, Control control) {
		var item = new CTabItem(tabs, SWT.NONE);
		item.setText(TEXT.get(text));
		item.setControl(control);
	}

	private void createHeader() {
		var header = paper.composite(full, 4, 16, 8);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		summary = paper.text(header, "", Palette.INK);
		search = new Text(header, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(TEXT.get("search"));
		GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).align(SWT.END, SWT.CENTER).applyTo(search);
		search.addListener(SWT.Modify, event -> cards.filter(search.getText()));
		paper.button(header, TEXT.get("add"), Icon.ADD.descriptor(), () -> edits.addService(TEXT.get("add")));
		paper.button(header, TEXT.get("csv"), Icon.EXPORT.descriptor(), this::export);
	}

	private void refresh() {
		if (stack.isDisposed() || runs == null) {
			return;
		}
		var results = runs.last().filter(last -> context.program().isPresent());
		if (results.isEmpty()) {
			showEmpty();
			return;
		}
		var services = results.get().usageTable("services");
		boolean nothing = services.isEmpty() && results.get().voucherTable("schemes").isEmpty();
		if (results.get().usage().failure().isPresent() && context.program().get().domain(ServicePlan.class).isPresent()) {
			showFailure(results.get());
		} else if (nothing) {
			showEmpty();
		} else {
			show(results.get(), services);
		}
	}

	private void show(ServiceResults results, Optional<ResultTable> services) {
		summary.setText(Paper.escaped(TEXT.get("summary", services.map(table -> table.rows().size()).orElse(0), results.day().toString())));
		services.ifPresent(table -> {
			cards.show(table);
			showList(table);
			timeline.show(table, results.day());
			((ScrolledComposite) timeline.getParent()).setMinHeight(timeline.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
		});
		use.show(results);
		vouchers.show(results);
		front(full);
	}

	private void showList(ResultTable table) {
		for (var old : list.getChildren()) {
			old.dispose();
		}
		context.program().ifPresent(program -> {
			var names = DocumentNames.of(program.program(), Locale.getDefault());
			var made = new ResultGrid(list, new TableContent(table, Locale.getDefault()), context::reveal, names);
			GridDataFactory.fillDefaults().grab(true, true).applyTo(made);
			grid = Optional.of(made);
		});
		list.layout(true, true);
	}

	private void showEmpty() {
		var page = emptyPage();
		paper.title(page, getPartName(), 4);
		if (context.program().isEmpty()) {
			paper.text(page, TEXT.get("empty.program"), Palette.MUTED);
		} else if (runs != null && runs.isRunning()) {
			paper.text(page, TEXT.get("empty.running"), Palette.MUTED);
		} else {
			paper.text(page, TEXT.get("empty.services"), Palette.INK);
			var buttons = paper.composite(page, 2, 0, 8);
			paper.button(buttons, TEXT.get("add"), Icon.ADD.descriptor(), () -> edits.addService(TEXT.get("add")));
			paper.button(buttons, TEXT.get("voucher.add"), Icon.ADD.descriptor(), () -> edits.addVoucherScheme(TEXT.get("voucher.add")));
		}
		front(page);
	}

	private void showFailure(ServiceResults results) {
		var page = emptyPage();
		results.usage().failure().ifPresent(failure -> new FailurePage(page, paper, failure, context));
		front(page);
	}

	private Composite emptyPage() {
		if (empty != null) {
			empty.dispose();
		}
		empty = paper.composite(stack, 1, 24, 20);
		return empty;
	}

	private void front(Composite page) {
		((StackLayout) stack.getLayout()).topControl = page;
		stack.layout(true, true);
	}

	private void export() {
		var table = runs.last().flatMap(results -> results.usageTable("services"));
		if (table.isEmpty()) {
			return;
		}
		var question = new FileQuestion(getSite().getShell());
		question.ask(getPartName(), "csv").ifPresent(file -> {
			try {
				AtomicFile.write(file, CsvText.of(new TableContent(table.get(), Locale.getDefault()).copied()).getBytes(StandardCharsets.UTF_8));
			} catch (IOException unwritable) {
				question.tellRefused(file, unwritable);
			}
		});
	}

	/** Whether services or vouchers are shown, and nothing runs. */
	public boolean isComplete() {
		return ((StackLayout) stack.getLayout()).topControl == full && !runs.isRunning();
	}

	/** Brings a tab to the front, from 0. */
	public void openTab(int index) {
		tabs.setSelection(index);
	}

	/** How many services stand on the timeline. */
	public int onTimeline() {
		return timeline.count();
	}

	@Override
	public void setFocus() {
		stack.setFocus();
	}

	@Override
	public void dispose() {
		if (runs != null) {
			runs.dispose();
		}
		super.dispose();
	}
}
