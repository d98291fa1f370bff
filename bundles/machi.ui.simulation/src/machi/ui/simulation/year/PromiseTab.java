package machi.ui.simulation.year;

import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import machi.calculation.simulation.PromiseTable;
import machi.calculation.simulation.SimulatedYear;
import machi.report.DocumentNames;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.TableTheme;
import machi.ui.chart.ChartContent;
import machi.ui.chart.ChartPanel;
import machi.ui.page.Paper;
import machi.ui.page.ScrolledPage;
import machi.ui.table.ResultGrid;
import machi.ui.table.TableContent;

/** What the plan promises of every zone, and what its plants and batteries reach. */
final class PromiseTab implements YearTab {

	private static final Messages TEXT = Messages.beside(PromiseTab.class);
	private static final int CHART_HEIGHT = 280;
	private static final int ROOM_OF_TABLE = 34;

	private final Paper paper;
	private final ProgramContext context;
	private final ScrolledPage page;
	private final Locale locale = Locale.getDefault();
	private SimulatedYear year;
	private ResultGrid grid;

	PromiseTab(Composite parent, Paper paper, ProgramContext context) {
		this.paper = paper;
		this.context = context;
		page = new ScrolledPage(parent);
	}

	@Override
	public String title() {
		return TEXT.get("tab.promise");
	}

	@Override
	public Control control() {
		return page.control();
	}

	/** The promises are those of all zones, whatever is selected. */
	@Override
	public void show(Shown shown) {
		if (shown.year() == year || context.program().isEmpty()) {
			return;
		}
		year = shown.year();
		var body = paper.composite(page.control(), 1, 16, 12);
		var promises = new PromiseTable(year.promises());
		if (year.promises().isEmpty()) {
			paper.text(body, TEXT.get("promise.none"), Palette.MUTED);
		} else {
			fill(body, promises);
		}
		page.show(body);
	}

	private void fill(Composite body, PromiseTable promises) {
		paper.text(body, TEXT.get("promise.what"), Palette.MUTED);
		for (var finding : promises.findings()) {
			var row = paper.composite(body, 2, 0, 0);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
			var image = new Label(row, SWT.NONE);
			image.setImage(paper.resources().create(Icon.valueOf(finding.severity().name()).descriptor()));
			image.setBackground(row.getBackground());
			GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(image);
			paper.text(row, finding.message().in(locale), Palette.INK);
		}
		var table = promises.table();
		var chart = promises.chart();
		var title = paper.title(body, chart.title().in(locale), 0);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 10).applyTo(title);
		var panel = new ChartPanel(body, ChartContent.of(chart, table, locale), page.control().getClientArea().width - 40, locale);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, Math.max(CHART_HEIGHT, panel.fullHeight())).applyTo(panel);
		grid = new ResultGrid(body, new TableContent(table, locale), context::reveal,
				DocumentNames.of(context.program().orElseThrow().program(), locale));
		// with a row for the filter and room for a scroll bar
		int rows = table.rows().size() + 1;
		GridDataFactory.fillDefaults().grab(true, false)
				.hint(SWT.DEFAULT, TableTheme.HEADER_HEIGHT + rows * TableTheme.ROW_HEIGHT + ROOM_OF_TABLE).applyTo(grid);
	}

	/** Copies the table. */
	void copy() {
		if (grid != null && !grid.isDisposed()) {
			grid.copyAll();
		}
	}

	@Override
	public boolean isComplete() {
		return true;
	}
}
