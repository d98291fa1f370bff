package machi.ui.service.catalog;

import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import machi.calculation.Finding;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.report.DocumentNames;
import machi.report.FigureText;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.chart.ChartContent;
import machi.ui.chart.ChartPanel;
import machi.ui.page.FailurePage;
import machi.ui.page.Ground;
import machi.ui.page.Paper;
import machi.ui.page.ScrolledPage;
import machi.ui.table.ResultGrid;
import machi.ui.table.TableContent;

/** Voucher schemes with their arithmetic, and what does not fit in them. */
final class VoucherPage {

	private static final Messages TEXT = Messages.beside(VoucherPage.class);
	private static final int CHART_WIDTH = 620;
	private static final int ROW = 26;

	private final ScrolledPage page;
	private final Paper paper;
	private final ProgramContext context;
	private final ServiceEdits edits;

	VoucherPage(Composite parent, Paper paper, ProgramContext context, ServiceEdits edits) {
		this.paper = paper;
		this.context = context;
		this.edits = edits;
		page = new ScrolledPage(parent);
	}

	Control control() {
		return page.control();
	}

	void show(ServiceResults results) {
		var content = paper.composite(page.control(), 1, 16, 12);
		var heading = paper.composite(content, 2, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
		paper.text(heading, TEXT.get("voucher.formula"), Palette.MUTED);
		paper.button(heading, TEXT.get("voucher.add"), Icon.ADD.descriptor(), () -> edits.addVoucherScheme(TEXT.get("voucher.add")));
		results.voucher().failure().ifPresent(failure -> new FailurePage(content, paper, failure, context));
		var schemes = results.voucherTable("schemes");
		if (results.voucher().result().isPresent() && schemes.isEmpty()) {
			paper.text(content, TEXT.get("voucher.nothing"), Palette.INK);
		}
		results.voucherTable("blend").filter(blend -> !blend.rows().isEmpty()).ifPresent(blend -> cards(content, blend));
		schemes.ifPresent(table -> {
			paper.title(content, table.title().in(Locale.getDefault()), 0);
			grid(content, table);
		});
		results.voucher().result().ifPresent(result -> {
			result.findings().forEach(finding -> finding(content, finding));
			result.charts().forEach(chart -> result.table(chart.tableId()).ifPresent(table -> {
				paper.title(content, chart.title().in(Locale.getDefault()), 0);
				var panel = new ChartPanel(content, ChartContent.of(chart, table, Locale.getDefault()), CHART_WIDTH, Locale.getDefault());
				GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(CHART_WIDTH, SWT.DEFAULT).applyTo(panel);
			}));
		});
		page.show(content);
	}

	/** One card for each reading of the shares. */
	private void cards(Composite parent, ResultTable blend) {
		var row = new Composite(parent, SWT.NONE);
		row.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(Math.min(3, blend.rows().size())).equalWidth(true).spacing(10, 10).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		for (var one : blend.rows()) {
			var card = Ground.of(new Composite(row, SWT.NONE), Palette.HEADER);
			GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 3).applyTo(card);
			GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.FILL).applyTo(card);
			Ground.of(paper.text(card, text(blend, one, "name") + " · " + blend.title().in(Locale.getDefault()), Palette.MUTED), Palette.HEADER);
			var figure = Ground.of(paper.word(card, text(blend, one, "premiumPercent") + " %", Palette.INK), Palette.HEADER);
			figure.setFont(paper.font(figure, 4, SWT.BOLD));
			Ground.of(paper.text(card, text(blend, one, "reading"), Palette.INK), Palette.HEADER);
		}
	}

	private static String text(ResultTable table, Row row, String column) {
		int index = table.columnIndex(column);
		return FigureText.cell(table.columns().get(index), row.cells().get(index), Locale.getDefault());
	}

	private void finding(Composite parent, Finding finding) {
		var line = paper.composite(parent, 3, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		var image = new Label(line, SWT.NONE);
		image.setBackground(line.getBackground());
		image.setImage(paper.resources().create((finding.severity() == Severity.ERROR ? Icon.ERROR
				: finding.severity() == Severity.WARNING ? Icon.WARNING : Icon.INFO).descriptor()));
		paper.text(line, finding.message().in(Locale.getDefault()), Palette.INK);
		finding.places().stream().findFirst()
				.ifPresent(place -> paper.link(line, "<a>" + TEXT.get("show") + "</a>", target -> context.reveal(place.subject())));
	}

	private void grid(Composite parent, ResultTable table) {
		context.program().ifPresent(program -> {
			var grid = new ResultGrid(parent, new TableContent(table, Locale.getDefault()), context::reveal,
					DocumentNames.of(program.program(), Locale.getDefault()));
			GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, ROW * (table.rows().size() + 4)).applyTo(grid);
		});
	}
}
