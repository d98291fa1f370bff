package machi.ui.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;

import machi.application.Calculations;
import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.model.core.Element;
import machi.model.program.InitiativePlan;
import machi.model.program.Milestone;
import machi.quantity.FiscalYear;
import machi.quantity.time.MonthSpan;
import machi.ui.Icon;
import machi.ui.Ids;
import machi.ui.Messages;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.Removal;
import machi.ui.page.LiveRun;
import machi.ui.page.Paper;
import machi.ui.schedule.draw.GanttCanvas;
import machi.ui.schedule.draw.GanttContent;
import machi.ui.schedule.draw.GanttDrawing;
import machi.ui.schedule.draw.GanttHints;
import machi.ui.schedule.draw.GanttRows;
import machi.ui.schedule.draw.TimeAxis;
import machi.ui.schedule.edit.MilestoneEdits;
import machi.workspace.OpenProgram;

/** The schedule of the open program as a chart of bars that is edited with the mouse and the keyboard, and printed. */
public final class ScheduleEditor extends PageEditor implements ProgramListener, GanttCanvas.Actions {

	private static final Messages TEXT = Messages.beside(ScheduleEditor.class);
	private static final List<Integer> MONTH_WIDTHS = List.of(4, 6, 9, 13, 18, 26, 36, 52);
	private static final int LABEL_WIDTH = 330;

	private final ScheduleSelection selection = new ScheduleSelection();
	private final Set<String> folded = new HashSet<>();
	private ProgramContext context;
	private LiveRun run;
	private Composite body;
	private ScheduleTools tools;
	private ReminderStrip reminders;
	private GanttCanvas canvas;
	private Composite empty;
	private Paper paper;
	private int zoom = 4;

