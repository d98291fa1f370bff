package machi.ui.result.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;

import machi.application.CalculationRun;
import machi.application.Evaluation;
import machi.calculation.Severity;
import machi.report.ElementName;
import machi.report.Headline;
import machi.report.Headlines;
import machi.report.PrintedComparison;
import machi.ui.Icon;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.page.Activity;
import machi.ui.page.Ground;
import machi.ui.page.Paper;
import machi.ui.result.Runs;
import machi.ui.result.text.Texts;
import machi.workspace.AbsentDomain;
import machi.workspace.OpenProgram;

/** Fills the dashboard. */
final class Dashboard {

	private static final int CHART_WIDTH = 520;
	private static final int CHART_HEIGHT = 300;
	private static final int TALLEST_CHART = 560;
	private static final int SPACING = 20;

	private final Composite body;
	private final Paper paper;
	private final Runs runs;
	private final ProgramContext context;
	private final IWorkbenchPage workbench;
	private final Locale locale = Locale.getDefault();

	Dashboard(Composite body, Paper paper, Runs runs, ProgramContext context, IWorkbenchPage workbench) {
		this.body = body;
		this.paper = paper;
		this.runs = runs;
		this.context = context;
		this.workbench = workbench;
	}

	/** Before the first evaluation: what is going on, or how to begin. */
	void showNothingYet() {
		if (context.program().isEmpty()) {
			paper.title(body, Texts.get("dashboard.title"), 6);
			paper.text(body, Texts.get("result.noprogram"), Palette.MUTED);
			return;
		}
		title();
		var running = runs.activities().stream().map(Activity::title).findFirst();
		paper.text(body, running.map(title -> Texts.get("dashboard.running", title)).orElse(Texts.get("dashboard.empty")),
				Palette.MUTED);
		if (running.isEmpty()) {
			var button = paper.button(body, Texts.get("evaluate"), Icon.RUN.descriptor(), runs::evaluate);
			GridDataFactory.fillDefaults().indent(0, 8).align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
		}
	}

	/** @param width of the page, that the charts are arranged in */
	void show(Evaluation evaluation, int width) {
		title();
		var headlines = Headlines.of(evaluation);
		if (!headlines.isEmpty()) {
			showHeadlines(headlines, width);
		}
		showChecks(evaluation);
		context.program().map(OpenProgram::absentDomains).filter(absent -> !absent.isEmpty()).ifPresent(this::showNotInstalled);
		showCharts(evaluation, width);
	}

	private void title() {
		var name = context.program().map(program -> ElementName.of(program.program(), locale)).orElse("");
		paper.title(body, name.isEmpty() ? Texts.get("dashboard.title") : name, 6);
	}

	private void showHeadlines(List<Headline> headlines, int width) {
		var grid = new Composite(body, SWT.NONE);
		grid.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(Math.clamp(width / 420, 1, 3)).equalWidth(true).spacing(14, 14).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(grid);
		for (var headline : headlines) {
			var card = Ground.of(new Composite(grid, SWT.NONE), Palette.HEADER);
			GridLayoutFactory.fillDefaults().margins(14, 10).spacing(0, 4).applyTo(card);
			GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.FILL).applyTo(card);
			Ground.of(paper.text(card, headline.label().in(locale), Palette.MUTED), Palette.HEADER);
			var figures = Ground.of(paper.text(card, headline.text(locale), Palette.INK), Palette.HEADER);
			figures.setFont(paper.font(figures, 4, SWT.BOLD));
		}
	}

	/** How many printed figures came out, and how many findings there are. */
	private void showChecks(Evaluation evaluation) {
		var row = paper.composite(body, 6, 0, 8);
		var comparison = PrintedComparison.of(evaluation);
		if (!comparison.all().isEmpty()) {
			icon(row, ResultIcon.CURRENT.descriptor());
			paper.word(row, Texts.get("dashboard.printed", comparison.all().size(), comparison.reproduced()), Palette.INK);
		}
		var findings = evaluation.findings();
		var gravest = findings.isEmpty() ? Severity.INFO : findings.getFirst().severity();
		icon(row, Icon.valueOf(gravest.name()).descriptor());
		paper.link(row, "<a>" + Texts.get("dashboard.findings", findings.size(), count(evaluation, Severity.ERROR),
				count(evaluation, Severity.WARNING)) + "</a>", target -> ResultPages.showView(workbench, ResultIds.FINDINGS));
		long failed = evaluation.runs().stream().filter(run -> run.failure().isPresent()).count();
		if (failed > 0) {
			icon(row, ResultIcon.FAILED.descriptor());
			paper.link(row, "<a>" + Texts.get("dashboard.failed", failed) + "</a>",
					target -> ResultPages.showView(workbench, ResultIds.CALCULATORS));
		}
	}

	/** Why there may be less on this page than the program has, and the way to where it is told in full. */
	private void showNotInstalled(List<AbsentDomain> absent) {
		var row = paper.composite(body, 2, 0, 8);
		icon(row, Icon.ABSENT.descriptor());
		paper.link(row, "<a>" + Texts.get("dashboard.absent", absent.size()) + "</a>", target -> ResultPages.showOverview(workbench))
				.setToolTipText(absent.stream().map(domain -> domain.label().in(locale)).collect(Collectors.joining("\n")));
	}

	private static long count(Evaluation evaluation, Severity severity) {
		return evaluation.findings().stream().filter(finding -> finding.severity() == severity).count();
	}

	private void icon(Composite parent, ImageDescriptor image) {
		var label = new Label(parent, SWT.NONE);
		label.setImage(paper.resources().create(image));
		label.setBackground(parent.getBackground());
	}

	private void showCharts(Evaluation evaluation, int width) {
		int columns = Math.clamp(width / CHART_WIDTH, 1, 3);
		var grid = new Composite(body, SWT.NONE);
		grid.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(columns).equalWidth(true).spacing(SPACING, SPACING).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).applyTo(grid);
		for (var run : evaluation.runs()) {
			run.result().flatMap(result -> DrawnChart.of(result, locale).stream().findFirst())
					.ifPresent(chart -> createTile(grid, run, chart, width / columns - SPACING));
		}
	}

	private void createTile(Composite grid, CalculationRun run, DrawnChart chart, int width) {
		var tile = paper.composite(grid, 1, 0, 0);
		var frame = new ChartFrame(tile, paper, chart, width, locale);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).applyTo(tile);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, Math.clamp(frame.fullHeight(), CHART_HEIGHT, TALLEST_CHART))
				.applyTo(frame);
		paper.link(tile, "<a>" + Texts.get("dashboard.open", Paper.escaped(run.descriptor().title().in(locale))) + "</a>",
				target -> ResultPages.openResult(workbench, run.descriptor()));
	}
}
