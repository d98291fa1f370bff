package machi.ui.simulation.sweep;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import machi.quantity.text.LocalizedText;
import machi.simulation.Sweeps;
import machi.ui.Icon;
import machi.ui.LongWork;
import machi.ui.Messages;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.page.Paper;
import machi.ui.page.ProgressStrip;
import machi.ui.table.ResultGrid;
import machi.workspace.OpenProgram;

/** A sweep of the open program: its plan is read from a file, run, and its designs are compared. */
public final class SweepEditor extends PageEditor implements ProgramListener {

	private static final Messages TEXT = Messages.beside(SweepEditor.class);

	private ProgramContext context;
	private Sweeps sweeps;
	private SweepRuns runs;
	private SweepFiles files;
	private Paper paper;
	private Composite body;
	private ProgressStrip progress;
	private Label file;
	private Label notice;
	private Button run;
	private Button copy;
	private Button csv;
	private Composite content;
	private SweepView view;
	private Optional<SweepState> shown = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		context = getSite().getService(ProgramContext.class);
		sweeps = getSite().getService(Sweeps.class);
		paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), parent));
		files = new SweepFiles(getSite().getShell(), getSite().getService(LongWork.class));
		runs = new SweepRuns(sweeps, context, parent.getDisplay(), this::refresh, () -> progress.update(), this::tell);
		body = new Composite(parent, SWT.NONE);
		body.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		progress = new ProgressStrip(body, paper, runs::activities);
		createHeader();
		context.addListener(this);
		showState();
		refresh();
	}

	private void createHeader() {
		var header = paper.composite(body, 2, 16, 8);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		file = paper.title(header, TEXT.get("sweep.none"), 1);
		var buttons = paper.composite(header, 4, 0, 0);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(buttons);
		paper.button(buttons, TEXT.get("sweep.open"), Icon.OPEN_PROGRAM.descriptor(), () -> files.askForPlan().ifPresent(this::open));
		run = paper.button(buttons, TEXT.get("sweep.run"), Icon.RUN.descriptor(), () -> runs.run());
		copy = paper.button(buttons, TEXT.get("sweep.copy"), Icon.COPY.descriptor(), () -> view.copy());
		csv = paper.button(buttons, TEXT.get("sweep.csv"), Icon.EXPORT.descriptor(), () -> runs.state()
				.ifPresent(state -> files.askForCsv(state.plan().orElseThrow(), sweeps.vocabulary(), state.journal())));
		notice = paper.text(header, "", Palette.MUTED);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(notice);
	}

	/** Reads a plan and shows it. */
	public void open(Path plan) {
		notice.setText("");
		runs.read(plan);
	}

	/** Runs the plan; a sweep that was stopped goes on where it was. */
	public void run() {
		runs.run();
	}

	private void tell(LocalizedText text) {
		if (!notice.isDisposed()) {
			notice.setText(Paper.escaped(text.in(Locale.getDefault())));
		}
	}

	private void refresh() {
		if (body.isDisposed()) {
			return;
		}
		progress.update();
		boolean idle = runs.activities().isEmpty();
		boolean readable = runs.state().flatMap(SweepState::plan).isPresent();
		run.setEnabled(idle && readable && context.program().isPresent());
		if (!runs.state().equals(shown)) {
			shown = runs.state();
			showState();
		}
		copy.setEnabled(view != null);
		csv.setEnabled(view != null && idle);
	}

	private void showState() {
		view = null;
		if (content != null) {
			content.dispose();
		}
		content = new Composite(body, SWT.NONE);
		content.setBackground(Palette.PAPER.color());
		content.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
		file.setText(Paper.escaped(shown.map(state -> state.file().getFileName().toString()).orElse(TEXT.get("sweep.none"))));
		file.setToolTipText(shown.map(state -> state.file().toString()).orElse(null));
		shown.ifPresentOrElse(this::fill, this::showNothingYet);
		body.layout(true, true);
	}

	private void fill(SweepState state) {
		if (!state.refused().isEmpty()) {
			var page = paper.composite(content, 2, 24, 16);
			state.refused().forEach(reason -> {
				var image = new Label(page, SWT.NONE);
				image.setImage(paper.resources().create(Icon.ERROR.descriptor()));
				image.setBackground(page.getBackground());
				paper.text(page, reason.in(Locale.getDefault()), Palette.INK);
			});
		} else if (state.outcome().isPresent() && context.program().isPresent()) {
			view = new SweepView(content, paper, state.plan().orElseThrow(), state.outcome().get(), sweeps.vocabulary(),
					context.program().get());
		} else {
			var page = paper.composite(content, 1, 24, 16);
			state.plan().ifPresent(plan -> {
				paper.title(page, plan.name(), 2);
				paper.text(page, TEXT.get("sweep.ready", plan.parameters().size(), plan.objectives().size()), Palette.MUTED);
			});
		}
	}

	/** Says what a sweep is and how one begins. */
	private void showNothingYet() {
		var page = paper.composite(content, 1, 24, 16);
		paper.title(page, TEXT.get("sweep.what"), 2);
		paper.text(page, TEXT.get("sweep.how"), Palette.INK);
		var buttons = paper.composite(page, 2, 0, 8);
		paper.button(buttons, TEXT.get("sweep.example"), Icon.NEW_PROGRAM.descriptor(), () -> files.askForExample(this::open));
		paper.button(buttons, TEXT.get("sweep.open"), Icon.OPEN_PROGRAM.descriptor(), () -> files.askForPlan().ifPresent(this::open));
		if (context.program().isEmpty()) {
			paper.text(page, TEXT.get("sweep.noprogram"), Palette.MUTED);
		}
	}

	@Override
	public void programOpened(OpenProgram program) {
		refresh();
	}

	/** Results belong to the program that was open. */
	@Override
	public void programClosed(OpenProgram program) {
		runs.stop();
		runs.state().map(SweepState::file).ifPresent(runs::read);
		refresh();
	}

	/** Whether nothing runs. */
	public boolean isIdle() {
		return runs.activities().isEmpty();
	}

	/** Whether the outcome of a run is shown. */
	public boolean hasOutcome() {
		return view != null;
	}

	/** What points are drawn on and clicked at. */
	public Control points() {
		return view.chart().area();
	}

	/** Where a design of the front is drawn there, from 0. */
	public Point placeOf(int index) {
		return view.chart().placeOf(index);
	}

	/** What is said of the selected design. */
	public String details() {
		return view.details();
	}

	/** The table of designs. */
	public ResultGrid grid() {
		return view.grid();
	}

	@Override
	public void setFocus() {
		content.setFocus();
	}

	@Override
	public void dispose() {
		if (runs != null) {
			runs.stop();
			context.removeListener(this);
		}
		super.dispose();
	}
}
