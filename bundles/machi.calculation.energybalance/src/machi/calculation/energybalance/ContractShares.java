package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.quantity.Rounding;
import machi.quantity.text.LocalizedText;

/**
 * The contracts that supply one zone, checked: shares of at most 100 % together, at most one contract that takes the
 * rest, and nothing left over.
 */
final class ContractShares {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final List<SupplyContract> contracts;

	private ContractShares(List<SupplyContract> contracts) {
		this.contracts = contracts;
	}

	/** The contracts of the zone, or those for any zone when it has none of its own. */
	static ContractShares of(List<SupplyContract> all, SiteDemand site) throws CalculationException {
		var own = all.stream().filter(contract -> !site.zoneId().isEmpty() && contract.zoneId().equals(site.zoneId())).toList();
		var contracts = own.isEmpty() ? all.stream().filter(contract -> contract.zoneId().isEmpty()).toList() : own;
		if (contracts.isEmpty()) {
			throw new CalculationException(LocalizedText.of("No supply contract applies to this site",
					"この需要家に適用する供給区分がありません"), site.subject().at("place"), site.zoneId());
		}
		check(contracts);
		return new ContractShares(contracts);
	}

	private static void check(List<SupplyContract> contracts) throws CalculationException {
		SupplyContract open = null;
		var sum = BigDecimal.ZERO;
		for (var contract : contracts) {
			var subject = contract.subject().at("sharePercent");
			if (contract.sharePercent().isPresent()) {
				sum = sum.add(InputCheck.percent(contract.sharePercent().get(), subject));
				if (sum.compareTo(HUNDRED) > 0) {
					throw new CalculationException(LocalizedText.of("The shares of the supply contracts exceed 100 %",
							"供給区分の割合の合計が100%を超えています"), subject, sum.toPlainString() + "%");
				}
			} else if (open != null) {
				throw new CalculationException(LocalizedText.of(
						"Only one supply contract may have no share: " + open.subject().label() + " already takes the rest",
						"割合が空欄の供給区分は1つだけにしてください(残りは " + open.subject().label() + " が引き受けます)"), subject, "");
			} else {
				open = contract;
			}
		}
		if (open == null && sum.compareTo(HUNDRED) != 0) {
			throw new CalculationException(LocalizedText.of(
					"The shares of the supply contracts must be 100 % together, or one of them must be empty to take the rest",
					"供給区分の割合の合計を100%にするか、残りを引き受ける供給区分の割合を空欄にしてください"),
					contracts.getLast().subject().at("sharePercent"), sum.toPlainString() + "%");
		}
	}

	/** The exact part of each contract: share × supply, and the rest for the one without a share. */
	Map<String, BigDecimal> parts(BigDecimal supplyKwh) {
		var parts = new LinkedHashMap<String, BigDecimal>();
		var rest = supplyKwh;
		for (var contract : contracts) {
			var part = contract.sharePercent().map(share -> supplyKwh.multiply(share).movePointLeft(2)).orElse(BigDecimal.ZERO);
			parts.put(contract.id(), part);
			rest = rest.subtract(part);
		}
		for (var contract : contracts) {
			if (contract.sharePercent().isEmpty()) {
				parts.put(contract.id(), rest);
			}
		}
		return parts;
	}

	/**
	 * Rounds the parts of a whole so that they add up to the rounded whole and none is negative. The contract that takes
	 * the rest is whole − others (Kasai T13: 相対契約 = supply − 自家消費等); without one, the last with a part closes.
	 *
	 * @param contracts all of them, in order
	 * @param parts     exact parts by contract id
	 */
	static Allotment rounded(List<SupplyContract> contracts, BigDecimal supplyKwh, Map<String, BigDecimal> parts,
			Rounding rounding) {
		var whole = rounding.apply(supplyKwh);
		var closing = closing(contracts, parts);
		var printed = new LinkedHashMap<String, BigDecimal>();
		var rest = whole;
		for (var contract : contracts) {
			var part = rounding.apply(parts.getOrDefault(contract.id(), BigDecimal.ZERO));
			boolean closes = contract.id().equals(closing);
			var given = closes ? BigDecimal.ZERO : part.min(rest);
			printed.put(contract.id(), given);
			rest = rest.subtract(given);
		}
		if (!closing.isEmpty()) {
			printed.put(closing, rest);
		}
		return new Allotment(whole, printed);
	}

	private static String closing(List<SupplyContract> contracts, Map<String, BigDecimal> parts) {
		var withShare = "";
		var open = "";
		for (var contract : contracts) {
			if (parts.getOrDefault(contract.id(), BigDecimal.ZERO).signum() > 0) {
				withShare = contract.sharePercent().isPresent() ? contract.id() : withShare;
				open = contract.sharePercent().isEmpty() ? contract.id() : open;
			}
		}
		return open.isEmpty() ? withShare : open;
	}
}
