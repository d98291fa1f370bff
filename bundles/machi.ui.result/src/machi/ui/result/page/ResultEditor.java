package machi.ui.result.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.actions.ActionFactory;

import machi.application.CalculationRun;
import machi.calculation.CalculatorDescriptor;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.page.Banner;
import machi.ui.page.FailurePage;
import machi.ui.page.Paper;
import machi.ui.page.ProgressStrip;
import machi.ui.result.Runs;
import machi.ui.result.RunsListener;
import machi.ui.result.text.Texts;
import machi.ui.table.ResultGrid;

/** The last run of one calculator: its tables with their charts, or why it failed. */
public final class ResultEditor extends PageEditor {

	private final Locale locale = Locale.getDefault();
	private Runs runs;
	private ProgramContext context;
	private Paper paper;
	private Composite body;
	private ResultHeader header;
	private Banner banner;
	private ProgressStrip progress;
	private Composite content;
	private ResultTabs tabs;
	private Optional<CalculationRun> shown = Optional.empty();
	private final RunsListener listener = new RunsListener() {
		@Override
		public void runsChanged() {
			refresh();
		}

		@Override
		public void runsProgressed() {
			progress.update();
		}
	};

	@Override
	public void createPartControl(Composite parent) {
		runs = getSite().getService(Runs.class);
		context = getSite().getService(ProgramContext.class);
		paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), parent));
		body = new Composite(parent, SWT.NONE);
		body.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		progress = new ProgressStrip(body, paper, runs::activities);
		banner = new Banner(body, paper, Texts.get("run.again"), this::runAgain);
		header = new ResultHeader(body, paper, this::runAgain, this::exporter);
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), gridAction(ResultGrid::copySelection));
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), gridAction(ResultGrid::selectAll));
		runs.addListener(listener);
		showNothingYet();
		refresh();
	}

	private Action gridAction(Consumer<ResultGrid> action) {
		return new Action() {
			@Override
			public void run() {
				grid().ifPresent(action);
			}
		};
	}

	private String calculatorId() {
		return ((ResultInput) getEditorInput()).calculatorId();
	}

	private Optional<CalculatorDescriptor> calculator() {
		return runs.calculators().stream().filter(one -> one.id().equals(calculatorId())).findFirst();
	}

	private Optional<ResultExport> exporter() {
		return shown.map(run -> new ResultExport(run, getSite().getShell(), locale));
	}

	private void runAgain() {
		runs.start(calculatorId(), shown.map(CalculationRun::parameters).orElse(Map.of()));
	}

	private void refresh() {
		var run = runs.run(calculatorId());
		if (!run.equals(shown)) {
			shown = run;
			run.ifPresentOrElse(this::show, this::showNothingYet);
		}
		progress.update();
		header.update(calculator(), shown, runs.state(calculatorId()));
		if (runs.isStale(calculatorId())) {
			banner.show(Texts.get("stale"));
		} else {
			banner.hide();
		}
	}

	private void show(CalculationRun run) {
		var selected = tabs == null ? "" : tabs.selected();
		replaceContent();
		run.result().ifPresent(result -> {
			tabs = new ResultTabs(content, paper, result, context, locale);
			tabs.select(selected);
		});
		run.failure().ifPresent(failure -> new FailurePage(content, paper, failure, context));
		body.layout(true, true);
	}

	private void showNothingYet() {
		replaceContent();
		var page = paper.composite(content, 1, 24, 24);
		paper.text(page, Texts.get(context.program().isPresent() ? "result.notrun" : "result.noprogram"), Palette.MUTED);
		body.layout(true, true);
	}

	private void replaceContent() {
		tabs = null;
		if (content != null) {
			content.dispose();
		}
		content = new Composite(body, SWT.NONE);
		content.setBackground(Palette.PAPER.color());
		content.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
	}

	/** The run that is shown. */
	public Optional<CalculationRun> shown() {
		return shown;
	}

	/** The table on the selected tab, if there is one. */
	public Optional<ResultGrid> grid() {
		return Optional.ofNullable(tabs).flatMap(ResultTabs::grid);
	}

	/** The charts of the selected tab. */
	public List<ChartExport> charts() {
		return tabs == null ? List.of() : tabs.charts();
	}

	/** Whether the reader is told that the program has changed since. */
	public boolean isMarkedStale() {
		return banner.isVisible();
	}

	@Override
	public void setFocus() {
		grid().ifPresentOrElse(ResultGrid::setFocus, () -> content.setFocus());
	}

	@Override
	public void dispose() {
		if (runs != null) {
			runs.removeListener(listener);
		}
		super.dispose();
	}
}
