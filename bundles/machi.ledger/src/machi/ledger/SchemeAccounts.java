package machi.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import machi.model.core.Element;
import machi.model.service.AccountKind;
import machi.model.service.LedgerAccount;
import machi.model.service.PointScheme;
import machi.model.service.ServicePlan;
import machi.quantity.text.LocalizedText;
import machi.workspace.OpenProgram;

/**
 * A scheme of points or a regional currency with the accounts that the program registers for it: what may be entered
 * into its ledger.
 */
public final class SchemeAccounts {

	private final PointScheme scheme;
	private final List<LedgerAccount> accounts;

	private SchemeAccounts(PointScheme scheme, List<LedgerAccount> accounts) {
		this.scheme = scheme;
		this.accounts = accounts;
	}

	/** @throws LedgerException when the program has no such scheme */
	public static SchemeAccounts of(OpenProgram program, String scheme) throws LedgerException {
		var plan = program.domain(ServicePlan.class);
		var schemes = plan.map(ServicePlan::getPointSchemes).<List<PointScheme>>map(List::copyOf).orElse(List.of());
		var found = schemes.stream().filter(one -> scheme.equals(one.getId())).findFirst();
		if (found.isEmpty()) {
			var known = schemes.stream().map(Element::getId).sorted().toList();
			throw new LedgerException(LocalizedText.of("There is no points scheme " + scheme + "; known are " + known,
					"制度 " + scheme + " は登録されていません。登録済み: " + known));
		}
		return new SchemeAccounts(found.get(),
				plan.orElseThrow().getAccounts().stream().filter(account -> scheme.equals(account.getScheme())).toList());
	}

	public PointScheme scheme() {
		return scheme;
	}

	/** Those whose units circulate. */
	public List<LedgerAccount> circulating() {
		return accounts.stream().filter(account -> account.getKind() == AccountKind.HOLDER || account.getKind() == AccountKind.MERCHANT).toList();
	}

	/** @throws LedgerException when no such account is registered for the scheme, or it is of a kind that holds no units */
	public Account account(String id) throws LedgerException {
		var known = circulating();
		for (var account : known) {
			if (id.equals(account.getId())) {
				return account(account);
			}
		}
		throw new LedgerException(LocalizedText.of("There is no account " + id + " of a holder or merchant in " + scheme.getId() + ", which has " + known.size(),
				"制度 " + scheme.getId() + " に利用者・加盟店の口座 " + id + " はありません(登録 " + known.size() + " 件)"));
	}

	/** @throws LedgerException when its id cannot be written into a ledger */
	public static Account account(LedgerAccount account) throws LedgerException {
		try {
			return new Account(account.getKind() == AccountKind.MERCHANT ? Role.MERCHANT : Role.HOLDER, String.valueOf(account.getId()));
		} catch (IllegalArgumentException unwritable) {
			throw new LedgerException(LocalizedText.of("The ID " + account.getId() + " of an account must not hold a comma, colon or quote",
					"口座のID " + account.getId() + " にはカンマ・コロン・引用符を使えません"), unwritable);
		}
	}

	/** Units on top of those paid for, cut off to whole ones; none when the scheme has no premium. */
	public long premium(long paid) {
		var percent = scheme.getPremiumPercent();
		return percent == null ? 0
				: BigDecimal.valueOf(paid).multiply(percent).movePointLeft(2).setScale(0, RoundingMode.DOWN).longValueExact();
	}

	/** What units are worth in yen; one yen each where the scheme does not say. */
	public BigDecimal yen(long units) {
		var value = scheme.getYenPerUnit() == null ? BigDecimal.ONE : scheme.getYenPerUnit();
		return value.multiply(BigDecimal.valueOf(units));
	}
}
