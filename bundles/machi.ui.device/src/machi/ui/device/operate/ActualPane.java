package machi.ui.device.operate;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPartSite;

import machi.application.Calculations;
import machi.calculation.CalculationResult;
import machi.calculation.ResultTable;
import machi.report.DocumentNames;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.chart.ChartPanel;
import machi.ui.device.live.LayoutMemory;
import machi.ui.page.FailurePage;
import machi.ui.page.LiveRun;
import machi.ui.page.Paper;
import machi.ui.table.ResultGrid;
import machi.ui.table.TableContent;

/** What was planned and what was measured, by site and month: the tables and charts of the calculator of actual operation. */
final class ActualPane {

	private static final Messages TEXT = Messages.beside(ActualPane.class);
	private static final String CALCULATOR = "operation.actual";
	private static final int LEAST_WIDTH = 400;

	private final Composite pane;
	private final Paper paper;
	private final ProgramContext context;
	private final Combo tables;
	private final Label note;
	private final Composite body;
	private final LiveRun run;
	private final boolean installed;
	private List<ResultTable> shown = List.of();
	private String subject = "";

	ActualPane(Composite parent, Paper paper, IWorkbenchPartSite site) {
		this.paper = paper;
		context = site.getService(ProgramContext.class);
		pane = paper.composite(parent, 3, 8, 8);
		tables = new Combo(pane, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().hint(320, SWT.DEFAULT).applyTo(tables);
		tables.addListener(SWT.Selection, event -> showTable());
		note = paper.text(pane, "", Palette.MUTED);
		body = paper.composite(pane, 1, 0, 0);
		var calculations = site.getService(Calculations.class);
		installed = calculations.calculator(CALCULATOR).isPresent();
		run = new LiveRun(context, calculations, parent.getDisplay(), CALCULATOR, Map::of, this::refresh);
		var again = paper.button(pane, TEXT.get("actual.again"), Icon.REFRESH.descriptor(), run::start);
		again.moveAbove(body);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(body);
		refresh();
	}

	Composite control() {
		return pane;
	}

	private void refresh() {
		if (pane.isDisposed() || run == null) {
			return;
		}
		var result = run.run().flatMap(done -> done.result());
		var before = Math.max(0, tables.getSelectionIndex());
		shown = result.map(CalculationResult::tables).orElse(List.of());
		tables.setItems(shown.stream().map(table -> table.title().in(Locale.getDefault())).toArray(String[]::new));
		tables.setEnabled(!shown.isEmpty());
		if (!shown.isEmpty()) {
			tables.select(Math.min(before, shown.size() - 1));
		}
		showTable();
	}

	private void showTable() {
		for (var child : body.getChildren()) {
			child.dispose();
		}
		var failure = run.run().flatMap(done -> done.failure());
		if (failure.isPresent()) {
			note.setText("");
			new FailurePage(body, paper, failure.get(), context);
		} else if (shown.isEmpty()) {
			note.setText("");
			paper.text(body, TEXT.get(!installed ? "actual.missing" : context.program().isEmpty() ? "actual.noProgram" : "actual.running"), Palette.MUTED);
		} else {
			showTable(shown.get(Math.max(0, tables.getSelectionIndex())));
		}
		body.layout(true, true);
	}

	private void showTable(ResultTable table) {
		var findings = run.run().flatMap(done -> done.result()).map(CalculationResult::findings).orElse(List.of());
		note.setText(Paper.escaped(table.rows().isEmpty() ? TEXT.get("actual.none") : findings.isEmpty() ? "" : findings.getFirst().message().in(Locale.getDefault())));
		var sash = new SashForm(body, SWT.VERTICAL);
		sash.setBackground(Palette.PAPER.color());
		sash.setSashWidth(8);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		var series = new ActualSeries(table);
		boolean drawn = series.isDrawn() && !series.subjects().isEmpty();
		if (drawn) {
			showChart(sash, series);
		}
		var names = context.program().map(program -> DocumentNames.of(program.program(), Locale.getDefault())).orElseThrow();
		new ResultGrid(sash, new TableContent(table, Locale.getDefault()), context::reveal, names);
		if (drawn) {
			LayoutMemory.shares(sash, "actual", 50, 50);
		}
	}

	/** The chart of one site, plant or station, with the choice of them above it. */
	private void showChart(Composite parent, ActualSeries series) {
		var frame = paper.composite(parent, 1, 0, 0);
		var subjects = new Combo(frame, SWT.READ_ONLY);
		subjects.setItems(series.subjects().toArray(String[]::new));
		subjects.select(Math.max(0, subjects.indexOf(subject)));
		var drawing = paper.composite(frame, 1, 0, 0);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(drawing);
		Runnable draw = () -> {
			for (var child : drawing.getChildren()) {
				child.dispose();
			}
			subject = subjects.getText();
			var chart = new ChartPanel(drawing, series.chart(subject), Math.max(LEAST_WIDTH, body.getSize().x), Locale.getDefault());
			GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
			drawing.layout(true, true);
		};
		subjects.addListener(SWT.Selection, event -> draw.run());
		draw.run();
	}

	void dispose() {
		run.dispose();
	}
}
