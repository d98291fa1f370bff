package machi.ui.simulation.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import machi.calculation.Column;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.quantity.text.LocalizedText;
import machi.report.DocumentNames;
import machi.sweep.EvaluatedDesign;
import machi.sweep.SweepOutcome;
import machi.sweep.SweepPlan;
import machi.sweep.SweepVocabulary;
import machi.sweep.file.SweepTables;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.table.ResultGrid;
import machi.ui.table.TableContent;
import machi.workspace.OpenProgram;

/** The outcome of a sweep: points of two objectives, the selected design, and a table. */
final class SweepView extends Composite {

	private static final Messages TEXT = Messages.beside(SweepView.class);
	private static final String MARK = "★";

	private final SweepPlan plan;
	private final SweepOutcome outcome;
	private final DesignText words;
	private final Combo xChoice;
	private final Combo yChoice;
	private final ParetoChart chart;
	private final Text details;
	private final ResultGrid grid;

	SweepView(Composite parent, Paper paper, SweepPlan plan, SweepOutcome outcome, SweepVocabulary vocabulary, OpenProgram program) {
		super(parent, SWT.NONE);
		this.plan = plan;
		this.outcome = outcome;
		words = new DesignText(plan, vocabulary);
		setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().margins(16, 4).spacing(0, 6).applyTo(this);
		paper.text(this, summary(outcome), Palette.INK);
		var bar = paper.composite(this, 4, 0, 0);
		yChoice = choice(paper, bar, "pareto.y", ParetoPoints.usualY(plan));
		xChoice = choice(paper, bar, "pareto.x", ParetoPoints.usualX(plan));
		var sash = new SashForm(this, SWT.VERTICAL);
		sash.setSashWidth(4);
		sash.setBackground(Palette.LINE.color());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		var above = new SashForm(sash, SWT.HORIZONTAL);
		above.setSashWidth(4);
		above.setBackground(Palette.LINE.color());
		chart = new ParetoChart(above, paper, this::select);
		details = new Text(above, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		details.setText(TEXT.get("pareto.hint"));
		above.setWeights(74, 26);
		grid = new ResultGrid(sash, new TableContent(table(vocabulary), Locale.getDefault()), origin -> {
			// a design is no element of the program
		}, DocumentNames.of(program.program(), Locale.getDefault()));
		sash.setWeights(62, 38);
		draw();
	}

	private static String summary(SweepOutcome outcome) {
		var text = TEXT.get("sweep.summary", outcome.designs(), outcome.front().size() + outcome.beyond(), outcome.failed(),
				outcome.restored(), outcome.elapsed().toMillis() / 1000.0);
		return outcome.sample().size() < outcome.designs() ? text + " " + TEXT.get("sweep.sample", outcome.sample().size()) : text;
	}

	private Combo choice(Paper paper, Composite parent, String key, int selected) {
		paper.word(parent, TEXT.get(key), Palette.INK);
		var combo = new Combo(parent, SWT.READ_ONLY);
		plan.objectives().forEach(objective -> combo.add(words.title(objective)));
		combo.select(selected);
		combo.addListener(SWT.Selection, event -> draw());
		return combo;
	}

	private void draw() {
		chart.show(ParetoPoints.of(outcome, xChoice.getSelectionIndex(), yChoice.getSelectionIndex()), xChoice.getText(),
				yChoice.getText(), words::of);
	}

	private void select(EvaluatedDesign design) {
		details.setText(words.of(design));
	}

	/** The designs of the front and of the sample, those of the front marked. */
	private ResultTable table(SweepVocabulary vocabulary) {
		Map<Long, EvaluatedDesign> designs = new LinkedHashMap<>();
		outcome.front().forEach(design -> designs.put(design.design().index(), design));
		outcome.sample().forEach(design -> designs.putIfAbsent(design.design().index(), design));
		Set<String> best = outcome.front().stream().map(design -> Long.toString(design.design().index())).collect(Collectors.toSet());
		var plain = SweepTables.table("designs", LocalizedText.of("Designs", "設計案"), plan, vocabulary,
				List.copyOf(designs.values()));
		var columns = new ArrayList<>(plain.columns());
		columns.add(1, Column.text("pareto", "Pareto", "パレート"));
		return new ResultTable(plain.id(), plain.title(), columns, plain.rows().stream().map(row -> marked(row, best)).toList());
	}

	private static Row marked(Row row, Set<String> best) {
		var cells = new ArrayList<>(row.cells());
		cells.add(1, best.contains(row.id()) ? MARK : null);
		return new Row(row.id(), row.kind(), cells, row.origin());
	}

	/** Copies the rows that are shown, for a spreadsheet. */
	void copy() {
		grid.copyAll();
	}

	/** What is said of the selected design. */
	String details() {
		return details.getText();
	}

	ParetoChart chart() {
		return chart;
	}

	ResultGrid grid() {
		return grid;
	}

}
