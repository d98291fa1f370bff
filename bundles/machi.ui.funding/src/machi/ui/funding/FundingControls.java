package machi.ui.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.funding.matrix.Amounts;
import machi.ui.funding.matrix.Axis;
import machi.ui.funding.matrix.Dimension;
import machi.ui.funding.matrix.Facts;
import machi.ui.funding.matrix.Key;
import machi.ui.funding.matrix.Key.Kind;
import machi.ui.funding.matrix.Matrix;
import machi.ui.page.Paper;

/** What the user chooses of the matrix: its amounts, rows and columns, and what it is limited to. */
public final class FundingControls {

	private static final Messages TEXT = Messages.beside(FundingControls.class);

	private final Combo amounts;
	private final Combo rows;
	private final Combo columns;
	private final Combo only;
	private final List<Control> all = new ArrayList<>();
	private final Runnable whenChosen;
	private List<Key> limits = List.of();
	private Axis axis;
	private Facts facts;
	private boolean begun;

	FundingControls(Composite parent, Paper paper, Runnable whenChosen, Runnable export) {
		this.whenChosen = whenChosen;
		var bar = paper.composite(parent, 1, 0, 0);
		bar.setLayout(wrapping());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		amounts = combo(paper, bar, "amounts");
		for (var choice : Amounts.values()) {
			amounts.add(TEXT.get("amounts." + choice));
		}
		rows = combo(paper, bar, "rows");
		columns = combo(paper, bar, "columns");
		only = combo(paper, bar, "only");
		all.add(paper.button(bar, TEXT.get("export"), Icon.EXPORT.descriptor(), export));
		amounts.select(0);
		offerDimensions(Dimension.SIDE, Dimension.YEAR);
		amounts.addListener(SWT.Selection, event -> {
			offerDimensions(amounts() == Amounts.ITEMS ? Dimension.ITEM : amounts() == Amounts.FUNDING ? Dimension.SOURCE : Dimension.SIDE,
					Dimension.YEAR);
			chosen();
		});
		rows.addListener(SWT.Selection, event -> apart(columns, dimension(rows)));
		columns.addListener(SWT.Selection, event -> apart(rows, dimension(columns)));
		only.addListener(SWT.Selection, event -> whenChosen.run());
	}

	/** What does not fit beside the rest goes below it. */
	private static RowLayout wrapping() {
		var layout = new RowLayout(SWT.HORIZONTAL);
		layout.center = true;
		layout.spacing = 10;
		layout.marginWidth = 9;
		return layout;
	}

	private Combo combo(Paper paper, Composite bar, String key) {
		var pair = paper.composite(bar, 2, 0, 0);
		paper.word(pair, TEXT.get(key), Palette.MUTED);
		var combo = new Combo(pair, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setVisibleItemCount(20);
		GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(combo);
		all.add(combo);
		return combo;
	}

	private Amounts amounts() {
		return Amounts.values()[amounts.getSelectionIndex()];
	}

	private void offerDimensions(Dimension row, Dimension column) {
		for (var combo : List.of(rows, columns)) {
			combo.removeAll();
			amounts().dimensions().forEach(dimension -> combo.add(TEXT.get("dimension." + dimension)));
		}
		rows.select(amounts().dimensions().indexOf(row));
		columns.select(amounts().dimensions().indexOf(column));
	}

	private Dimension dimension(Combo combo) {
		return amounts().dimensions().get(combo.getSelectionIndex());
	}

	/** The same cannot stand in rows and columns: the other one gives way. */
	private void apart(Combo other, Dimension taken) {
		boolean same = dimension(other) == taken || isInitiative(dimension(other)) && isInitiative(taken);
		if (same) {
			var free = isInitiative(taken) || taken == Dimension.SOURCE || taken == Dimension.ITEM ? Dimension.YEAR : Dimension.SIDE;
			other.select(amounts().dimensions().indexOf(free));
		}
		chosen();
	}

	private static boolean isInitiative(Dimension dimension) {
		return dimension == Dimension.SIDE || dimension == Dimension.INITIATIVE || dimension == Dimension.ITEM;
	}

	private void chosen() {
		begun = true;
		only.select(0);
		offer(axis, facts);
		whenChosen.run();
	}

	/** Offers what the amounts can be limited to: values of a dimension that stands neither in rows nor in columns. */
	void offer(Axis nextAxis, Facts nextFacts) {
		axis = nextAxis;
		facts = nextFacts;
		if (!begun && facts != null && !facts.of(Amounts.ITEMS).isEmpty()) {
			begin();
		}
		var before = only.getSelectionIndex() > 0 ? limits.get(only.getSelectionIndex() - 1).value() : null;
		var keys = new ArrayList<Key>();
		if (facts != null) {
			for (var dimension : amounts().dimensions()) {
				if (dimension != dimension(rows) && dimension != dimension(columns) && dimension != Dimension.ITEM
						&& !(isInitiative(dimension) && (isInitiative(dimension(rows)) || isInitiative(dimension(columns))))
						&& (dimension != Dimension.SIDE || !amounts().dimensions().contains(Dimension.INITIATIVE))) {
					axis.keys(dimension, facts.of(amounts())).stream().filter(key -> key.kind() == Kind.AMOUNT).forEach(keys::add);
				}
			}
		}
		limits = List.copyOf(keys);
		only.removeAll();
		only.add(TEXT.get("only.all"));
		limits.forEach(key -> only.add(key.title()));
		int again = 0;
		for (int i = 0; i < limits.size(); i++) {
			again = limits.get(i).value().equals(before) ? i + 1 : again;
		}
		only.select(again);
		only.setEnabled(!limits.isEmpty());
	}

	/** Another program was opened. */
	void restart() {
		begun = false;
		amounts.select(0);
		offerDimensions(Dimension.SIDE, Dimension.YEAR);
		only.select(0);
	}

	/** A program without stated budgets begins with its cost items. */
	private void begin() {
		begun = true;
		if (facts.of(Amounts.BUDGET).isEmpty()) {
			amounts.select(Amounts.ITEMS.ordinal());
			offerDimensions(Dimension.INITIATIVE, Dimension.YEAR);
		}
	}

	Matrix.View view() {
		return new Matrix.View(amounts(), dimension(rows), dimension(columns),
				only.getSelectionIndex() > 0 ? Optional.of(limits.get(only.getSelectionIndex() - 1)) : Optional.empty());
	}

	void setEnabled(boolean enabled) {
		all.forEach(control -> control.setEnabled(enabled && (control != only || !limits.isEmpty())));
	}

	/** Chooses as a click does. */
	public void choose(Amounts wanted, Dimension row, Dimension column) {
		amounts.select(wanted.ordinal());
		offerDimensions(row, column);
		chosen();
	}
}
