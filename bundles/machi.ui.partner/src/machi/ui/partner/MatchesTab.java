package machi.ui.partner;

import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;

import machi.calculation.ResultTable;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.page.ScrolledPage;

/** All offers that meet needs, the best first, and what has no match yet. */
final class MatchesTab {

	private static final Messages TEXT = Messages.beside(MatchesTab.class);
	/** More than anybody reads on a page; the calculation lists all. */
	private static final int MOST = 100;

	private final Paper paper;
	private final PartnerActions actions;
	private final ScrolledPage page;

	MatchesTab(Composite parent, Paper paper, PartnerActions actions) {
		this.paper = paper;
		this.actions = actions;
		page = new ScrolledPage(parent);
	}

	Composite control() {
		return page.control();
	}

	void show(PartnerResults results) {
		var content = paper.composite(page.control(), 1, 20, 12);
		results.matches().filter(table -> !table.rows().isEmpty()).ifPresentOrElse(table -> matches(content, table),
				() -> paper.text(content, TEXT.get("matches.none"), Palette.MUTED));
		results.unmatched().filter(table -> !table.rows().isEmpty()).ifPresent(table -> unmatched(content, table));
		page.show(content);
	}

	private void matches(Composite content, ResultTable table) {
		paper.title(content, table.title().in(Locale.getDefault()), 1);
		paper.text(content, TEXT.get("matches.how"), Palette.MUTED);
		table.rows().stream().limit(MOST).forEach(row -> new MatchLine(paper, actions, table).show(content, row, null));
		if (table.rows().size() > MOST) {
			paper.text(content, TEXT.get("matches.more", table.rows().size() - MOST), Palette.MUTED);
		}
	}

	private void unmatched(Composite content, ResultTable table) {
		var title = paper.title(content, table.title().in(Locale.getDefault()), 1);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 12).applyTo(title);
		table.rows().forEach(row -> paper.text(content, PartnerResults.text(table, row, "type") + "  "
				+ PartnerResults.text(table, row, "partner") + ": " + PartnerResults.text(table, row, "name"), Palette.INK));
	}
}
