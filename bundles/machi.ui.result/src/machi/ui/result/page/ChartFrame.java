package machi.ui.result.page;

import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

import machi.ui.Icon;
import machi.ui.Palette;
import machi.ui.chart.ChartPanel;
import machi.ui.page.Paper;
import machi.ui.result.text.Texts;

/** A chart below its title, with what can be done with it. */
final class ChartFrame extends Composite {

	private static final int TITLE_HEIGHT = 34;

	private final ChartPanel chart;
	private final ChartExport export;

	ChartFrame(Composite parent, Paper paper, DrawnChart drawn, int width, Locale locale) {
		super(parent, SWT.NONE);
		setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 2).applyTo(this);
		var title = paper.text(this, drawn.content().title(), Palette.INK);
		title.setFont(paper.font(title, 0, SWT.BOLD));
		createTools(paper);
		chart = new ChartPanel(this, drawn.content(), width, locale);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(chart);
		export = new ChartExport(getShell(), chart, drawn, locale);
	}

	private void createTools(Paper paper) {
		var bar = new ToolBar(this, SWT.FLAT | SWT.HORIZONTAL);
		bar.setBackground(Palette.PAPER.color());
		var copy = new ToolItem(bar, SWT.PUSH);
		copy.setImage(paper.resources().create(Icon.COPY.descriptor()));
		copy.setToolTipText(Texts.get("chart.copy"));
		copy.addListener(SWT.Selection, event -> export.copy());
		var save = new ToolItem(bar, SWT.PUSH);
		save.setImage(paper.resources().create(Icon.EXPORT.descriptor()));
		save.setToolTipText(Texts.get("chart.export"));
		save.addListener(SWT.Selection, event -> offer(bar, save));
	}

	private void offer(ToolBar bar, ToolItem below) {
		var menu = new Menu(bar);
		item(menu, "chart.png", export::askForPng);
		item(menu, "chart.svg", export::askForSvg);
		menu.setLocation(bar.toDisplay(new Point(below.getBounds().x, below.getBounds().y + below.getBounds().height)));
		menu.setVisible(true);
	}

	private static void item(Menu menu, String text, Runnable action) {
		var item = new MenuItem(menu, SWT.PUSH);
		item.setText(Texts.get(text));
		item.addListener(SWT.Selection, event -> action.run());
	}

	/** What can be done with the chart. */
	ChartExport export() {
		return export;
	}

	/** The height that shows every category. */
	int fullHeight() {
		return chart.fullHeight() + TITLE_HEIGHT;
	}
}
