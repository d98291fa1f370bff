package machi.ui.simulation.year;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.Range;

import machi.calculation.dispatch.profile.DurationCurve;
import machi.ui.Palette;
import machi.ui.chart.ChartStyle;
import machi.ui.chart.ColourLegend;
import machi.ui.chart.Plot;
import machi.ui.page.Paper;
import machi.ui.simulation.draw.Amount;
import machi.ui.simulation.draw.Flow;

/** In how many hours of the year a power is reached or exceeded. */
final class DurationTab extends DrawnTab<DurationTab.Curves> {

	private static final List<Flow> FLOWS = List.of(Flow.LOAD, Flow.FROM_GRID, Flow.INTO_GRID, Flow.GENERATION);
	/** More points than there are pixels would only make drawing slow. */
	private static final int POINTS = 1200;

	private final Chart chart;
	private double[] hours = {};
	private double[][] powers = {};

	/** The curves, thinned out. */
	record Curves(double[] hours, double[][] kw) {
	}

	DurationTab(Composite parent, Paper paper) {
		super(parent, paper, "tab.duration");
		paper.word(page(), "kW", Palette.MUTED);
		chart = new Plot(page());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
		ChartStyle.apply(chart, page().getFont());
		var below = paper.word(page(), TEXT.get("duration.hours"), Palette.MUTED);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(below);
		var legend = new ColourLegend(page(), FLOWS.stream().map(flow -> new ColourLegend.Entry(flow.label(), flow.colour())).toList());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(legend);
		chart.getPlotArea().addMouseMoveListener(event -> point(event.x));
	}

	@Override
	Function<Shown, Curves> question() {
		return asked -> curves(asked.flows());
	}

	private static Curves curves(ScopeFlows scope) {
		var flows = scope.flows();
		var all = List.of(flows.loadKw(), flows.importedKw(), flows.exportedKw(), flows.generatedKw());
		int count = scope.grid().count();
		int points = Math.min(POINTS, count);
		var hours = new double[points];
		var kw = new double[all.size()][points];
		for (int row = 0; row < kw.length; row++) {
			var curve = DurationCurve.of(all.get(row));
			for (int i = 0; i < points; i++) {
				int rank = (int) ((long) i * (count - 1) / Math.max(1, points - 1));
				hours[i] = rank * scope.grid().hours();
				kw[row][i] = curve[rank];
			}
		}
		return new Curves(hours, kw);
	}

	@Override
	void draw(Curves curves) {
		hours = curves.hours();
		powers = curves.kw();
		chart.suspendUpdate(true);
		for (int row = 0; row < FLOWS.size(); row++) {
			var line = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, FLOWS.get(row).name());
			line.setXSeries(hours);
			line.setYSeries(powers[row]);
			line.setLineColor(FLOWS.get(row).colour());
			line.setLineWidth(2);
			line.setSymbolType(PlotSymbolType.NONE);
			line.setAntialias(SWT.ON);
		}
		chart.getAxisSet().adjustRange();
		double highest = Arrays.stream(powers).mapToDouble(row -> row[0]).max().orElse(1);
		chart.getAxisSet().getYAxis(0).setRange(new Range(0, highest > 0 ? highest * 1.05 : 1));
		chart.getAxisSet().getXAxis(0).setRange(new Range(0, hours[hours.length - 1]));
		chart.suspendUpdate(false);
		chart.redraw();
	}

	private void point(int x) {
		var control = chart.getPlotArea().getControl();
		double hour = chart.getAxisSet().getXAxis(0).getDataCoordinate(x);
		int index = Arrays.binarySearch(hours, hour);
		index = index < 0 ? Math.min(hours.length - 1, -index - 1) : index;
		if (index < 0) {
			return;
		}
		var text = new StringBuilder(TEXT.get("duration.point", Amount.text(hours[index], 0)));
		for (int row = 0; row < FLOWS.size(); row++) {
			text.append('\n').append(FLOWS.get(row).label()).append(": ").append(Amount.text(powers[row][index], 1)).append(" kW");
		}
		if (!text.toString().equals(control.getToolTipText())) {
			control.setToolTipText(text.toString());
		}
	}
}
