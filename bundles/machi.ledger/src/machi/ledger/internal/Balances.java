package machi.ledger.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import machi.ledger.Account;
import machi.ledger.Entry;
import machi.ledger.LedgerBook;
import machi.ledger.LedgerException;
import machi.ledger.LedgerProblem;
import machi.ledger.Operation;
import machi.ledger.Posting;
import machi.ledger.Role;
import machi.quantity.text.LocalizedText;

/** Entries one after the other, and what is allowed next. */
final class Balances {

	/** More units than any town gives out; sums of them stay far from the end of the numbers. */
	private static final long MOST = 1_000_000_000_000L;
	private static final Pattern NOTE = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029\\u0085]{0,500}");

	private final List<Entry> entries;
	private final Map<Account, Long> units;
	private final Set<Long> undone;

	Balances() {
		entries = new ArrayList<>();
		units = new HashMap<>();
		undone = new LinkedHashSet<>();
	}

	/** A ledger goes on where it stood. */
	Balances(LedgerBook book) {
		entries = new ArrayList<>(book.entries());
		units = new HashMap<>(book.balances());
		undone = new LinkedHashSet<>(book.undone());
	}

	int count() {
		return entries.size();
	}

	Entry last() {
		return entries.getLast();
	}

	/** @throws LedgerException when the rules of the ledger do not allow it */
	void check(Posting posting) throws LedgerException {
		if (posting.amount() < 1 || posting.amount() > MOST) {
			throw refused("A whole number of units from 1 to " + MOST + " was expected, not " + posting.amount(),
					"1～" + MOST + " の整数を指定してください(入力値 " + posting.amount() + ")");
		}
		if (!NOTE.matcher(posting.note()).matches()) {
			throw refused("The note must be one line of at most 500 characters", "備考は500文字以内の1行で入力してください");
		}
		if (!posting.operation().allows(posting.from().role(), posting.to().role())) {
			throw refused(posting.operation().title().english() + " cannot move units from " + posting.from() + " to " + posting.to(),
					"「" + posting.operation().title().japanese() + "」では " + posting.from() + " から " + posting.to() + " へ移せません");
		}
		if (posting.from().equals(posting.to())) {
			throw refused("Units cannot move from " + posting.from() + " to itself", posting.from() + " から同じ口座へは移せません");
		}
		checkPremiumAndUndo(posting);
		long left = units.getOrDefault(posting.from(), 0L) - posting.amount();
		if (posting.from().role() != Role.ISSUER && left < 0) {
			throw refused("The account " + posting.from() + " has " + (left + posting.amount()) + " units, " + posting.amount() + " are to leave it",
					"口座 " + posting.from() + " の残高は " + (left + posting.amount()) + " で、" + posting.amount() + " を移せません");
		}
	}

	private void checkPremiumAndUndo(Posting posting) throws LedgerException {
		if (posting.operation() == Operation.REVERSE) {
			checkUndo(posting);
		} else if (posting.undoes() != 0) {
			throw refused("Only a reversal undoes an entry", "他の記帳を取り消せるのは取消だけです");
		} else if (posting.premium() < 0 || posting.premium() > posting.amount()
				|| posting.premium() > 0 && posting.operation() != Operation.ISSUE) {
			throw refused("The premium must be a part of the units of an issue, not " + posting.premium(),
					"プレミアムは発行数量の内数です(入力値 " + posting.premium() + ")");
		}
	}

	private void checkUndo(Posting posting) throws LedgerException {
		if (posting.undoes() < 1 || posting.undoes() > entries.size()) {
			throw refused("There is no entry " + posting.undoes() + " to undo", "取り消す記帳 " + posting.undoes() + " がありません");
		}
		var wrong = entries.get((int) posting.undoes() - 1);
		if (wrong.operation() == Operation.REVERSE) {
			throw refused("Entry " + wrong.number() + " is a reversal; enter anew what it undid", "記帳 " + wrong.number() + " は取消です。元の内容を改めて記帳してください");
		}
		if (undone.contains(wrong.number())) {
			throw refused("Entry " + wrong.number() + " was undone already", "記帳 " + wrong.number() + " はすでに取り消されています");
		}
		boolean same = posting.from().equals(wrong.to()) && posting.to().equals(wrong.from()) && posting.amount() == wrong.amount()
				&& posting.premium() == wrong.premium();
		if (!same) {
			throw refused("A reversal moves back all that entry " + wrong.number() + " moved", "取消では記帳 " + wrong.number() + " の全量を戻します");
		}
	}

	void add(Entry entry) {
		entries.add(entry);
		units.merge(entry.from(), -entry.amount(), Math::addExact);
		units.merge(entry.to(), entry.amount(), Math::addExact);
		if (entry.operation() == Operation.REVERSE) {
			undone.add(entry.undoes());
		}
	}

	LedgerBook book(String scheme, List<LedgerProblem> problems, boolean halfLine) {
		return new LedgerBook(scheme, entries, new TreeMap<>(units), List.copyOf(undone), problems, halfLine);
	}

	private static LedgerException refused(String english, String japanese) {
		return new LedgerException(LocalizedText.of(english, japanese));
	}
}
