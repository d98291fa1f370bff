package machi.ui.funding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.actions.ActionFactory;

import machi.application.Calculations;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.model.program.InitiativePlan;
import machi.model.program.ProgramPackage.Literals;
import machi.register.RegisterCatalog;
import machi.report.FigureText;
import machi.ui.Messages;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.funding.matrix.Axis;
import machi.ui.funding.matrix.Facts;
import machi.ui.funding.matrix.Initiatives;
import machi.ui.funding.matrix.Matrix;
import machi.ui.funding.table.MatrixGrid;
import machi.ui.page.FailurePage;
import machi.ui.page.LiveRun;
import machi.ui.page.Paper;
import machi.workspace.OpenProgram;

/** The money of the open program: amounts in rows and columns that the user chooses, entered in place, and a chart of sources. */
public final class FundingEditor extends PageEditor implements ProgramListener {

	private static final Messages TEXT = Messages.beside(FundingEditor.class);
	private static final int MOST_REFUSALS = 12;

	private ProgramContext context;
	private Paper paper;
	private LiveRun run;
	private Composite body;
	private FundingControls controls;
	private SashForm content;
	private MatrixGrid grid;
	private SourceChart chart;
	private Label sum;
	private Composite instead;

	@Override
	public void createPartControl(Composite parent) {
		context = getSite().getService(ProgramContext.class);
		paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), parent));
		body = new Composite(parent, SWT.NONE);
		body.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		controls = new FundingControls(body, paper, this::showMatrix, () -> FundingExport.ask(getSite().getShell(), title(), grid.everything()));
		content = new SashForm(body, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
		var upper = paper.composite(content, 1, 0, 0);
		grid = new MatrixGrid(upper, context, this::tellRefused);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
		sum = paper.text(upper, "", Palette.MUTED);
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 2).applyTo(sum);
		chart = new SourceChart(content);
		content.setWeights(64, 36);
		actions();
		context.addListener(this);
		run = new LiveRun(context, getSite().getService(Calculations.class), parent.getDisplay(), "cost.funding", Map::of, this::refresh);
		refresh();
	}

	private void actions() {
		handle(ActionFactory.COPY, () -> grid.copy());
		handle(ActionFactory.PASTE, () -> grid.paste());
		handle(ActionFactory.DELETE, () -> grid.clear());
		handle(ActionFactory.SELECT_ALL, () -> grid.selectAll());
	}

	private void handle(ActionFactory action, Runnable what) {
		getEditorSite().getActionBars().setGlobalActionHandler(action.getId(), new Action() {
			@Override
			public void run() {
				what.run();
			}
		});
	}

	private String title() {
		var name = context.program().map(program -> program.program().getName()).orElse("");
		return name == null || name.isBlank() ? getTitle() : name + " " + getTitle();
	}

	private Optional<InitiativePlan> plan() {
		return context.program().flatMap(program -> program.domain(InitiativePlan.class))
				.filter(plan -> !plan.getInitiatives().isEmpty() || !plan.getCostItems().isEmpty() || !plan.getBudgetLines().isEmpty());
	}

	private Optional<CalculationResult> result() {
		return run.run().flatMap(done -> done.result());
	}

	/** What the money has been found to have against it. */
	public List<Finding> findings() {
		return result().map(CalculationResult::findings).orElse(List.of());
	}

	private void refresh() {
		if (body == null || body.isDisposed() || run == null) {
			return;
		}
		if (instead != null) {
			instead.dispose();
			instead = null;
		}
		var failure = run.run().flatMap(done -> done.failure());
		boolean matrix = plan().isPresent() && failure.isEmpty();
		content.setVisible(matrix);
		((GridData) content.getLayoutData()).exclude = !matrix;
		controls.setEnabled(matrix);
		if (matrix) {
			plan().ifPresent(plan -> controls.offer(axis(plan), facts(plan)));
			showMatrix();
			chart.show(result());
		} else {
			instead = paper.composite(body, 1, 0, 0);
			GridDataFactory.fillDefaults().grab(true, true).applyTo(instead);
			failure.filter(any -> plan().isPresent()).ifPresentOrElse(reason -> new FailurePage(instead, paper, reason, context), this::showEmpty);
		}
		body.layout(true, true);
	}

	private void showEmpty() {
		var page = paper.composite(instead, 1, 24, 20);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		paper.title(page, TEXT.get("empty.title"), 4);
		if (context.program().isEmpty()) {
			paper.text(page, TEXT.get("empty.noProgram"), Palette.MUTED);
			return;
		}
		paper.text(page, TEXT.get("empty.noInitiatives"), Palette.MUTED);
		for (var type : List.of(Literals.INITIATIVE, Literals.COST_ITEM, Literals.GRANT_PROGRAM)) {
			RegisterCatalog.installed().registerOf(type).ifPresent(register -> paper.link(page,
					"<a>" + Paper.escaped(register.title().in(Locale.getDefault())) + "</a>", target -> context.show(register)));
		}
	}

	private Initiatives initiatives(InitiativePlan plan) {
		return new Initiatives(plan);
	}

	private Axis axis(InitiativePlan plan) {
		return new Axis(context.program().orElseThrow(), plan, initiatives(plan), Locale.getDefault());
	}

	private Facts facts(InitiativePlan plan) {
		return new Facts(plan, initiatives(plan), result());
	}

	private void showMatrix() {
		plan().ifPresent(plan -> {
			var matrix = Matrix.of(controls.view(), facts(plan), axis(plan));
			grid.show(matrix, initiatives(plan), findings());
			var total = FigureText.number(matrix.total());
			sum.setText(Paper.escaped(TEXT.get(matrix.closes() ? "sum.closes" : "sum.open", total)));
			sum.setForeground((matrix.closes() ? Palette.MUTED : Palette.ERROR).color());
			sum.getParent().layout();
		});
	}

	private void tellRefused(List<String> refusals) {
		var status = getEditorSite().getActionBars().getStatusLineManager();
		if (refusals.size() == 1) {
			status.setErrorMessage(refusals.getFirst());
			body.getDisplay().timerExec(8000, () -> {
				if (!body.isDisposed()) {
					status.setErrorMessage(null);
				}
			});
			return;
		}
		var shown = String.join("\n", refusals.subList(0, Math.min(MOST_REFUSALS, refusals.size())));
		MessageDialog.openWarning(getSite().getShell(), TEXT.get("refused.title"),
				TEXT.get("refused.message", refusals.size()) + "\n\n" + shown + (refusals.size() > MOST_REFUSALS ? "\n…" : ""));
	}

	/** The table. */
	public MatrixGrid grid() {
		return grid;
	}

	/** What the table shows, and how. */
	public FundingControls controls() {
		return controls;
	}

	/** Whether what is shown is computed as it is now. */
	public boolean isCurrent() {
		return run.isCurrent();
	}

	@Override
	public void programChanged(OpenProgram program) {
		refresh();
	}

	@Override
	public void programOpened(OpenProgram program) {
		controls.restart();
		refresh();
	}

	@Override
	public void programClosed(OpenProgram program) {
		refresh();
	}

	@Override
	public void setFocus() {
		if (content.isVisible()) {
			grid.setFocus();
		} else {
			body.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (context != null) {
			context.removeListener(this);
		}
		if (run != null) {
			run.dispose();
		}
		super.dispose();
	}
}
