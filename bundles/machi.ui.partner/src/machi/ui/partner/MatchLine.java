package machi.ui.partner;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.model.partner.MatchState;
import machi.model.partner.MatchingEntry;
import machi.model.partner.PartnerPackage.Literals;
import machi.register.RegisterCatalog;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;

/** A match with its reasons, and what came of it. */
record MatchLine(Paper paper, PartnerActions actions, ResultTable table) {

	private static final Messages TEXT = Messages.beside(MatchLine.class);
	private static final List<MatchState> STATES = List.of(MatchState.PROPOSED, MatchState.INTRODUCED, MatchState.AGREED, MatchState.DECLINED);

	/** @param from the entry that the other side is shown of; null for both sides */
	void show(Composite content, Row row, MatchingEntry from) {
		var line = paper.composite(content, 3, 0, 2);
		GridDataFactory.fillDefaults().grab(true, false).indent(from == null ? 0 : 16, 0).applyTo(line);
		var score = paper.word(line, PartnerResults.text(table, row, "score"), Palette.ACCENT);
		score.setFont(paper.font(score, 3, SWT.BOLD));
		score.setToolTipText(TEXT.get("match.score"));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(36, SWT.DEFAULT).applyTo(score);
		var words = paper.composite(line, 1, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		paper.text(words, title(row, from), Palette.INK);
		paper.text(words, PartnerResults.text(table, row, "explanation"), Palette.MUTED);
		states(line, row);
	}

	private String title(Row row, MatchingEntry from) {
		boolean toOffer = from != null && row.id().endsWith("/" + from.getId());
		var offer = PartnerResults.text(table, row, "offering") + ": " + PartnerResults.text(table, row, "offer");
		var need = PartnerResults.text(table, row, "needing") + ": " + PartnerResults.text(table, row, "need");
		return from == null ? need + "  ←  " + offer : toOffer ? offer : need;
	}

	private void states(Composite line, Row row) {
		var combo = new Combo(line, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.add(TEXT.get("match.new"));
		STATES.forEach(state -> combo.add(RegisterCatalog.label(Literals.MATCH_STATE.getEEnumLiteral(state.getValue())).in(Locale.getDefault())));
		combo.setText(PartnerResults.text(table, row, "state"));
		combo.setData(FormDialog.FIELD, "match.state");
		combo.setToolTipText(TEXT.get("match.state"));
		GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).hint(130, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Selection, chosen -> {
			int index = combo.getSelectionIndex() - 1;
			if (index >= 0) {
				var ids = row.id().split("/");
				actions.execute(actions.records().match(ids[0], ids[1], STATES.get(index), FormDialog.today(),
						PartnerResults.text(table, row, "explanation")));
			}
		});
	}
}
