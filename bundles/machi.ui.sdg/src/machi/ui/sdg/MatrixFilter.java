package machi.ui.sdg;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import machi.model.program.Side;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;

/** What of the program the matrix shows: the kind of rows, and the side that they belong to. */
final class MatrixFilter {

	private static final Messages TEXT = Messages.beside(MatrixFilter.class);

	private final Combo kinds;
	private final Combo sides;
	private final Runnable changed;
	private List<Side> offered = List.of();

	MatrixFilter(Composite parent, Paper paper, Runnable changed) {
		this.changed = changed;
		var bar = paper.composite(parent, 4, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.BEGINNING, SWT.CENTER).applyTo(bar);
		paper.word(bar, TEXT.get("filter.rows"), Palette.MUTED);
		kinds = new Combo(bar, SWT.READ_ONLY);
		for (var kind : RowKind.values()) {
			kinds.add(TEXT.get("kind." + kind.key()));
		}
		kinds.select(0);
		kinds.addListener(SWT.Selection, event -> changed.run());
		paper.word(bar, TEXT.get("filter.side"), Palette.MUTED);
		sides = new Combo(bar, SWT.READ_ONLY);
		sides.add(TEXT.get("filter.side.all"));
		sides.select(0);
		GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).applyTo(sides);
		sides.addListener(SWT.Selection, event -> changed.run());
	}

	RowKind kind() {
		return RowKind.values()[kinds.getSelectionIndex()];
	}

	void choose(int index) {
		kinds.select(index);
		changed.run();
	}

	/** Offers the sides that rows have; the one that is chosen stays chosen while there is one of it. */
	void showSides(List<MatrixRow> rows) {
		var present = rows.stream().map(MatrixRow::side).filter(side -> side != Side.UNASSIGNED).distinct().sorted().toList();
		if (!present.equals(offered)) {
			var before = chosen();
			offered = present;
			sides.setItems(TEXT.get("filter.side.all"));
			present.forEach(side -> sides.add(MatrixContent.label(side)));
			sides.select(1 + present.indexOf(before));
		}
		sides.setEnabled(!present.isEmpty());
	}

	private Side chosen() {
		int index = sides.getSelectionIndex() - 1;
		return index < 0 || index >= offered.size() ? Side.UNASSIGNED : offered.get(index);
	}

	boolean accepts(MatrixRow row) {
		return chosen() == Side.UNASSIGNED || row.side() == chosen();
	}
}
