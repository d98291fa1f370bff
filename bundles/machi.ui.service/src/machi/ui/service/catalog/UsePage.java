package machi.ui.service.catalog;

import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import machi.calculation.ResultTable;
import machi.report.DocumentNames;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.chart.ChartContent;
import machi.ui.chart.ChartPanel;
import machi.ui.page.Paper;
import machi.ui.page.ScrolledPage;
import machi.ui.table.ResultGrid;
import machi.ui.table.TableContent;

/** How much services are used: charts over time, all counts, and the indicators that they feed. */
final class UsePage {

	private static final Messages TEXT = Messages.beside(UsePage.class);
	private static final int CHART_WIDTH = 620;
	private static final int ROW = 26;
	private static final int MOST_ROWS = 16;

	private final ScrolledPage page;
	private final Paper paper;
	private final ProgramContext context;

	UsePage(Composite parent, Paper paper, ProgramContext context) {
		this.paper = paper;
		this.context = context;
		page = new ScrolledPage(parent);
	}

	Control control() {
		return page.control();
	}

	void show(ServiceResults results) {
		var content = paper.composite(page.control(), 1, 16, 12);
		charts(content, results);
		table(content, results, "usage");
		table(content, results, "kpis");
		page.show(content);
	}

	private void charts(Composite parent, ServiceResults results) {
		var row = new Composite(parent, SWT.NONE);
		row.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(16, 16).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		results.usageResult().ifPresent(result -> result.charts().forEach(chart -> result.table(chart.tableId()).ifPresent(table -> {
			var content = ChartContent.of(chart, table, Locale.getDefault());
			if (!content.isEmpty()) {
				var cell = paper.composite(row, 1, 0, 0);
				GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).applyTo(cell);
				paper.title(cell, content.title(), 0);
				GridDataFactory.fillDefaults().grab(true, false).applyTo(new ChartPanel(cell, content, CHART_WIDTH, Locale.getDefault()));
			}
		})));
	}

	private void table(Composite parent, ServiceResults results, String id) {
		results.usageTable(id).ifPresent(table -> {
			paper.title(parent, table.title().in(Locale.getDefault()), 0);
			if (table.rows().isEmpty()) {
				paper.text(parent, TEXT.get("use.nothing." + id), Palette.MUTED);
			} else {
				grid(parent, table);
			}
		});
	}

	private void grid(Composite parent, ResultTable table) {
		context.program().ifPresent(program -> {
			var grid = new ResultGrid(parent, new TableContent(table, Locale.getDefault()), context::reveal,
					DocumentNames.of(program.program(), Locale.getDefault()));
			GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, ROW * (Math.min(MOST_ROWS, table.rows().size()) + 3)).applyTo(grid);
		});
	}
}
