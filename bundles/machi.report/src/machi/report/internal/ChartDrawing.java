package machi.report.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

import machi.calculation.Column;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.report.FigureText;

/** A chart that is laid out and waits to be drawn. */
public final class ChartDrawing {

	/** Quiet colours that stay apart in print and for most colour-blind readers. */
	private static final List<Color> PALETTE = List.of(new Color(0x2f6f8f), new Color(0xd9a441), new Color(0x8fb8a8),
			new Color(0xa65a3c), new Color(0x6b7a8f), new Color(0x8a5a83), new Color(0x7a8450), new Color(0xa9c4d6),
			new Color(0xc9a98f), new Color(0x40524f));
	private static final Color INK = new Color(0x33383b);
	private static final Color FAINT = new Color(0xe1e5e8);
	private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
	private static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 14);
	private static final int WIDTH = 860;
	private static final int HEIGHT = 380;
	private static final int MOST_UPRIGHT = 8;
	private static final int MOST_LABELLED = 12;

	private final JFreeChart chart;
	private final String title;
	private final int height;

	private ChartDrawing(JFreeChart chart, String title, int height) {
		this.chart = chart;
		this.title = title;
		this.height = height;
	}

	/** Categories may have equal names, so they are told apart by their place. */
	private record Category(int place, String name) implements Comparable<Category> {

		@Override
		public int compareTo(Category other) {
			return Integer.compare(place, other.place);
		}

		@Override
		public String toString() {
			return name;
		}
	}

	/** Empty when there is nothing to draw. */
	public static Optional<ChartDrawing> layOut(ResultChart described, ResultTable table, Locale locale) {
		var data = data(described, table, locale);
		removeEmptySeries(data);
		if (data.getRowCount() == 0 || data.getColumnCount() == 0) {
			return Optional.empty();
		}
		boolean line = described.kind() == ResultChart.Kind.LINE;
		boolean lying = !line && data.getColumnCount() > MOST_UPRIGHT;
		var format = format(locale);
		var plot = new CategoryPlot(data, categories(data.getColumnCount()), values(format), renderer(described.kind(), data, format));
		plot.setOrientation(lying ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
		plot.setBackgroundPaint(null);
		plot.setOutlineVisible(false);
		plot.setRangeGridlinePaint(FAINT);
		plot.setRangeGridlineStroke(new BasicStroke(1));
		plot.setRangeZeroBaselineVisible(true);
		plot.setRangeZeroBaselinePaint(INK);
		var title = described.title().in(locale);
		var chart = new JFreeChart(null, null, plot, false);
		chart.setBackgroundPaint(null);
		chart.setPadding(new RectangleInsets(4, 4, 4, 12));
		chart.addSubtitle(heading(title, BOLD));
		unit(described, table, locale).ifPresent(unit -> chart.addSubtitle(heading(unit, PLAIN)));
		if (data.getRowCount() > 1) {
			chart.addSubtitle(legend(plot));
		}
		return Optional.of(new ChartDrawing(chart, title, lying ? 90 + data.getColumnCount() * thickness(described, data) : HEIGHT));
	}

	private static int thickness(ResultChart described, CategoryDataset data) {
		return described.kind() == ResultChart.Kind.STACKED_BAR ? 28 : 16 + 12 * data.getRowCount();
	}

	private static DefaultCategoryDataset data(ResultChart described, ResultTable table, Locale locale) {
		var data = new DefaultCategoryDataset();
		int categories = table.columnIndex(described.categoryColumn());
		if (categories < 0) {
			return data;
		}
		for (var id : described.valueColumns()) {
			int values = table.columnIndex(id);
			if (values < 0 || table.columns().get(values).type() != Column.Type.NUMBER) {
				continue;
			}
			var series = new Category(values, table.columns().get(values).title().in(locale));
			for (int i = 0; i < table.rows().size(); i++) {
				var row = table.rows().get(i);
				if (described.rows().contains(row.kind())) {
					var name = FigureText.cell(table.columns().get(categories), row.cells().get(categories), locale);
					data.addValue((BigDecimal) row.cells().get(values), series, new Category(i, name));
				}
			}
		}
		return data;
	}

	/** A series of zeros would only lengthen the legend. */
	private static void removeEmptySeries(DefaultCategoryDataset data) {
		for (int series = data.getRowCount() - 1; series >= 0; series--) {
			boolean empty = true;
			for (int category = 0; category < data.getColumnCount(); category++) {
				var value = data.getValue(series, category);
				empty &= value == null || value.doubleValue() == 0;
			}
			if (empty) {
				data.removeRow(series);
			}
		}
	}

	private static Optional<String> unit(ResultChart described, ResultTable table, Locale locale) {
		return described.valueColumns().stream().map(table::columnIndex).filter(index -> index >= 0)
				.map(index -> table.columns().get(index).unit().in(locale)).filter(unit -> !unit.isEmpty()).findFirst();
	}

	private static CategoryAxis categories(int count) {
		var axis = new CategoryAxis();
		axis.setTickLabelFont(PLAIN);
		axis.setTickLabelPaint(INK);
		axis.setAxisLineVisible(false);
		axis.setTickMarksVisible(false);
		axis.setMaximumCategoryLabelLines(count > MOST_UPRIGHT ? 1 : 3);
		axis.setMaximumCategoryLabelWidthRatio(count > MOST_UPRIGHT ? 0.4f : 0f);
		axis.setCategoryMargin(0.3);
		return axis;
	}

	private static NumberAxis values(NumberFormat format) {
		var axis = new NumberAxis();
		axis.setNumberFormatOverride(format);
		axis.setTickLabelFont(PLAIN);
		axis.setTickLabelPaint(INK);
		axis.setAxisLineVisible(false);
		axis.setTickMarksVisible(false);
		axis.setUpperMargin(0.1);
		axis.setTickLabelInsets(new RectangleInsets(8, 4, 8, 6));
		return axis;
	}

	private static AbstractCategoryItemRenderer renderer(ResultChart.Kind kind, CategoryDataset data, NumberFormat format) {
		var renderer = switch (kind) {
		case BAR -> bars(new BarRenderer());
		case STACKED_BAR -> bars(new StackedBarRenderer());
		case LINE -> new LineAndShapeRenderer();
		};
		for (int i = 0; i < data.getRowCount(); i++) {
			renderer.setSeriesPaint(i, PALETTE.get(i % PALETTE.size()));
			renderer.setSeriesStroke(i, new BasicStroke(2));
		}
		if (kind == ResultChart.Kind.BAR && data.getRowCount() * data.getColumnCount() <= MOST_LABELLED) {
			renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", format));
			renderer.setDefaultItemLabelFont(PLAIN);
			renderer.setDefaultItemLabelPaint(INK);
			renderer.setDefaultItemLabelsVisible(true);
		}
		return renderer;
	}

	private static BarRenderer bars(BarRenderer renderer) {
		renderer.setBarPainter(new StandardBarPainter());
		renderer.setShadowVisible(false);
		renderer.setDrawBarOutline(false);
		renderer.setMaximumBarWidth(0.1);
		renderer.setItemMargin(0.05);
		return renderer;
	}

	private static TextTitle heading(String text, Font font) {
		var heading = new TextTitle(text, font, INK, RectangleEdge.TOP, HorizontalAlignment.LEFT,
				Title.DEFAULT_VERTICAL_ALIGNMENT, new RectangleInsets(2, 4, 2, 4));
		heading.setExpandToFitSpace(true);
		return heading;
	}

	private static LegendTitle legend(CategoryPlot plot) {
		var legend = new LegendTitle(plot);
		legend.setFrame(BlockBorder.NONE);
		legend.setBackgroundPaint(null);
		legend.setItemFont(PLAIN);
		legend.setItemPaint(INK);
		legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
		legend.setPosition(RectangleEdge.BOTTOM);
		return legend;
	}

	private static NumberFormat format(Locale locale) {
		return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(locale.getLanguage().equals("ja") ? Locale.JAPAN : Locale.US));
	}

	String title() {
		return title;
	}

	int width() {
		return WIDTH;
	}

	int height() {
		return height;
	}

	void draw(Graphics2D on) {
		chart.draw(on, new Rectangle2D.Double(0, 0, WIDTH, height));
	}
}
