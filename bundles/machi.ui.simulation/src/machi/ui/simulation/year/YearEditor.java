package machi.ui.simulation.year;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.actions.ActionFactory;

import machi.calculation.CalculationException;
import machi.calculation.dispatch.SiteFlows;
import machi.simulation.Simulations;
import machi.ui.Icon;
import machi.ui.LongWork;
import machi.ui.Messages;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.page.Banner;
import machi.ui.page.FailurePage;
import machi.ui.page.Paper;
import machi.ui.page.ProgressStrip;
import machi.ui.simulation.draw.HeatMapCanvas;

/** The simulated year of the open program: what is varied above, what is selected on the left, what came out beside it. */
public final class YearEditor extends PageEditor {

	/** Key of the widget data that names the parameter of a field. */
	public static final String PARAMETER = "machi.simulation.parameter";
	/** Widget data of the button that runs. */
	public static final String RUN = "machi.simulation.run";

	private static final Messages TEXT = Messages.beside(YearEditor.class);

	private ProgramContext context;
	private Paper paper;
	private YearRuns runs;
	private Composite body;
	private ProgressStrip progress;
	private Banner banner;
	private YearControls controls;
	private Label parameters;
	private Composite content;
	private YearView view;
	private YearExport export;
	private Optional<YearRun> shown = Optional.empty();
	private boolean running;

	@Override
	public void createPartControl(Composite parent) {
		context = getSite().getService(ProgramContext.class);
		var simulations = getSite().getService(Simulations.class);
		paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), parent));
		export = new YearExport(getSite().getShell(), getSite().getService(LongWork.class));
		runs = new YearRuns(simulations, context, parent.getDisplay(), getPartName(), this::refresh, () -> progress.update());
		body = new Composite(parent, SWT.NONE);
		body.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		progress = new ProgressStrip(body, paper, runs::activities);
		banner = new Banner(body, paper, TEXT.get("run"), () -> start(controls.values()));
		createHeader(simulations);
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				copy();
			}
		});
		running = true;
		showEmpty();
		start(Map.of());
		refresh();
	}

	private void createHeader(Simulations simulations) {
		var header = paper.composite(body, 2, 16, 8);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		controls = new YearControls(header, paper, simulations.strategies(), this::start);
		var buttons = paper.composite(header, 2, 0, 0);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(buttons);
		paper.button(buttons, TEXT.get("copy"), Icon.COPY.descriptor(), this::copy);
		paper.button(buttons, TEXT.get("csv"), Icon.EXPORT.descriptor(),
				() -> Optional.ofNullable(view).ifPresent(present -> export.askForCsv(present.shown())));
		parameters = paper.text(header, "", Palette.MUTED);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(parameters);
	}

	/**
	 * Simulates the program as it is now.
	 *
	 * @param values texts by name of a parameter of the simulation
	 */
	public void start(Map<String, String> values) {
		runs.start(values);
	}

	private void refresh() {
		if (body.isDisposed() || controls == null) {
			return;
		}
		progress.update();
		boolean runsNow = !runs.activities().isEmpty();
		controls.setEnabled(context.program().isPresent());
		if (!runs.last().equals(shown) || shown.isEmpty() && runsNow != running) {
			running = runsNow;
			shown = runs.last();
			shown.ifPresentOrElse(this::show, this::showEmpty);
		}
		if (runs.isStale()) {
			banner.show(TEXT.get("stale"));
		} else if (banner.isVisible()) {
			banner.hide();
		}
	}

	private void show(YearRun run) {
		controls.show(run.parameters());
		parameters.setText(Paper.escaped(controls.text(run.parameters())));
		if (run.year().isPresent()) {
			if (view == null) {
				replaceContent();
				view = new YearView(content, paper, context);
				body.layout(true, true);
			}
			view.show(run.year().get());
		} else {
			replaceContent();
			run.failure().ifPresent(this::showFailure);
		}
		body.layout(true, true);
	}

	private void showFailure(CalculationException failure) {
		if (EmptyPage.isMissingData(failure, context)) {
			EmptyPage.missing(content, paper, context, Optional.of(failure));
		} else {
			new FailurePage(content, paper, failure, context);
		}
	}

	private void showEmpty() {
		replaceContent();
		parameters.setText("");
		if (context.program().isEmpty()) {
			EmptyPage.noProgram(content, paper);
		} else if (runs.activities().isEmpty()) {
			EmptyPage.notRun(content, paper);
		} else {
			EmptyPage.running(content, paper);
		}
		body.layout(true, true);
	}

	private void replaceContent() {
		view = null;
		if (content != null) {
			content.dispose();
		}
		content = new Composite(body, SWT.NONE);
		content.setBackground(Palette.PAPER.color());
		content.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
	}

	private void copy() {
		if (view != null) {
			export.copy(view.copied());
		}
	}

	/** Whether a year is shown, with everything in sight computed, and nothing runs. */
	public boolean isComplete() {
		return view != null && runs.activities().isEmpty() && view.isComplete();
	}

	/** Whether the reader is told that the program has changed since. */
	public boolean isMarkedStale() {
		return banner.isVisible();
	}

	/** The parameters of the year that is shown. */
	public Map<String, String> parameters() {
		return shown.map(YearRun::parameters).orElse(Map.of());
	}

	/** Selects a site as a click on it does. */
	public void selectSite(String id) {
		shown.flatMap(YearRun::year).flatMap(year -> year.dispatch().sites().stream()
				.filter(site -> site.subject().elementId().equals(id)).findFirst()).map(Scope::site).ifPresent(view::select);
	}

	/** The flows of all sites that are shown. */
	public List<SiteFlows> sites() {
		return view.shown().scope().sites(view.shown().year());
	}

	/** Brings a way of looking at the year to the front, from 0. */
	public void openTab(int index) {
		view.open(index);
	}

	/** The heat map, whether it is in front or not. */
	public HeatMapCanvas heatMap() {
		return view.heatMap().canvas();
	}

	@Override
	public void setFocus() {
		if (view != null) {
			view.setFocus();
		} else {
			content.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (runs != null) {
			runs.dispose();
		}
		super.dispose();
	}
}