	@Override
	public void createPartControl(Composite parent) {
		context = getSite().getService(ProgramContext.class);
		paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), parent));
		body = new Composite(parent, SWT.NONE);
		body.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		tools = new ScheduleTools(body, paper, this);
		reminders = new ReminderStrip(body, paper, this::reveal);
		canvas = new GanttCanvas(body, new GanttHints(), this);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		new ScheduleMenu(canvas, context, this).create(new MenuManager());
		getSite().setSelectionProvider(selection);
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				tools.copy();
			}
		});
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.PRINT.getId(), new Action() {
			@Override
			public void run() {
				tools.print();
			}
		});
		context.addListener(this);
		run = new LiveRun(context, getSite().getService(Calculations.class), parent.getDisplay(), "schedule.plan",
				() -> Map.of("asOf", LocalDate.now().toString()), this::refresh);
		refresh();
	}

	private Optional<InitiativePlan> plan() {
		return context.program().flatMap(program -> program.domain(InitiativePlan.class));
	}

	private void refresh() {
		if (body == null || body.isDisposed() || run == null) {
			return;
		}
		boolean any = plan().filter(plan -> !plan.getInitiatives().isEmpty() || !plan.getMilestones().isEmpty()).isPresent();
		showEmpty(!any);
		plan().ifPresent(plan -> canvas.show(drawing(plan)));
		reminders.show(reminders(), LocalDate.now());
		tools.setEnabled(any);
		body.layout(true, true);
	}

	private GanttDrawing drawing(InitiativePlan plan) {
		var content = GanttContent.of(GanttRows.of(plan, folded), marks(), LocalDate.now(), Locale.getDefault());
		return new GanttDrawing(content, TimeAxis.of(span(plan), MONTH_WIDTHS.get(zoom)), LABEL_WIDTH, TEXT::get);
	}

	/** The years of the program and of all bars; this year when neither names one. */
	private MonthSpan span(InitiativePlan plan) {
		var program = context.program().orElseThrow().program();
		var first = program.getStartFiscalYear();
		var last = program.getEndFiscalYear();
		var bars = GanttRows.span(plan);
		if (first != null && last != null && first >= 1868 && last <= 2200 && first <= last && last - first < 40) {
			var years = MonthSpan.of(new FiscalYear(first)).with(MonthSpan.of(new FiscalYear(last)));
			return bars.map(years::with).orElse(years);
		}
		return bars.orElseGet(() -> MonthSpan.of(MonthSpan.fiscalYear(YearMonth.now())));
	}

	private Map<String, Severity> marks() {
		var marks = new HashMap<String, Severity>();
		findings().forEach(finding -> finding.places().forEach(place -> marks.merge(place.subject().elementId(), finding.severity(),
				(one, other) -> one.compareTo(other) >= 0 ? one : other)));
		return marks;
	}

	/** What the schedule has been found to have against it, as of today. */
	public List<Finding> findings() {
		return run.run().flatMap(done -> done.result()).map(result -> result.findings()).orElse(List.of());
	}

	/** The deadlines to be reminded of, the earliest first. */
	public List<Reminder> reminders() {
		return run.run().flatMap(done -> done.result()).map(result -> Reminder.of(result, Locale.getDefault())).orElse(List.of());
	}

	private void showEmpty(boolean wanted) {
		if (empty != null) {
			empty.dispose();
			empty = null;
		}
		((GridData) canvas.getLayoutData()).exclude = wanted;
		canvas.setVisible(!wanted);
		if (wanted) {
			empty = paper.composite(body, 1, 24, 20);
			GridDataFactory.fillDefaults().grab(true, true).applyTo(empty);
			paper.title(empty, TEXT.get("empty.title"), 4);
			paper.text(empty, TEXT.get(context.program().isEmpty() ? "empty.noProgram" : "empty.noMilestones"), Palette.MUTED);
			if (context.program().isPresent()) {
				paper.button(empty, TEXT.get("add"), Icon.ADD.descriptor(), () -> addAt("", YearMonth.now()));
			}
		}
	}

	/** The chart. */
	public GanttCanvas canvas() {
		return canvas;
	}

	/** Whether what is shown is checked as it is now. */
	public boolean isCurrent() {
		return run.isCurrent();
	}

	private Optional<MilestoneEdits> edits() {
		return context.program().map(MilestoneEdits::new);
	}

	@Override
	public void move(Milestone milestone, int months) {
		edits().flatMap(edits -> edits.move(milestone, months)).ifPresent(context::execute);
	}

	@Override
	public void endIn(Milestone milestone, YearMonth month) {
		edits().flatMap(edits -> edits.endIn(milestone, month)).ifPresent(context::execute);
	}

	@Override
	public void startIn(Milestone milestone, YearMonth month) {
		edits().flatMap(edits -> edits.startIn(milestone, month)).ifPresent(context::execute);
	}

	@Override
	public void link(Milestone before, Milestone after) {
		edits().ifPresent(edits -> edits.link(before, after).ifPresentOrElse(context::execute,
				() -> getEditorSite().getActionBars().getStatusLineManager().setMessage(TEXT.get("link.refused"))));
	}

	@Override
	public void addAt(String initiative, YearMonth month) {
		edits().ifPresent(edits -> {
			var milestone = edits.create(initiative, month);
			context.execute(edits.add(milestone));
			folded.remove(initiative);
			refresh();
			canvas.reveal(milestone);
			form(milestone);
		});
	}

	@Override
	public void fold(String initiative) {
		if (!folded.remove(initiative)) {
			folded.add(initiative);
		}
		refresh();
	}

	/** Folds all initiatives, so that each is one row as in the printed form, or unfolds them when all are folded. */
	void foldAll() {
		plan().ifPresent(plan -> {
			var all = new HashSet<String>();
			plan.getInitiatives().stream().map(Element::getId)
					.filter(id -> plan.getMilestones().stream().anyMatch(milestone -> id.equals(milestone.getInitiative()))).forEach(all::add);
			all.add(GanttRows.NO_INITIATIVE);
			if (!folded.removeAll(all)) {
				folded.addAll(all);
			}
			refresh();
		});
	}

	@Override
	public void form(Element element) {
		selection.select(Optional.of(element));
		try {
			getSite().getPage().showView(Ids.PROPERTIES);
		} catch (PartInitException notInstalled) {
			context.reveal(Subject.of(element.getId(), canvas.drawing().content().name(element)));
		}
	}

	@Override
	public void remove(Element element) {
		if (element instanceof Milestone) {
			Removal.ask(getSite().getShell(), context, List.of(element));
		}
	}

	@Override
	public void selected(Optional<Element> element) {
		selection.select(element);
	}

	@Override
	public void hint(String text) {
		getEditorSite().getActionBars().getStatusLineManager().setMessage(text);
	}

	@Override
	public void zoom(int steps) {
		zoom = Math.clamp(zoom + steps, 0, MONTH_WIDTHS.size() - 1);
		refresh();
	}

	void showToday() {
		canvas.scrollTo(YearMonth.now().minusMonths(3));
	}

	/** Selects a milestone and scrolls to it; unfolds its initiative when it must. */
	private void reveal(String id) {
		context.program().flatMap(program -> program.element(id)).filter(Element.class::isInstance).map(Element.class::cast)
				.ifPresent(element -> {
					if (!canvas.reveal(element)) {
						folded.clear();
						refresh();
						canvas.reveal(element);
					}
				});
	}

	Optional<OpenProgram> program() {
		return context.program();
	}

	@Override
	public void programOpened(OpenProgram program) {
		folded.clear();
		refresh();
	}

	@Override
	public void programClosed(OpenProgram program) {
		refresh();
	}

	@Override
	public void programChanged(OpenProgram program) {
		refresh();
	}

	@Override
	public void setFocus() {
		if (canvas.isVisible()) {
			canvas.setFocus();
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
