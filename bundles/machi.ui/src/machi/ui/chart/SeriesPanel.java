package machi.ui.chart;

import java.util.ArrayList;
import java.util.Date;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.model.DateArraySeriesModel;

import machi.calculation.ResultSeries;
import machi.ui.Palette;

/** A series as a line over time. Steps without a value are left out. */
public final class SeriesPanel extends Composite {

	public SeriesPanel(Composite parent, ResultSeries series, Locale locale) {
		super(parent, SWT.NONE);
		setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().margins(12, 8).applyTo(this);
		var unit = new Label(this, SWT.NONE);
		unit.setText(series.unit().in(locale).replace("&", "&&"));
		unit.setBackground(Palette.PAPER.color());
		unit.setForeground(Palette.MUTED.color());
		var chart = new Plot(this);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
		chart.suspendUpdate(true);
		ChartStyle.apply(chart, getFont());
		chart.getAxisSet().getXAxis(0).getTick().setFormat(null);
		draw(chart, series);
		chart.suspendUpdate(false);
		chart.getAxisSet().adjustRange();
	}

	private static void draw(Chart chart, ResultSeries series) {
		var times = new ArrayList<Date>();
		var values = new ArrayList<Double>();
		for (int i = 0; i < series.values().length; i++) {
			if (!Double.isNaN(series.values()[i])) {
				times.add(Date.from(series.start().plus(series.step().multipliedBy(i))));
				values.add(series.values()[i]);
			}
		}
		@SuppressWarnings("unchecked") // a chart makes series of whatever its caller puts in
		var line = (ILineSeries<Integer>) chart.getSeriesSet().createSeries(SeriesType.LINE, series.id());
		line.setDataModel(new DateArraySeriesModel(times.toArray(Date[]::new),
				values.stream().mapToDouble(Double::doubleValue).toArray()));
		line.setLineColor(Palette.series(0));
		line.setSymbolType(PlotSymbolType.NONE);
		line.setAntialias(SWT.ON);
	}
}
