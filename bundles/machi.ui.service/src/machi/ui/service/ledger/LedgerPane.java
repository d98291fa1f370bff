package machi.ui.service.ledger;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import machi.ledger.Entry;
import machi.ledger.LedgerBook;
import machi.ledger.Posting;
import machi.ledger.SchemeAccounts;
import machi.report.FigureText;
import machi.ui.Icon;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;
import machi.ui.page.ScrolledPage;

/** A ledger: its figures above, the form, balances and chart on the left, its entries beside them. */
final class LedgerPane {

	private static final Messages TEXT = Messages.beside(LedgerPane.class);

	private final Composite pane;
	private final Paper paper;
	private final Composite cards;
	private final ScrolledPage side;
	private final Composite sideContent;
	private final PostingForm form;
	private final Table balances;
	private final Composite chart;
	private final EntryTable entries;
	private final Button reverse;

	/**
	 * @param whenPosted   is given what is to be entered
	 * @param whenReversed is given the entry that is to be undone
	 */
	LedgerPane(Composite parent, Paper paper, Consumer<Posting> whenPosted, Consumer<Entry> whenReversed) {
		this.paper = paper;
		pane = new Composite(parent, SWT.NONE);
		pane.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().margins(16, 4).spacing(0, 8).applyTo(pane);
		cards = paper.composite(pane, 1, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(cards);
		var sash = new SashForm(pane, SWT.HORIZONTAL);
		sash.setBackground(Palette.PAPER.color());
		sash.setSashWidth(10);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		side = new ScrolledPage(sash);
		sideContent = paper.composite(side.control(), 1, 0, 0);
		form = new PostingForm(sideContent, paper, whenPosted);
		paper.title(sideContent, TEXT.get("balances"), 0);
		balances = createBalances(sideContent);
		chart = paper.composite(sideContent, 1, 0, 0);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(chart);
		side.show(sideContent);
		var right = paper.composite(sash, 3, 0, 0);
		var search = new Text(right, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(TEXT.get("entries.search"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		reverse = paper.button(right, TEXT.get("reverse"), Icon.UNDO.descriptor(), () -> selected().ifPresent(whenReversed));
		paper.button(right, TEXT.get("copy"), Icon.COPY.descriptor(), this::copy);
		entries = new EntryTable(right);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(entries.control());
		entries.control().addListener(SWT.Selection, event -> reverse.setEnabled(entries.canReverse()));
		search.addListener(SWT.Modify, event -> {
			entries.filter(search.getText());
			reverse.setEnabled(false);
		});
		var footer = paper.text(right, TEXT.get("entries.undo"), Palette.MUTED);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(80, SWT.DEFAULT).applyTo(footer);
		sash.setWeights(34, 66);
	}

	private static Table createBalances(Composite parent) {
		var table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		var account = new TableColumn(table, SWT.LEFT);
		account.setText(TEXT.get("balances.account"));
		account.setWidth(250);
		var units = new TableColumn(table, SWT.RIGHT);
		units.setText(TEXT.get("balances.units"));
		units.setWidth(110);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 150).applyTo(table);
		return table;
	}

	Composite control() {
		return pane;
	}

	void show(LedgerView view, SchemeAccounts accounts) {
		form.show(accounts);
		clear(cards);
		clear(chart);
		view.circulation().ifPresent(circulation -> {
			CirculationPanel.cards(cards, paper, circulation, accounts);
			CirculationPanel.chart(chart, circulation, accounts);
		});
		var names = new AccountNames(accounts);
		view.book().ifPresent(book -> {
			showBalances(book, names);
			entries.show(book, names);
		});
		reverse.setEnabled(false);
		pane.layout(true, true);
		side.fit();
	}

	private void showBalances(LedgerBook book, AccountNames names) {
		balances.removeAll();
		book.balances().forEach((account, units) -> row(names.of(account), units));
		var sum = row(TEXT.get("balances.sum"), book.sum());
		sum.setBackground(Palette.TOTAL.color());
	}

	private TableItem row(String name, long units) {
		var item = new TableItem(balances, SWT.NONE);
		item.setText(new String[] { name, FigureText.number(BigDecimal.valueOf(units)) });
		return item;
	}

	private static void clear(Composite composite) {
		for (var child : composite.getChildren()) {
			child.dispose();
		}
	}

	void setBusy(boolean busy) {
		form.setBusy(busy);
		reverse.setEnabled(!busy && entries.canReverse());
	}

	Optional<Entry> selected() {
		return entries.selected();
	}

	EntryTable entries() {
		return entries;
	}

	void copy() {
		entries.copy();
	}

	static String text(Entry entry, AccountNames names) {
		return TEXT.get("reverse.question", Long.toString(entry.number()), entry.operation().title().in(Locale.getDefault()), names.of(entry.from()),
				names.of(entry.to()), FigureText.number(BigDecimal.valueOf(entry.amount())));
	}
}
