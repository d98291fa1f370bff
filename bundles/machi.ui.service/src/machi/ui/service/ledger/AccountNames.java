package machi.ui.service.ledger;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import machi.ledger.Account;
import machi.ledger.SchemeAccounts;
import machi.model.service.LedgerAccount;

/** What accounts are called on the screen: names stay in the program, a ledger has ids only. */
final class AccountNames {

	private final Map<String, String> names = new HashMap<>();

	AccountNames(SchemeAccounts accounts) {
		accounts.circulating().forEach(account -> names.put(String.valueOf(account.getId()), name(account)));
	}

	String of(Account account) {
		var role = account.role().title().in(Locale.getDefault());
		return account.id().isEmpty() ? role : names.getOrDefault(account.id(), account.id());
	}

	static String name(LedgerAccount account) {
		var name = account.getName();
		return name == null || name.isBlank() ? String.valueOf(account.getId()) : name + " (" + account.getId() + ")";
	}
}
