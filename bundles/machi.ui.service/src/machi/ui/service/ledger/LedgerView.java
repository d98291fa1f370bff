package machi.ui.service.ledger;

import java.util.Optional;

import machi.ledger.Circulation;
import machi.ledger.LedgerBook;
import machi.ledger.LedgerException;

/**
 * A ledger as it was read.
 *
 * @param book    empty when it could not be read
 * @param failure why it could not be read, or why the last posting was refused
 */
record LedgerView(String scheme, Optional<LedgerBook> book, Optional<Circulation> circulation, Optional<LedgerException> failure) {

	static LedgerView of(LedgerBook book, Optional<LedgerException> failure) {
		return new LedgerView(book.scheme(), Optional.of(book), Optional.of(Circulation.of(book)), failure);
	}

	static LedgerView unreadable(String scheme, LedgerException failure) {
		return new LedgerView(scheme, Optional.empty(), Optional.empty(), Optional.of(failure));
	}
}
