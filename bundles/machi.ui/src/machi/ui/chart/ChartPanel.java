package machi.ui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;

import machi.calculation.ResultChart;
import machi.ui.Palette;

/** A chart with its legend below. Long categories lie on their side: they become the vertical axis. */
public final class ChartPanel extends Composite {

	/** Height of a category on a vertical axis. */
	private static final int LYING_CATEGORY_HEIGHT = 26;
	private static final int AXIS_HEIGHT = 70;
	private static final int STANDING_HEIGHT = 140;

	private final ChartContent content;
	private final int width;
	private final Locale locale;
	private final Chart chart;
	private final boolean lying;
	private ColourLegend legend;

	public ChartPanel(Composite parent, ChartContent content, int widthHint, Locale locale) {
		super(parent, SWT.NONE);
		this.content = content;
		this.width = widthHint;
		this.locale = locale;
		lying = content.kind() != ResultChart.Kind.LINE && !categoriesFit(widthHint);
		setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
		if (!lying) {
			createUnit();
		}
		chart = new Plot(this);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(chart);
		chart.suspendUpdate(true);
		styleChart();
		addSeries();
		configureCategories();
		configureValues();
		chart.suspendUpdate(false);
		setRanges();
		new ChartTooltip(chart, content, locale);
		if (lying) {
			createUnit();
		}
		if (content.series().size() > 1) {
			legend = new ColourLegend(this, legendEntries());
			GridDataFactory.fillDefaults().grab(true, false).applyTo(legend);
		}
	}

	private List<ColourLegend.Entry> legendEntries() {
		return IntStream.range(0, content.series().size())
				.mapToObj(index -> new ColourLegend.Entry(content.series().get(index).name(), SeriesColour.of(index))).toList();
	}

	/** The height that shows every category. */
	public int fullHeight() {
		int plot = lying ? content.categories().size() * LYING_CATEGORY_HEIGHT * thickness() + AXIS_HEIGHT : STANDING_HEIGHT;
		return plot + (legend == null ? 0 : legend.computeSize(width, SWT.DEFAULT).y);
	}

	private int thickness() {
		return content.kind() == ResultChart.Kind.BAR && content.series().size() > 2 ? 2 : 1;
	}

	private boolean categoriesFit(int width) {
		var gc = new GC(this);
		try {
			int widest = content.categories().stream().mapToInt(category -> gc.textExtent(category).x).max().orElse(0);
			int marginOfAxis = 110;
			return (widest + 10) * content.categories().size() < width - marginOfAxis;
		} finally {
			gc.dispose();
		}
	}

	private void styleChart() {
		ChartStyle.apply(chart, getFont());
		chart.setOrientation(lying ? SWT.VERTICAL : SWT.HORIZONTAL);
	}

	private IAxis categoryAxis() {
		return chart.getAxisSet().getXAxis(0);
	}

	private IAxis valueAxis() {
		return chart.getAxisSet().getYAxis(0);
	}

	private void addSeries() {
		int count = content.series().size();
		for (int i = 0; i < count; i++) {
			// bars of a category are drawn from below on a vertical axis
			int index = lying && content.kind() == ResultChart.Kind.BAR ? count - 1 - i : i;
			var values = content.series().get(index).values().stream()
					.mapToDouble(value -> value == null ? 0 : value.doubleValue()).toArray();
			var series = content.kind() == ResultChart.Kind.LINE ? line(index) : bar(index);
			series.setYSeries(values);
		}
	}

	private ISeries<?> bar(int index) {
		var bar = (IBarSeries<?>) chart.getSeriesSet().createSeries(SeriesType.BAR, id(index));
		bar.setBarColor(SeriesColour.of(index));
		bar.setBarPadding(content.series().size() == 1 || content.kind() == ResultChart.Kind.STACKED_BAR ? 40 : 25);
		return bar;
	}

	private ISeries<?> line(int index) {
		var line = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, id(index));
		line.setLineColor(SeriesColour.of(index));
		line.setLineWidth(2);
		line.setSymbolColor(SeriesColour.of(index));
		line.setSymbolType(PlotSymbolType.CIRCLE);
		line.setSymbolSize(3);
		line.setAntialias(SWT.ON);
		return line;
	}

	/** Series are told apart by their place: two columns may have the same title. */
	private static String id(int index) {
		return Integer.toString(index);
	}

	private void configureCategories() {
		var axis = categoryAxis();
		axis.setCategorySeries(content.categories().stream().map(ChartPanel::shortened).toArray(String[]::new));
		axis.enableCategory(true);
		axis.getGrid().setStyle(LineStyle.NONE);
		// a vertical axis counts from below, a reader from above
		axis.setReversed(lying);
		if (content.kind() == ResultChart.Kind.STACKED_BAR) {
			Arrays.stream(chart.getSeriesSet().getSeries()).forEach(series -> series.enableStack(true));
		}
	}

	private static String shortened(String category) {
		int longest = 24;
		return category.length() <= longest ? category : category.substring(0, longest - 1) + "…";
	}

	private void configureValues() {
		var axis = valueAxis();
		axis.getTick().setTickMarkStepHint(lying ? 120 : 48);
		axis.getGrid().setStyle(LineStyle.SOLID);
	}

	/** Stands above a vertical value axis and below a horizontal one, so that it need not be turned. */
	private void createUnit() {
		var unit = content.unit().in(locale);
		if (!unit.isEmpty()) {
			var label = new Label(this, SWT.NONE);
			label.setText(unit.replace("&", "&&"));
			label.setBackground(Palette.PAPER.color());
			label.setForeground(Palette.MUTED.color());
			GridDataFactory.fillDefaults().align(lying ? SWT.END : SWT.BEGINNING, SWT.CENTER).indent(lying ? 0 : 12, 0)
					.applyTo(label);
		}
	}

	private void setRanges() {
		categoryAxis().setRange(new Range(0, Math.max(0, content.categories().size() - 1)));
		var axis = valueAxis();
		axis.adjustRange();
		double smallest = content.series().stream().flatMap(series -> series.values().stream()).filter(value -> value != null)
				.mapToDouble(value -> value.doubleValue()).min().orElse(0);
		double largest = content.largest();
		if (smallest >= 0 && largest > 0) {
			axis.setRange(new Range(0, largest * 1.05));
		}
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? 420 : widthHint;
		return new Point(width, heightHint == SWT.DEFAULT ? fullHeight() : heightHint);
	}
}
