package machi.ui.simulation.sweep;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;

import machi.sweep.EvaluatedDesign;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.chart.ChartStyle;
import machi.ui.chart.ColourLegend;
import machi.ui.chart.Plot;
import machi.ui.page.Paper;

/** Designs as points: those that no other is better than stand out. A click selects one. */
final class ParetoChart {

	private static final Messages TEXT = Messages.beside(ParetoChart.class);
	private static final String OTHERS = "others";
	private static final String FRONT = "front";
	private static final String SELECTED = "selected";
	private static final double MARGIN = 0.06;
	private static final int REACH = 12;

	private final Composite page;
	private final Label yTitle;
	private final Label xTitle;
	private final Chart chart;
	private final Consumer<EvaluatedDesign> whenSelected;
	private ParetoPoints points = new ParetoPoints(List.of(), List.of());
	private Function<EvaluatedDesign, String> words = design -> "";

	ParetoChart(Composite parent, Paper paper, Consumer<EvaluatedDesign> whenSelected) {
		this.whenSelected = whenSelected;
		page = paper.composite(parent, 1, 0, 0);
		yTitle = paper.text(page, "", Palette.MUTED);
		chart = new Plot(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
		ChartStyle.apply(chart, page.getFont());
		xTitle = paper.text(page, "", Palette.MUTED);
		xTitle.setAlignment(SWT.RIGHT);
		var legend = new ColourLegend(page, List.of(new ColourLegend.Entry(TEXT.get("pareto.front"), Palette.ACCENT.color()),
				new ColourLegend.Entry(TEXT.get("pareto.others"), Palette.series(1)),
				new ColourLegend.Entry(TEXT.get("pareto.selected"), Palette.ERROR.color())));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(legend);
		var area = chart.getPlotArea().getControl();
		area.addListener(SWT.MouseDown, event -> at(event.x, event.y).ifPresent(this::choose));
		area.addListener(SWT.MouseMove, event -> {
			var text = at(event.x, event.y).map(point -> words.apply(point.design())).orElse("");
			if (!text.equals(area.getToolTipText() == null ? "" : area.getToolTipText())) {
				area.setToolTipText(text.isEmpty() ? null : text);
			}
		});
	}

	Composite control() {
		return page;
	}

	/**
	 * Draws other points.
	 *
	 * @param xName what is drawn along x, with its unit
	 * @param yName what is drawn along y, with its unit
	 * @param texts of a design, for the mouse
	 */
	void show(ParetoPoints shown, String xName, String yName, Function<EvaluatedDesign, String> texts) {
		points = shown;
		words = texts;
		xTitle.setText(Paper.escaped(xName));
		yTitle.setText(Paper.escaped(yName));
		chart.suspendUpdate(true);
		draw(OTHERS, points.others(), Palette.series(1), 3);
		draw(FRONT, points.front(), Palette.ACCENT.color(), 4);
		draw(SELECTED, List.of(), Palette.ERROR.color(), 6);
		range(chart.getAxisSet().getXAxis(0), ParetoPoints.Point::x);
		range(chart.getAxisSet().getYAxis(0), ParetoPoints.Point::y);
		chart.suspendUpdate(false);
		chart.redraw();
		page.layout(true);
	}

	private void draw(String id, List<ParetoPoints.Point> drawn, Color colour, int size) {
		var series = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, id);
		series.setXSeries(drawn.stream().mapToDouble(ParetoPoints.Point::x).toArray());
		series.setYSeries(drawn.stream().mapToDouble(ParetoPoints.Point::y).toArray());
		series.setLineStyle(LineStyle.NONE);
		series.setSymbolType(PlotSymbolType.CIRCLE);
		series.setSymbolSize(size);
		series.setSymbolColor(colour);
		series.setAntialias(SWT.ON);
	}

	private void range(IAxis axis, ToDoubleFunction<ParetoPoints.Point> value) {
		var values = all().mapToDouble(value).summaryStatistics();
		if (values.getCount() > 0) {
			double width = Math.max(values.getMax() - values.getMin(), Math.max(1e-9, Math.abs(values.getMax()) * 1e-3));
			axis.setRange(new Range(values.getMin() - MARGIN * width, values.getMax() + MARGIN * width));
		}
	}

	private Stream<ParetoPoints.Point> all() {
		return Stream.concat(points.front().stream(), points.others().stream());
	}

	/** The nearest point within reach; one of the front goes before others. */
	private Optional<ParetoPoints.Point> at(int x, int y) {
		return Stream.of(points.front(), points.others()).map(among -> nearest(among, x, y)).flatMap(Optional::stream).findFirst();
	}

	private Optional<ParetoPoints.Point> nearest(List<ParetoPoints.Point> among, int x, int y) {
		return among.stream().filter(point -> distance(point, x, y) <= REACH)
				.min((a, b) -> Double.compare(distance(a, x, y), distance(b, x, y)));
	}

	private double distance(ParetoPoints.Point point, int x, int y) {
		return Math.hypot(chart.getAxisSet().getXAxis(0).getPixelCoordinate(point.x()) - x,
				chart.getAxisSet().getYAxis(0).getPixelCoordinate(point.y()) - y);
	}

	private void choose(ParetoPoints.Point point) {
		draw(SELECTED, List.of(point), Palette.ERROR.color(), 6);
		chart.redraw();
		whenSelected.accept(point.design());
	}

	/** Where a design of the front is drawn, in the plot area; for tests. */
	Point placeOf(int index) {
		var point = points.front().get(index);
		return new Point(chart.getAxisSet().getXAxis(0).getPixelCoordinate(point.x()),
				chart.getAxisSet().getYAxis(0).getPixelCoordinate(point.y()));
	}

	/** What the mouse is listened to on. */
	Control area() {
		return chart.getPlotArea().getControl();
	}
}
