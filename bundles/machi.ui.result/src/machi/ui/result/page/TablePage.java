package machi.ui.result.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import machi.calculation.ResultTable;
import machi.report.DocumentNames;
import machi.report.FigureText;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.page.Paper;
import machi.ui.result.text.Texts;
import machi.ui.table.ResultGrid;
import machi.ui.table.SelectionSum;
import machi.ui.table.TableContent;

/** A table, with its charts above it. */
final class TablePage {

	private final Composite page;
	private final Paper paper;
	private final Locale locale;
	private final ResultGrid grid;
	private final List<ChartExport> exports = new ArrayList<>();

	TablePage(Composite parent, Paper paper, ResultTable table, List<DrawnChart> charts, DocumentNames documents,
			ProgramContext context, Locale locale) {
		this.paper = paper;
		this.locale = locale;
		page = paper.composite(parent, 1, 0, 0);
		Composite holder = page;
		SashForm sash = null;
		if (!charts.isEmpty()) {
			sash = new SashForm(page, SWT.VERTICAL);
			sash.setSashWidth(4);
			sash.setBackground(Palette.LINE.color());
			GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
			createCharts(sash, charts);
			holder = sash;
		}
		var below = paper.composite(holder, 1, 0, 0);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
		grid = new ResultGrid(below, new TableContent(table, locale), context::reveal, documents);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
		createFooter(below, table);
		if (sash != null) {
			sash.setWeights(table.rows().size() < 8 ? new int[] { 62, 38 } : new int[] { 45, 55 });
		}
	}

	private void createCharts(Composite parent, List<DrawnChart> charts) {
		var scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setBackground(Palette.PAPER.color());
		var row = new Composite(scrolled, SWT.NONE);
		row.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(charts.size()).equalWidth(true).margins(8, 4).spacing(12, 0).applyTo(row);
		int width = Math.max(400, parent.getShell().getClientArea().width * 3 / 4) / charts.size();
		int height = 0;
		for (var chart : charts) {
			var frame = new ChartFrame(row, paper, chart, width, locale);
			GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
			height = Math.max(height, frame.fullHeight());
			exports.add(frame.export());
		}
		scrolled.setContent(row);
		scrolled.setMinHeight(height);
	}

	private void createFooter(Composite parent, ResultTable table) {
		var footer = paper.composite(parent, 2, 12, 3);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(footer);
		paper.word(footer, Texts.get("table.rows", table.rows().size()), Palette.MUTED);
		var sum = paper.text(footer, "", Palette.INK);
		sum.setAlignment(SWT.RIGHT);
		grid.whenSelected(selected -> say(sum, selected));
	}

	private void say(Label label, SelectionSum selected) {
		if (selected.numbers() < 2) {
			label.setText("");
		} else if (selected.unit() == null) {
			label.setText(Texts.get("selection.mixed", selected.cells()));
		} else {
			var sum = (FigureText.number(selected.sum()) + " " + selected.unit().in(locale)).strip();
			label.setText(Paper.escaped(Texts.get("selection.sum", selected.numbers(), sum)));
		}
	}

	Control control() {
		return page;
	}

	List<ChartExport> charts() {
		return exports;
	}

	ResultGrid grid() {
		return grid;
	}
}
