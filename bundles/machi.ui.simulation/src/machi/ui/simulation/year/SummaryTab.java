package machi.ui.simulation.year;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.page.ScrolledPage;
import machi.ui.simulation.draw.SankeyCanvas;
import machi.ui.simulation.draw.SankeyDiagram;

/** The figures of the year, and where its energy went. */
final class SummaryTab implements YearTab {

	private static final Messages TEXT = Messages.beside(SummaryTab.class);
	private static final int MARGIN = 16;
	private static final int SANKEY_HEIGHT = 380;

	private final ScrolledPage page;
	private final FigureCards cards;
	private final SankeyCanvas sankey;
	private final Latest latest;
	private boolean fitted;

	/** What is computed in the background. */
	private record Content(List<KeyFigure> figures, SankeyDiagram diagram) {
	}

	SummaryTab(Composite parent, Paper paper) {
		page = new ScrolledPage(parent);
		var body = paper.composite(page.control(), 1, MARGIN, 12);
		cards = new FigureCards(body, paper);
		paper.text(body, TEXT.get("figures.note"), Palette.MUTED);
		var title = paper.title(body, TEXT.get("sankey.title"), 0);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 10).applyTo(title);
		sankey = new SankeyCanvas(body);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, SANKEY_HEIGHT).applyTo(sankey);
		page.control().addListener(SWT.Resize, event -> arrange());
		page.show(body);
		latest = new Latest(parent.getDisplay());
	}

	@Override
	public String title() {
		return TEXT.get("tab.summary");
	}

	@Override
	public Control control() {
		return page.control();
	}

	@Override
	public void show(Shown shown) {
		latest.ask(title(), () -> new Content(KeyFigure.of(shown.flows(), shown.year()),
				SankeyDiagrams.of(shown.year(), shown.scope())), this::fill);
	}

	private void fill(Content content) {
		if (!page.control().isDisposed()) {
			cards.show(content.figures());
			sankey.show(content.diagram());
			if (!fitted) {
				fitted = true;
				arrange();
			}
		}
	}

	private void arrange() {
		cards.arrange(page.control().getClientArea().width - 2 * MARGIN);
		page.fit();
	}

	/** The figures as lines for a spreadsheet. */
	String copied() {
		return cards.copied();
	}

	@Override
	public boolean isComplete() {
		return latest.isIdle();
	}
}
