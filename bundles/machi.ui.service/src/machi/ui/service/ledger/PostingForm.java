package machi.ui.service.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import machi.ledger.Account;
import machi.ledger.LedgerException;
import machi.ledger.Operation;
import machi.ledger.Posting;
import machi.ledger.SchemeAccounts;
import machi.model.service.AccountKind;
import machi.model.service.LedgerAccount;
import machi.report.FigureText;
import machi.ui.Messages;
import machi.ui.Palette;
import machi.ui.page.Paper;

/** What is to be entered next, and why it cannot be yet. */
final class PostingForm {

	private static final Messages TEXT = Messages.beside(PostingForm.class);
	private static final List<Operation> OPERATIONS = List.of(Operation.ISSUE, Operation.PAY, Operation.REDEEM, Operation.EXPIRE);

	private final Consumer<Posting> whenPosted;
	private final Combo operation;
	private final Combo from;
	private final Combo to;
	private final Text amount;
	private final Text note;
	private final Button post;
	private final Label hint;
	private Optional<SchemeAccounts> accounts = Optional.empty();
	private List<LedgerAccount> sources = List.of();
	private List<LedgerAccount> targets = List.of();
	private boolean busy;

	PostingForm(Composite parent, Paper paper, Consumer<Posting> whenPosted) {
		this.whenPosted = whenPosted;
		var group = new Group(parent, SWT.NONE);
		group.setText(TEXT.get("form.title"));
		group.setBackground(Palette.PAPER.color());
		GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).spacing(8, 5).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
		operation = combo(group, "form.operation");
		operation.setItems(OPERATIONS.stream().map(one -> one.title().in(Locale.getDefault())).toArray(String[]::new));
		operation.select(0);
		operation.addListener(SWT.Selection, event -> fillAccounts());
		from = combo(group, "form.from");
		to = combo(group, "form.to");
		amount = text(group, "form.amount");
		note = text(group, "form.note");
		hint = paper.text(group, "", Palette.MUTED);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(80, SWT.DEFAULT).applyTo(hint);
		post = paper.button(group, TEXT.get("form.post"), null, this::post);
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.END, SWT.CENTER).applyTo(post);
	}

	private Combo combo(Composite parent, String label) {
		label(parent, label);
		var combo = new Combo(parent, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Selection, event -> validate());
		return combo;
	}

	private Text text(Composite parent, String label) {
		label(parent, label);
		var text = new Text(parent, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addListener(SWT.Modify, event -> validate());
		text.addListener(SWT.DefaultSelection, event -> post());
		return text;
	}

	private static void label(Composite parent, String key) {
		var label = new Label(parent, SWT.NONE);
		label.setText(TEXT.get(key));
		label.setBackground(Palette.PAPER.color());
	}

	void show(SchemeAccounts scheme) {
		accounts = Optional.of(scheme);
		fillAccounts();
	}

	/** While something is being entered nothing else can be. */
	void setBusy(boolean now) {
		busy = now;
		validate();
	}

	private Operation chosen() {
		return OPERATIONS.get(Math.max(0, operation.getSelectionIndex()));
	}

	private void fillAccounts() {
		var all = accounts.map(SchemeAccounts::circulating).orElse(List.of());
		var merchants = all.stream().filter(account -> account.getKind() == AccountKind.MERCHANT).toList();
		var holders = all.stream().filter(account -> account.getKind() == AccountKind.HOLDER).toList();
		sources = switch (chosen()) {
		case PAY, EXPIRE -> all;
		case REDEEM -> merchants;
		default -> List.of();
		};
		targets = switch (chosen()) {
		case ISSUE -> holders;
		case PAY -> merchants;
		default -> List.of();
		};
		fill(from, sources);
		fill(to, targets);
		validate();
	}

	private static void fill(Combo combo, List<LedgerAccount> choices) {
		var before = combo.getText();
		combo.setItems(choices.stream().map(AccountNames::name).toArray(String[]::new));
		int index = combo.indexOf(before);
		if (!choices.isEmpty()) {
			combo.select(Math.max(0, index));
		}
		combo.setEnabled(!choices.isEmpty());
	}

	private void validate() {
		var wrong = wrong();
		hint.setText(wrong.orElseGet(this::premiumText));
		hint.setForeground(wrong.isPresent() && !amount.getText().isBlank() ? Palette.ERROR.color() : Palette.MUTED.color());
		hint.getParent().layout(true, true);
		post.setEnabled(wrong.isEmpty() && !busy);
	}

	private Optional<String> wrong() {
		boolean needsSource = chosen() != Operation.ISSUE;
		boolean needsTarget = chosen() == Operation.ISSUE || chosen() == Operation.PAY;
		if (needsSource && sources.isEmpty() || needsTarget && targets.isEmpty()) {
			return Optional.of(TEXT.get("form.noAccount"));
		}
		if (amount.getText().isBlank()) {
			return Optional.of(TEXT.get("form.amount.missing"));
		}
		return units().isEmpty() ? Optional.of(TEXT.get("form.amount.wrong")) : Optional.empty();
	}

	private Optional<Long> units() {
		try {
			long units = Long.parseLong(amount.getText().strip().replace(",", ""));
			return units > 0 && units <= 1_000_000_000_000L ? Optional.of(units) : Optional.empty();
		} catch (NumberFormatException noNumber) {
			return Optional.empty();
		}
	}

	private String premiumText() {
		long premium = chosen() == Operation.ISSUE ? accounts.map(scheme -> scheme.premium(units().orElse(0L))).orElse(0L) : 0;
		return premium == 0 ? TEXT.get("form.final")
				: TEXT.get("form.premium", FigureText.number(BigDecimal.valueOf(premium)),
						FigureText.number(BigDecimal.valueOf(premium + units().orElse(0L))));
	}

	private void post() {
		if (!post.isEnabled()) {
			return;
		}
		try {
			whenPosted.accept(posting(units().orElseThrow()));
			amount.setText("");
		} catch (LedgerException refused) {
			hint.setText(refused.reason().in(Locale.getDefault()));
			hint.setForeground(Palette.ERROR.color());
		}
	}

	private Posting posting(long units) throws LedgerException {
		var remark = note.getText().strip();
		return switch (chosen()) {
		case ISSUE -> Posting.issue(account(targets, to), units, accounts.orElseThrow().premium(units), remark);
		case PAY -> Posting.pay(account(sources, from), account(targets, to), units, remark);
		case REDEEM -> Posting.redeem(account(sources, from), units, remark);
		default -> Posting.expire(account(sources, from), units, remark);
		};
	}

	private static Account account(List<LedgerAccount> choices, Combo combo) throws LedgerException {
		return SchemeAccounts.account(choices.get(Math.max(0, combo.getSelectionIndex())));
	}
}
