package machi.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a ledger holds.
 *
 * @param entries  those that are proven by the chain of hashes, in their order
 * @param balances units of every account that ever moved some; they sum to zero
 * @param undone   numbers of the entries that a reversal undid
 * @param problems empty when the whole ledger is sound
 * @param halfLine whether the last line is incomplete, as after a crash
 */
public record LedgerBook(String scheme, List<Entry> entries, SortedMap<Account, Long> balances, List<Long> undone,
		List<LedgerProblem> problems, boolean halfLine) {

	public LedgerBook {
		Objects.requireNonNull(scheme);
		entries = List.copyOf(entries);
		balances = Collections.unmodifiableSortedMap(new TreeMap<>(balances));
		undone = List.copyOf(undone);
		problems = List.copyOf(problems);
	}

	public boolean isSound() {
		return problems.isEmpty();
	}

	public long balance(Account account) {
		return balances.getOrDefault(account, 0L);
	}

	/** Sum over all accounts: always zero. */
	public long sum() {
		return balances.values().stream().mapToLong(Long::longValue).sum();
	}

	public Optional<Entry> entry(long number) {
		return number < 1 || number > entries.size() ? Optional.empty() : Optional.of(entries.get((int) number - 1));
	}
}
