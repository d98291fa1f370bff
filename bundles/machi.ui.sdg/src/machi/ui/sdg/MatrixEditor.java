package machi.ui.sdg;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;

import machi.application.Calculations;
import machi.calculation.CalculationResult;
import machi.sdg.SdgCatalogue;
import machi.sdg.SdgCode;
import machi.sdg.SdgCodes;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.PageEditor;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.ProgramListener;
import machi.ui.page.PageJob;
import machi.ui.page.Paper;
import machi.workspace.OpenProgram;

/** The matrix of goals: who names which targets, and which goals nobody names. */
public final class MatrixEditor extends PageEditor implements ProgramListener {

	private static final Messages TEXT = Messages.beside(MatrixEditor.class);
	private static final String CALCULATOR = "sdg.matrix";

	private final SdgCatalogue catalogue = SdgCatalogue.shipped();
	private final SdgCodes codes = new SdgCodes(catalogue);
	private ProgramContext context;
	private Calculations calculations;
	private Paper paper;
	private Composite page;
	private MatrixFilter filter;
	private Button map;
	private MatrixExport export;
	private Composite body;
	private Text details;
	private MatrixContent content;
	private MatrixGrid grid;
	private Optional<CalculationResult> result = Optional.empty();
	private PageJob<Optional<CalculationResult>> job;
	private int row;
	private int goal = 1;

	@Override
	public void createPartControl(Composite parent) {
		context = getSite().getService(ProgramContext.class);
		calculations = getSite().getService(Calculations.class);
		paper = new Paper(new LocalResourceManager(JFaceResources.getResources(), parent));
		export = new MatrixExport(getSite().getShell(), getPartName(), () -> content);
		page = new Composite(parent, SWT.NONE);
		page.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		createHeader();
		body = new Composite(page, SWT.NONE);
		body.setBackground(Palette.PAPER.color());
		body.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		createFooter();
		getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action() {
			@Override
			public void run() {
				copy();
			}
		});
		context.addListener(this);
		refresh();
	}

	private void createHeader() {
		var header = paper.composite(page, 2, 16, 8);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		filter = new MatrixFilter(header, paper, this::show);
		var buttons = paper.composite(header, 3, 0, 0);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
		map = paper.button(buttons, TEXT.get("map"), Icon.ELEMENT.descriptor(), () -> map(row, goal));
		paper.button(buttons, TEXT.get("copy"), Icon.COPY.descriptor(), export::copy);
		paper.button(buttons, TEXT.get("csv"), Icon.EXPORT.descriptor(), export::askForCsv);
	}

	/** The wording of what is selected, and whom the texts come from: their terms of use ask for that. */
	private void createFooter() {
		var source = paper.composite(page, 1, 16, 6);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(source);
		details = new Text(source, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, 72).applyTo(details);
		paper.text(source, TEXT.get("source", catalogue.version(), catalogue.source().in(Locale.getDefault())), Palette.MUTED);
	}

	private void copy() {
		if (getSite().getShell().getDisplay().getFocusControl() == details) {
			details.copy();
		} else {
			export.copy();
		}
	}

	/** Reads the program again, and counts who names the goals. */
	private void refresh() {
		if (page.isDisposed()) {
			return;
		}
		if (job != null) {
			job.cancel();
		}
		context.program().ifPresentOrElse(program -> {
			var snapshot = program.snapshot();
			job = new PageJob<>(getPartName(), page.getDisplay(), monitor -> calculations.run(snapshot, CALCULATOR, Map.of(), monitor).result(),
					counted -> {
						result = counted;
						show();
					}, ended -> {
						if (job == ended) {
							job = null;
						}
					}, () -> {
						// too short to be told of
					});
			job.schedule();
		}, () -> result = Optional.empty());
		show();
	}

	private void show() {
		if (page.isDisposed()) {
			return;
		}
		boolean focused = grid != null && grid.control().isFocusControl();
		List.of(body.getChildren()).forEach(child -> child.dispose());
		grid = null;
		var rows = context.program().map(program -> new MatrixRows(program, codes).of(filter.kind())).orElse(List.of());
		filter.showSides(rows);
		content = new MatrixContent(catalogue, rows.stream().filter(filter::accepts).toList(), result);
		map.setEnabled(!content.rows().isEmpty());
		if (context.program().isEmpty() || rows.isEmpty()) {
			EmptyMatrix.show(body, paper, context, filter.kind());
		} else {
			showGrid(focused);
		}
		tellSelected();
		body.layout(true, true);
	}

	private void showGrid(boolean focused) {
		grid = new MatrixGrid(body, paper, content, this::map);
		row = Math.clamp(row, 0, Math.max(0, content.rows().size() - 1));
		grid.select(row, goal);
		grid.whenSelected(() -> {
			row = Math.max(0, grid.selectedRow());
			goal = Math.max(1, grid.selectedGoal());
			tellSelected();
		});
		if (focused) {
			grid.control().setFocus();
		}
	}

	private void tellSelected() {
		if (grid == null || content.rows().isEmpty()) {
			details.setText("");
			return;
		}
		var named = content.details(row, goal);
		var heading = content.rows().get(row).name(Locale.getDefault()) + " — " + goal + " "
				+ catalogue.goal(goal).orElseThrow().name().in(Locale.getDefault());
		details.setText(heading + "\n" + (named.isEmpty() ? TEXT.get("nothing") : named));
	}

	/** Asks for the targets of a row, the goal open, and enters them. */
	private void map(int mapped, int opened) {
		if (mapped >= 0 && mapped < content.rows().size()) {
			var chosen = content.rows().get(mapped);
			new TargetDialog(getSite().getShell(), catalogue, chosen.name(Locale.getDefault()), chosen.reading(), opened).ask()
					.ifPresent(targets -> enter(chosen, targets));
		}
	}

	private void enter(MatrixRow mapped, Collection<SdgCode> targets) {
		context.program().flatMap(program -> MappingEdit.of(program, mapped, codes.rewritten(mapped.printed(), targets), TEXT.get("map.done")))
				.ifPresent(context::execute);
	}

	@Override
	public void programOpened(OpenProgram program) {
		row = 0;
		refresh();
	}

	@Override
	public void programClosed(OpenProgram program) {
		result = Optional.empty();
		refresh();
	}

	@Override
	public void programChanged(OpenProgram program) {
		refresh();
	}

	/** Shows another kind of rows, as the choice at the top does, by its position there. */
	public void showKind(int index) {
		filter.choose(index);
	}

	/** What the matrix shows, with its headers and counts, as it is copied. */
	public List<List<String>> shown() {
		return content.texts();
	}

	/** Whether the counts are those of the program. */
	public boolean isComplete() {
		return job == null;
	}

	/** Enters targets for the element with that id, as the dialog does. */
	public void enter(String elementId, Collection<SdgCode> targets) {
		content.rows().stream().filter(one -> elementId.equals(one.element().getId())).findFirst().ifPresent(found -> enter(found, targets));
	}

	/** Opens the dialog for the element with that id. */
	public void map(String elementId, int opened) {
		for (int index = 0; index < content.rows().size(); index++) {
			if (elementId.equals(content.rows().get(index).element().getId())) {
				map(index, opened);
				return;
			}
		}
	}

	@Override
	public void setFocus() {
		if (grid != null) {
			grid.control().setFocus();
		} else {
			body.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (context != null) {
			context.removeListener(this);
		}
		if (job != null) {
			job.cancel();
		}
		super.dispose();
	}
}
