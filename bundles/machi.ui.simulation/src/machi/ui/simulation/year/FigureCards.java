package machi.ui.simulation.year;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.ui.Palette;
import machi.ui.page.Ground;
import machi.ui.page.Paper;

/** Figures on cards. The cards are made once; another selection only changes their numbers. */
final class FigureCards {

	private static final int MOST_COLUMNS = 7;
	/** Room for twelve digits with their unit. */
	private static final int CARD_WIDTH = 158;

	private final Composite grid;
	private final Paper paper;
	private final List<Label> numbers = new ArrayList<>();
	private List<KeyFigure> figures = List.of();

	FigureCards(Composite parent, Paper paper) {
		this.paper = paper;
		grid = new Composite(parent, SWT.NONE);
		grid.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(MOST_COLUMNS).equalWidth(true).spacing(10, 10).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
	}

	/** Arranges the cards in as many columns as the width has room for. */
	void arrange(int width) {
		((GridLayout) grid.getLayout()).numColumns = Math.clamp(width / CARD_WIDTH, 1, MOST_COLUMNS);
	}

	/** @param shown the same figures every time, with other numbers */
	void show(List<KeyFigure> shown) {
		figures = List.copyOf(shown);
		if (numbers.isEmpty()) {
			figures.forEach(this::create);
		}
		for (int i = 0; i < figures.size(); i++) {
			var number = numbers.get(i);
			if (!number.getText().equals(figures.get(i).text())) {
				number.setText(figures.get(i).text());
				number.getParent().layout(true);
			}
		}
	}

	private void create(KeyFigure figure) {
		var card = Ground.of(new Composite(grid, SWT.NONE), Palette.HEADER);
		GridLayoutFactory.fillDefaults().margins(10, 7).spacing(0, 2).applyTo(card);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.FILL).applyTo(card);
		var label = Ground.of(paper.text(card, figure.label(), Palette.MUTED), Palette.HEADER);
		var line = Ground.of(new Composite(card, SWT.NONE), Palette.HEADER);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		var number = Ground.of(paper.word(line, figure.text(), Palette.INK), Palette.HEADER);
		number.setFont(paper.font(number, 2, SWT.BOLD));
		var unit = Ground.of(paper.word(line, figure.unit(), Palette.MUTED), Palette.HEADER);
		for (var part : List.of(card, label, number, unit)) {
			part.setToolTipText(figure.explanation());
		}
		numbers.add(number);
	}

	/** The figures as lines for a spreadsheet: label, number without separators, unit. */
	String copied() {
		return figures.stream().map(figure -> figure.label() + "\t" + figure.text().replace(",", "") + "\t" + figure.unit())
				.collect(Collectors.joining("\n"));
	}
}
