package machi.ui.governance.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.calculation.CalculationResult;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.governance.RiskLevel;
import machi.model.core.CorePackage;
import machi.model.program.ProgramPackage.Literals;
import machi.model.program.Risk;
import machi.quantity.text.LocalizedText;
import machi.report.FigureText;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.Removal;
import machi.ui.governance.part.AttributeForm;
import machi.ui.governance.part.CellMatrix;
import machi.ui.governance.part.CellTone;
import machi.ui.governance.part.ElementWrite;
import machi.ui.governance.part.FormDialog;
import machi.ui.governance.part.ListTable;
import machi.ui.governance.part.ListTable.Line;
import machi.ui.governance.part.MatrixContent;
import machi.ui.governance.part.MatrixContent.Cell;
import machi.ui.governance.part.PageTools;
import machi.ui.page.Paper;

/** The risks by likelihood and impact, and the list of all or of those in the cell that is selected. */
public final class RisksTab {

	private static final Messages TEXT = Messages.beside(RisksTab.class);
	private static final int[] WEIGHTS = { 56, 44 };

	private final PageTools tools;
	private final SashForm sash;
	private final CellMatrix matrix;
	private final Label shown;
	private final ListTable list;
	private Optional<ResultTable> risks = Optional.empty();
	private int likelihood;
	private int impact;

