package machi.ui.indicator.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.report.DocumentNames;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.ProgramContext;
import machi.ui.indicator.data.KpiProgress;
import machi.ui.indicator.data.ProgramProgress;
import machi.ui.indicator.draw.Figure;
import machi.ui.indicator.draw.FigureCanvas;
import machi.ui.indicator.draw.HistoryFigure;
import machi.ui.page.Paper;
import machi.ui.table.ResultGrid;
import machi.ui.table.TableContent;

/** One indicator: its chart on the left, everything recorded of it on the right. */
final class KpiDetails extends Composite {

	private static final Messages TEXT = Messages.beside(KpiDetails.class);
	/** Columns that say of which indicator a row is. */
	private static final List<String> ITS_OWN = List.of("kpi", "name", "unit");
	private static final int[] WEIGHTS = { 55, 45 };

	private final Paper paper;
	private final ProgramContext context;
	private final Label title;
	private final FigureCanvas chart;
	private final Composite right;
	private Optional<KpiProgress> shown = Optional.empty();
	private Optional<ResultGrid> history = Optional.empty();

	KpiDetails(Composite parent, Paper paper, ProgramContext context) {
		super(parent, SWT.NONE);
		this.paper = paper;
		this.context = context;
		setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().margins(16, 8).applyTo(this);
		title = paper.title(this, "", 2);
		var sash = new SashForm(this, SWT.HORIZONTAL);
		sash.setBackground(Palette.PAPER.color());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		chart = new FigureCanvas(sash, 480, this::drawing);
		right = paper.composite(sash, 1, 8, 0);
		sash.setWeights(WEIGHTS);
	}

	private Figure drawing(double width) {
		double height = chart == null ? 200 : Math.max(140, chart.getSize().y);
		return shown.map(kpi -> HistoryFigure.of(kpi, width, height)).orElseGet(() -> new Figure(width, height));
	}

	void show(ProgramProgress progress, KpiProgress kpi) {
		shown = Optional.of(kpi);
		title.setText(Paper.escaped(kpi.name()));
		chart.show(this::drawing);
		chart.speak(kpi.name());
		for (var child : right.getChildren()) {
			child.dispose();
		}
		history = Optional.empty();
		var rows = progress.result().table("history").map(table -> of(table, kpi.id()));
		if (rows.isPresent() && !rows.get().rows().isEmpty()) {
			var documents = DocumentNames.of(context.program().orElseThrow().program(), Locale.getDefault());
			var grid = new ResultGrid(right, new TableContent(rows.get(), Locale.getDefault()), context::reveal, documents);
			GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
			history = Optional.of(grid);
		} else {
			paper.text(right, TEXT.get("history.empty"), Palette.MUTED);
		}
		layout(true, true);
	}

	private static ResultTable of(ResultTable table, String kpi) {
		int id = table.columnIndex("kpi");
		var columns = IntStream.range(0, table.columns().size()).filter(column -> !ITS_OWN.contains(table.columns().get(column).id())).boxed()
				.toList();
		var rows = table.rows().stream().filter(row -> kpi.equals(row.cells().get(id)))
				.map(row -> new Row(row.id(), row.kind(), cells(row, columns), row.origin())).toList();
		return new ResultTable(table.id(), table.title(), columns.stream().map(table.columns()::get).toList(), rows);
	}

	/** A cell may be null. */
	private static List<Object> cells(Row row, List<Integer> columns) {
		var cells = new ArrayList<Object>();
		columns.forEach(column -> cells.add(row.cells().get(column)));
		return cells;
	}

	Optional<ResultGrid> history() {
		return history;
	}

	/** The chart as it is seen. */
	Figure chart() {
		return chart.figure();
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		return new Point(widthHint == SWT.DEFAULT ? 900 : widthHint, heightHint == SWT.DEFAULT ? 260 : heightHint);
	}
}
