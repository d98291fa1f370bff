package machi.ui.device.operate;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import machi.ui.Palette;
import machi.ui.page.Ground;
import machi.ui.page.Paper;

/** Figures side by side, each with its name above it. */
final class FigureRow {

	private static final int WIDTH = 124;

	private final Composite row;
	private final List<Label> values = new ArrayList<>();

	FigureRow(Composite parent, Paper paper, List<String> names) {
		row = paper.composite(parent, 1, 0, 0);
		var layout = new RowLayout(SWT.HORIZONTAL);
		layout.marginLeft = 0;
		layout.spacing = 8;
		row.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(row);
		for (var name : names) {
			var card = Ground.of(new Composite(row, SWT.NONE), Palette.HEADER);
			GridLayoutFactory.fillDefaults().margins(10, 6).spacing(0, 2).applyTo(card);
			card.setLayoutData(new RowData(WIDTH, SWT.DEFAULT));
			Ground.of(paper.word(card, name, Palette.MUTED), Palette.HEADER);
			var value = Ground.of(paper.word(card, "–", Palette.INK), Palette.HEADER);
			value.setFont(paper.font(value, 2, SWT.BOLD));
			GridDataFactory.fillDefaults().grab(true, false).applyTo(value);
			values.add(value);
		}
	}

	/** @param texts as many as there are names */
	void show(List<String> texts) {
		for (int i = 0; i < values.size(); i++) {
			if (!values.get(i).getText().equals(texts.get(i))) {
				values.get(i).setText(texts.get(i));
			}
		}
	}
}
