package machi.ui.indicator.kpi;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.handlers.IHandlerService;

import machi.application.Calculations;
import machi.calculation.Subject;
import machi.register.RegisterCatalog;
import machi.report.DocumentNames;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.indicator.data.KpiProgress;
import machi.ui.indicator.data.ProgramProgress;
import machi.ui.indicator.data.ProgressRuns;
import machi.ui.indicator.draw.Figure;
import machi.ui.indicator.update.UpdateHandler;
import machi.ui.page.Paper;
import machi.ui.page.ProgressStrip;
import machi.ui.table.ResultGrid;
import machi.ui.table.TableContent;

/** The indicators as a table and as cards; below it the history of the one that is selected. */
public final class KpiEditor extends PageEditor {

	public static final String ID = "machi.ui.indicator.kpis";

	private static final Messages TEXT = Messages.beside(KpiEditor.class);
	private static final String ACTUALS = "program.kpis.actuals";
	private static final String IMPORT = "machi.ui.register.import";
	private static final int[] WEIGHTS = { 55, 45 };

	private ProgramContext context;
	private Paper paper;
	private ProgressRuns runs;
	private Composite body;
	private ProgressStrip strip;
	private Composite content;
	private Optional<ResultGrid> grid = Optional.empty();
	private Optional<KpiDetails> details = Optional.empty();
	private String selected = "";
	private int tab;

	@Override
	public void createPartControl(Composite parent) {
		context = getSite().getService(ProgramContext.class);
		paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), parent));
		runs = new ProgressRuns(getSite().getService(Calculations.class), context, parent.getDisplay(), getPartName(), false, this::refresh);
		body = new Composite(parent, SWT.NONE);
		body.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		strip = new ProgressStrip(body, paper, runs::activities);
		createButtons();
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				grid.ifPresent(ResultGrid::copySelection);
			}
		});
		refresh();
		runs.start();
	}

	private void createButtons() {
		var header = paper.composite(body, 5, 16, 8);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(paper.title(header, getPartName(), 4));
		paper.button(header, TEXT.get("update"), ImageDescriptor.createFromURL(KpiEditor.class.getResource("/icons/update.svg")),
				() -> UpdateHandler.open(getSite().getShell(), context));
		paper.button(header, TEXT.get("import"), Icon.IMPORT.descriptor(), this::importActuals);
		paper.button(header, TEXT.get("register"), Icon.REGISTER.descriptor(),
				() -> RegisterCatalog.installed().register("program.kpis").ifPresent(context::show));
		paper.button(header, TEXT.get("copy"), Icon.COPY.descriptor(), () -> grid.ifPresent(ResultGrid::copyAll));
	}

	/** The import of the registers, with that of the actuals in front. */
	private void importActuals() {
		if (RegisterCatalog.installed().register(ACTUALS).filter(context::show).isPresent()) {
			try {
				getSite().getService(IHandlerService.class).executeCommand(IMPORT, null);
			} catch (CommandException refused) {
				ILog.of(KpiEditor.class).error(IMPORT, refused);
			}
		}
	}

	private void refresh() {
		if (body.isDisposed()) {
			return;
		}
		strip.update();
		if (content != null) {
			content.dispose();
		}
		content = new Composite(body, SWT.NONE);
		content.setBackground(Palette.PAPER.color());
		content.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
		grid = Optional.empty();
		details = Optional.empty();
		var progress = runs.last().flatMap(run -> run.progress()).filter(shown -> !shown.kpis().isEmpty());
		if (progress.isPresent()) {
			show(progress.get());
		} else {
			EmptyIndicators.create(content, paper, context, runs.last());
		}
		body.layout(true, true);
	}

	private void show(ProgramProgress progress) {
		var sash = new SashForm(content, SWT.VERTICAL);
		sash.setSashWidth(4);
		sash.setBackground(Palette.LINE.color());
		var folder = new CTabFolder(sash, SWT.TOP | SWT.FLAT);
		folder.setBackground(Palette.PAPER.color());
		addTab(folder, TEXT.get("tab.table"), table(folder, progress));
		addTab(folder, TEXT.get("tab.cards"), new KpiCards(folder, paper, progress, kpi -> look(progress, kpi)).control());
		folder.setSelection(tab);
		folder.addListener(SWT.Selection, event -> tab = folder.getSelectionIndex());
		details = Optional.of(new KpiDetails(sash, paper, context));
		sash.setWeights(WEIGHTS);
		look(progress, progress.kpi(selected).orElse(progress.kpis().getFirst()));
	}

	private static void addTab(CTabFolder folder, String title, Control control) {
		var item = new CTabItem(folder, SWT.NONE);
		item.setText(title);
		item.setControl(control);
	}

	private Control table(CTabFolder folder, ProgramProgress progress) {
		var documents = DocumentNames.of(context.program().orElseThrow().program(), Locale.getDefault());
		var made = new ResultGrid(folder, new TableContent(progress.result().table("progress").orElseThrow(), Locale.getDefault()),
				context::reveal, documents);
		made.whenSelected(sum -> made.selectedOrigin().map(Subject::elementId).flatMap(progress::kpi)
				.filter(kpi -> !kpi.id().equals(selected)).ifPresent(kpi -> look(progress, kpi)));
		grid = Optional.of(made);
		return made;
	}

	private void look(ProgramProgress progress, KpiProgress kpi) {
		selected = kpi.id();
		details.ifPresent(below -> below.show(progress, kpi));
	}

	/** Shows the history of an indicator, now or when it is computed. */
	public void select(String kpi) {
		selected = kpi;
		runs.last().flatMap(run -> run.progress())
				.ifPresent(progress -> progress.kpi(kpi).filter(found -> details.isPresent()).ifPresent(found -> look(progress, found)));
	}

	/** Id of the indicator whose history is shown. */
	public String selected() {
		return selected;
	}

	/** The table, when there is one. */
	public Optional<ResultGrid> grid() {
		return grid;
	}

	/** The recorded values of the selected indicator, when there are any. */
	public Optional<ResultGrid> history() {
		return details.flatMap(KpiDetails::history);
	}

	/** The chart of the selected indicator. */
	public Optional<Figure> chart() {
		return details.map(KpiDetails::chart);
	}

	/** Whether the indicators of the program as it is now are shown. */
	public boolean isComplete() {
		return grid.isPresent() && runs.activities().isEmpty();
	}

	@Override
	public void setFocus() {
		grid.ifPresentOrElse(ResultGrid::setFocus, content::setFocus);
	}

	@Override
	public void dispose() {
		if (runs != null) {
			runs.dispose();
		}
		super.dispose();
	}
}
