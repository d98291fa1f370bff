package machi.ui.register.table;

import java.util.ArrayList;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.tooltip.NatTableContentTooltip;
import org.eclipse.swt.widgets.Event;

import machi.calculation.Severity;
import machi.model.core.Element;
import machi.model.core.Source;
import machi.ui.Messages;
import machi.ui.Palette;

/** On hover: the findings about a cell, and where its value comes from. */
final class CellTooltip extends NatTableContentTooltip {

	private static final Messages TEXT = Messages.beside(CellTooltip.class);

	private final RegisterRows rows;
	private final CellMarks marks;

	CellTooltip(NatTable table, RegisterRows rows, CellMarks marks) {
		super(table, GridRegion.BODY);
		this.rows = rows;
		this.marks = marks;
		setBackgroundColor(Palette.PAPER.color());
		setForegroundColor(Palette.INK.color());
		setPopupDelay(400);
	}

	@Override
	protected String getText(Event event) {
		int column = natTable.getColumnIndexByPosition(natTable.getColumnPositionByX(event.x));
		int row = natTable.getRowIndexByPosition(natTable.getRowPositionByY(event.y));
		if (column < 0 || row < 0 || row >= rows.shown().size()) {
			return null;
		}
		var text = describe(rows.columns().get(column), rows.shown().get(row));
		return text.isEmpty() ? null : text;
	}

	private String describe(TableColumn column, EObject row) {
		var lines = new ArrayList<String>();
		var shown = rows.texts().text(column, row);
		if (shown.length() > 24) {
			lines.add(shown);
		}
		lines.addAll(rows.texts().absentTargets(column, row));
		for (var meaning : marks.codes().meanings(column, row)) {
			lines.add(meaning.fault() ? TEXT.get("finding." + Severity.WARNING) + " " + meaning.text().in(Locale.getDefault())
					: meaning.text().in(Locale.getDefault()));
		}
		marks.findings(column, row).forEach(finding -> lines.add(TEXT.get("finding." + finding.severity())
				+ " " + finding.message().in(Locale.getDefault())));
		if (column.isPersonal()) {
			lines.add(TEXT.get("personal.tip"));
		}
		CellMarks.sources(column, row).forEach(source -> lines.add(describe(source)));
		return String.join("\n", lines);
	}

	private String describe(Source source) {
		var text = new StringBuilder(TEXT.get("source")).append(' ').append(document(source.getDocument()));
		if (source.getLocator() != null && !source.getLocator().isBlank()) {
			text.append("  ").append(source.getLocator());
		}
		if (source.isAssumption()) {
			text.append("  ").append(TEXT.get("assumption"));
		}
		if (source.getNote() != null && !source.getNote().isBlank()) {
			text.append("\n    ").append(source.getNote());
		}
		return text.toString();
	}

	private String document(String id) {
		if (id == null || id.isBlank()) {
			return TEXT.get("source.none");
		}
		return rows.program().element(id).filter(Element.class::isInstance).map(Element.class::cast).map(rows.texts()::label).orElse(id);
	}

	/** The content tooltip of the table shows only cut texts; this one has more to say. */
	@Override
	protected boolean shouldCreateToolTip(Event event) {
		int column = natTable.getColumnPositionByX(event.x);
		int row = natTable.getRowPositionByY(event.y);
		return column >= 0 && row >= 0 && natTable.getRegionLabelsByXY(event.x, event.y) != null
				&& natTable.getRegionLabelsByXY(event.x, event.y).hasLabel(GridRegion.BODY) && getText(event) != null;
	}
}
