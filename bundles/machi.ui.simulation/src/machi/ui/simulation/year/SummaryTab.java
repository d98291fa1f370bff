package machi.ui.simulation.year;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Ground;
import machi.ui.page.Paper;
import machi.ui.page.ScrolledPage;
import machi.ui.simulation.draw.EnergyFlows;
import machi.ui.simulation.draw.SankeyCanvas;

/** The figures of the year, and where its energy went. */
final class SummaryTab implements YearTab {

	private static final Messages TEXT = Messages.beside(SummaryTab.class);
	private static final int CARD_WIDTH = 150;
	private static final int SANKEY_HEIGHT = 340;

	private final Paper paper;
	private final ScrolledPage page;
	private final Latest latest;
	private List<KeyFigure> figures = List.of();
	private SankeyCanvas sankey;

	/** What is computed in the background. */
	private record Content(List<KeyFigure> figures, EnergyFlows flows) {
	}

	SummaryTab(Composite parent, Paper paper) {
		this.paper = paper;
		page = new ScrolledPage(parent);
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
		latest.ask(title(), () -> new Content(KeyFigure.of(shown.scope(), shown.scope().sites(shown.year())),
				EnergyPaths.of(shown.year(), shown.scope())), this::fill);
	}

	private void fill(Content content) {
		if (page.control().isDisposed()) {
			return;
		}
		figures = content.figures();
		page.control().setRedraw(false);
		var body = paper.composite(page.control(), 1, 16, 12);
		var cards = new Composite(body, SWT.NONE);
		cards.setBackground(Palette.PAPER.color());
		int columns = Math.clamp((page.control().getClientArea().width - 32) / CARD_WIDTH, 2, 7);
		GridLayoutFactory.fillDefaults().numColumns(columns).equalWidth(true).spacing(10, 10).applyTo(cards);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(cards);
		figures.forEach(figure -> card(cards, figure));
		paper.text(body, TEXT.get("figures.note"), Palette.MUTED);
		var title = paper.title(body, TEXT.get("sankey.title"), 0);
		GridDataFactory.createFrom((GridData) title.getLayoutData()).indent(0, 10).applyTo(title);
		sankey = new SankeyCanvas(body);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, SANKEY_HEIGHT).applyTo(sankey);
		sankey.show(content.flows());
		page.show(body);
		page.control().setRedraw(true);
	}

	private void card(Composite parent, KeyFigure figure) {
		var card = Ground.of(new Composite(parent, SWT.NONE), Palette.HEADER);
		GridLayoutFactory.fillDefaults().margins(10, 7).spacing(0, 2).applyTo(card);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.FILL).applyTo(card);
		var label = Ground.of(paper.text(card, figure.label(), Palette.MUTED), Palette.HEADER);
		var value = Ground.of(new Composite(card, SWT.NONE), Palette.HEADER);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(value);
		var number = Ground.of(paper.word(value, figure.text(), Palette.INK), Palette.HEADER);
		number.setFont(paper.font(number, 2, SWT.BOLD));
		var unit = Ground.of(paper.word(value, figure.unit(), Palette.MUTED), Palette.HEADER);
		for (Label part : List.of(label, number, unit)) {
			part.setToolTipText(figure.explanation());
		}
		card.setToolTipText(figure.explanation());
	}

	/** The figures as lines for a spreadsheet. */
	String copied() {
		return figures.stream().map(figure -> figure.label() + "\t" + figure.text().replace(",", "") + "\t" + figure.unit())
				.collect(Collectors.joining("\n"));
	}

	@Override
	public boolean isComplete() {
		return latest.isIdle();
	}
}