	RisksTab(Composite parent, PageTools tools) {
		this.tools = tools;
		var paper = tools.paper();
		sash = new SashForm(parent, SWT.VERTICAL);
		sash.setSashWidth(4);
		sash.setBackground(Palette.LINE.color());
		matrix = new CellMatrix(sash, this::select);
		var below = paper.composite(sash, 1, 14, 8);
		var line = paper.composite(below, 5, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		shown = paper.text(line, "", Palette.MUTED);
		paper.button(line, TEXT.get("risk.all"), Icon.CLEAR.descriptor(), () -> select(-1, -1));
		paper.button(line, TEXT.get("risk.new"), Icon.ADD.descriptor(), this::add);
		paper.button(line, TEXT.get("risk.edit"), Icon.PROPERTIES.descriptor(), this::edit);
		paper.button(line, TEXT.get("risk.remove"), Icon.DELETE.descriptor(), this::remove);
		list = new ListTable(below, SWT.NONE, selected -> {
			// a double click edits
		}).column(TEXT.get("risk.name"), 260, SWT.LEFT).column(TEXT.get("risk.initiative"), 180, SWT.LEFT)
				.column(TEXT.get("risk.score"), 60, SWT.RIGHT).column(TEXT.get("risk.level"), 70, SWT.LEFT)
				.column(TEXT.get("risk.status"), 100, SWT.LEFT).column(TEXT.get("risk.response"), 240, SWT.LEFT)
				.column(TEXT.get("risk.responsible"), 110, SWT.LEFT).column(TEXT.get("risk.due"), 120, SWT.LEFT);
		list.whenOpened(id -> edit());
		sash.setWeights(WEIGHTS);
	}

	Composite control() {
		return sash;
	}

	/** Shows a result of {@code governance.risks}. */
	void refresh(CalculationResult result) {
		var table = result.table("risks").orElseThrow();
		risks = Optional.of(table);
		var heads = new ArrayList<String>();
		var lines = new ArrayList<List<Cell>>();
		for (int row = RiskLevel.MOST; row >= 1; row--) {
			heads.add(TEXT.get("likelihood", row));
			var line = new ArrayList<Cell>();
			for (int column = 1; column <= RiskLevel.MOST; column++) {
				line.add(cell(table, row, column));
			}
			lines.add(line);
		}
		var columns = new ArrayList<String>();
		for (int column = 1; column <= RiskLevel.MOST; column++) {
			columns.add(TEXT.get("impact", column));
		}
		matrix.show(new MatrixContent(TEXT.get("risk.corner"), heads, columns, lines));
		if (likelihood > 0) {
			matrix.mark(RiskLevel.MOST - likelihood, impact - 1);
		}
		list(table);
	}

	private static Cell cell(ResultTable table, int likelihood, int impact) {
		var level = RiskLevel.of(likelihood, impact);
		var here = table.rows().stream().filter(row -> isAt(table, row, likelihood, impact)).toList();
		var tone = switch (level) {
		case LOW -> CellTone.BEGUN;
		case MEDIUM -> CellTone.NOTICE;
		case HIGH -> CellTone.ALARM;
		};
		var names = String.join("\n", here.stream().map(row -> text(table, row, "name")).toList());
		var count = here.isEmpty() ? "" : TEXT.get("risk.count", here.size());
		return new Cell(level.label().in(Locale.getDefault()) + (count.isEmpty() ? "" : "\n" + count), tone, names);
	}

	private static boolean isAt(ResultTable table, Row row, int likelihood, int impact) {
		return table.number(row.id(), "likelihood").filter(number -> number.intValue() == likelihood).isPresent()
				&& table.number(row.id(), "impact").filter(number -> number.intValue() == impact).isPresent();
	}

	private void select(int row, int column) {
		likelihood = row < 0 ? 0 : RiskLevel.MOST - row;
		impact = column + 1;
		risks.ifPresent(this::list);
	}

	private void list(ResultTable table) {
		var rows = table.rows().stream().filter(row -> likelihood == 0 || isAt(table, row, likelihood, impact)).toList();
		shown.setText(Paper.escaped(likelihood == 0 ? TEXT.get("risk.shown.all", rows.size()) : TEXT.get("risk.shown", likelihood, impact, rows.size())));
		list.show(rows.stream().map(row -> line(table, row)).toList());
	}

	private static Line line(ResultTable table, Row row) {
		boolean late = table.number(row.id(), "daysToGo").filter(days -> days.signum() < 0).isPresent();
		return Line.of(row.id(), late, text(table, row, "name"), text(table, row, "initiative"), text(table, row, "score"),
				text(table, row, "level"), text(table, row, "status"), text(table, row, "response"), text(table, row, "responsible"),
				(late ? "⚠ " : "") + text(table, row, "due"));
	}

	private static String text(ResultTable table, Row row, String column) {
		int index = table.columnIndex(column);
		return row.cells().get(index) instanceof LocalizedText words ? words.in(Locale.getDefault())
				: FigureText.cell(table.columns().get(index), row.cells().get(index), Locale.getDefault());
	}

	private static void fields(AttributeForm form) {
		form.field(CorePackage.Literals.ELEMENT__NAME).field(Literals.RISK__INITIATIVE).scale(Literals.RISK__LIKELIHOOD, 1, RiskLevel.MOST)
				.scale(Literals.RISK__IMPACT, 1, RiskLevel.MOST).field(Literals.RISK__STATUS).text(Literals.RISK__RESPONSE, 3)
				.field(Literals.RISK__RESPONSIBLE).date(Literals.RISK__DUE);
	}

	/** Asks for a new risk; in the cell that is selected, if there is one. */
	void add() {
		tools.program().ifPresent(program -> new FormDialog(tools, TEXT.get("risk.title"), TEXT.get("risk.what"), Literals.RISK, form -> {
			fields(form);
			if (likelihood > 0) {
				form.put(Literals.RISK__LIKELIHOOD, likelihood);
				form.put(Literals.RISK__IMPACT, impact);
			}
		}).ask().ifPresent(values -> tools.context().execute(ElementWrite.add(program, program.domainForEditing(Literals.INITIATIVE_PLAN),
				Literals.INITIATIVE_PLAN__RISKS, values, TEXT.get("risk.title")))));
	}

	private Optional<Risk> selected() {
		return list.selected().flatMap(id -> tools.program().flatMap(program -> program.element(id))).filter(Risk.class::isInstance)
				.map(Risk.class::cast);
	}

	private void edit() {
		selected().ifPresent(risk -> new FormDialog(tools, TEXT.get("risk.title"), TEXT.get("risk.what"), Literals.RISK, form -> {
			fields(form);
			form.show(risk);
		}).ask().flatMap(values -> ElementWrite.set(tools.program().orElseThrow(), risk, values, TEXT.get("risk.title")))
				.ifPresent(tools.context()::execute));
	}

	private void remove() {
		Removal.ask(tools.shell(), tools.context(), selected().map(risk -> (Collection<Risk>) List.of(risk)).orElse(List.of()));
	}

	List<List<String>> texts() {
		return list.texts();
	}

	public CellMatrix matrix() {
		return matrix;
	}

	/** Ids of the risks that are listed. */
	public List<String> shown() {
		return list.lines().stream().map(Line::id).toList();
	}
}
