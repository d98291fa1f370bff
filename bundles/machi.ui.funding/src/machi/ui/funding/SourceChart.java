package machi.ui.funding;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.calculation.CalculationResult;
import machi.ui.Palette;
import machi.ui.chart.ChartContent;
import machi.ui.chart.ChartPanel;

/** The sources of money by year as stacked bars; drawn anew only when they have changed. */
final class SourceChart extends Composite {

	private static final int USUAL_WIDTH = 900;

	private Optional<ChartContent> shown = Optional.empty();

	SourceChart(Composite parent) {
		super(parent, SWT.NONE);
		setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().margins(12, 4).applyTo(this);
	}

	void show(Optional<CalculationResult> result) {
		var content = result.flatMap(found -> found.charts().stream().filter(chart -> chart.id().equals("sources")).findFirst()
				.flatMap(chart -> found.table(chart.tableId()).map(table -> ChartContent.of(chart, table, Locale.getDefault()))))
				.filter(drawn -> !drawn.isEmpty());
		if (content.equals(shown)) {
			return;
		}
		shown = content;
		for (var child : getChildren()) {
			child.dispose();
		}
		content.ifPresent(drawn -> {
			var title = new Label(this, SWT.NONE);
			title.setText(drawn.title());
			title.setBackground(getBackground());
			title.setForeground(Palette.INK.color());
			var panel = new ChartPanel(this, drawn, Math.max(USUAL_WIDTH, getSize().x), Locale.getDefault());
			GridDataFactory.fillDefaults().grab(true, true).applyTo(panel);
		});
		layout(true, true);
	}
}
