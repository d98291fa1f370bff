package machi.ui.indicator.kpi;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import machi.ui.Palette;
import machi.ui.indicator.data.KpiProgress;
import machi.ui.indicator.data.ProgramProgress;
import machi.ui.indicator.draw.CardFigure;
import machi.ui.indicator.draw.FigureCanvas;
import machi.ui.page.Paper;
import machi.ui.page.ScrolledPage;

/** All indicators as cards, in as many columns as there is room for. */
final class KpiCards {

	private static final int CARD = 290;

	private final ScrolledPage scrolled;

	/** @param open is given the indicator whose card was opened */
	KpiCards(Composite parent, Paper paper, ProgramProgress progress, Consumer<KpiProgress> open) {
		scrolled = new ScrolledPage(parent);
		var cards = new Composite(scrolled.control(), SWT.NONE);
		cards.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).margins(16, 12).spacing(10, 10).applyTo(cards);
		for (var kpi : progress.kpis()) {
			var card = new FigureCanvas(cards, CARD, room -> CardFigure.of(kpi, room));
			card.opens(CardFigure.spoken(kpi), () -> open.accept(kpi));
			card.setToolTipText(Paper.escaped(kpi.name()));
			GridDataFactory.fillDefaults().grab(true, false).hint(CARD, SWT.DEFAULT).applyTo(card);
		}
		scrolled.control().addListener(SWT.Resize, event -> {
			((GridLayout) cards.getLayout()).numColumns = Math.clamp((scrolled.control().getClientArea().width - 32) / (CARD + 10), 1, 6);
			cards.layout(true, true);
			scrolled.fit();
		});
		scrolled.show(cards);
	}

	Control control() {
		return scrolled.control();
	}
}
