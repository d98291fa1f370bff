package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;
import machi.quantity.RoundingPolicy.RollUp;

/**
 * How the renewable supply is shared among the contracts: part = share × supply at every site (Kasai T13, share of
 * self-consumption 72 %), and the contract without a share takes the rest. Zones, groups and the total follow the
 * roll-up of their table: rounded from the summed supply, or summed from the rounded sites.
 */
public final class Allocation {

	private final AllocationInput input;
	private final List<SiteSupply> supplies;
	private final List<Map<String, BigDecimal>> parts;

	private Allocation(AllocationInput input, List<SiteSupply> supplies, List<Map<String, BigDecimal>> parts) {
		this.input = input;
		this.supplies = supplies;
		this.parts = parts;
	}

	/**
	 * Computes the exact parts of every site.
	 *
	 * @throws CalculationException naming the site, measure or contract that makes it impossible
	 */
	public static Allocation of(AllocationInput input) throws CalculationException {
		InputCheck.unique(input.contracts(), SupplyContract::id, SupplyContract::subject);
		var supplies = SiteSupply.of(input.sites(), input.measures(), input.savingRounding());
		var sharesByZone = new HashMap<String, ContractShares>();
		var parts = new ArrayList<Map<String, BigDecimal>>();
		for (var supply : supplies) {
			var shares = sharesByZone.get(supply.site().zoneId());
			if (shares == null) {
				shares = ContractShares.of(input.contracts(), supply.site());
				sharesByZone.put(supply.site().zoneId(), shares);
			}
			parts.add(shares.parts(supply.supplyKwh()));
		}
		return new Allocation(input, supplies, List.copyOf(parts));
	}

	public AllocationInput input() {
		return input;
	}

	/** Demand, saving and supply of every site, in the order of the input. */
	public List<SiteSupply> supplies() {
		return supplies;
	}

	/** What a site is supplied with, by its position in {@link #supplies()}. */
	public Allotment site(int position) {
		return printed(position, input.siteRounding().rounding());
	}

	/** What a zone is supplied with; nothing when it has no site. */
	public Allotment zone(String zoneId) {
		return rolledUp(supply -> supply.site().zoneId().equals(zoneId), input.siteRounding());
	}

	/** What a customer group is supplied with, by the rounding of that group. */
	public Allotment group(CustomerGroup group) {
		return rolledUp(supply -> supply.site().groupId().equals(group.id()), group.rounding());
	}

	/** What all sites are supplied with, as the table of sites prints it. */
	public Allotment total() {
		return rolledUp(supply -> true, input.siteRounding());
	}

	/** What all sites are supplied with, as the table of groups prints it. */
	public Allotment groupTotal() {
		return rolledUp(supply -> true, input.groupRounding());
	}

	/** What the members are supplied with together, rolled up as the policy says. */
	public Allotment rolledUp(Predicate<SiteSupply> member, RoundingPolicy policy) {
		return policy.rollUp() == RollUp.ROUND_THEN_SUM ? summed(member, policy.rounding()) : rounded(member, policy.rounding());
	}

	private Allotment printed(int position, Rounding rounding) {
		return ContractShares.rounded(input.contracts(), supplies.get(position).supplyKwh(), parts.get(position), rounding);
	}

	private Allotment summed(Predicate<SiteSupply> member, Rounding rounding) {
		var sum = ContractShares.rounded(input.contracts(), BigDecimal.ZERO, Map.of(), rounding);
		for (int i = 0; i < supplies.size(); i++) {
			if (member.test(supplies.get(i))) {
				sum = sum.plus(printed(i, rounding));
			}
		}
		return sum;
	}

	private Allotment rounded(Predicate<SiteSupply> member, Rounding rounding) {
		var supply = BigDecimal.ZERO;
		var exact = new LinkedHashMap<String, BigDecimal>();
		for (int i = 0; i < supplies.size(); i++) {
			if (member.test(supplies.get(i))) {
				supply = supply.add(supplies.get(i).supplyKwh());
				parts.get(i).forEach((contract, part) -> exact.merge(contract, part, BigDecimal::add));
			}
		}
		return ContractShares.rounded(input.contracts(), supply, exact, rounding);
	}
}
