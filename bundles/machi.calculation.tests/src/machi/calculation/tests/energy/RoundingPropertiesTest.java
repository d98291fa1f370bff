package machi.calculation.tests.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.energybalance.Allocation;
import machi.calculation.energybalance.AllocationInput;
import machi.calculation.energybalance.Allotment;
import machi.calculation.energybalance.Balance;
import machi.calculation.energybalance.CustomerGroup;
import machi.calculation.energybalance.SavingMeasure;
import machi.calculation.energybalance.SiteDemand;
import machi.calculation.energybalance.SupplyContract;
import machi.calculation.energybalance.SupplyKind;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;
import machi.quantity.RoundingPolicy.RollUp;
import machi.quantity.text.LocalizedText;

/** What holds for every allocation, whatever is entered; seeds are fixed so that a failure can be repeated. */
class RoundingPropertiesTest {

	private static final List<RoundingMode> MODES = List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN,
			RoundingMode.UP);
	private static final int RUNS = 400;

	private static RoundingPolicy policy(RandomGenerator random) {
		return new RoundingPolicy(new Rounding(random.nextInt(-2, 3), MODES.get(random.nextInt(MODES.size()))),
				random.nextBoolean() ? RollUp.SUM_THEN_ROUND : RollUp.ROUND_THEN_SUM);
	}

	private static AllocationInput input(RandomGenerator random) {
		var sites = new ArrayList<SiteDemand>();
		var savings = new ArrayList<SavingMeasure>();
		int count = random.nextInt(1, 30);
		for (int i = 0; i < count; i++) {
			var demand = BigDecimal.valueOf(random.nextLong(0, 10_000_000), random.nextInt(0, 4)).toPlainString();
			sites.add(Kasai.site("site-" + i, "zone-" + random.nextInt(1, 4), "group-" + random.nextInt(2), "1", demand));
			if (random.nextInt(4) == 0) {
				savings.add(Kasai.saving("saving-" + i, "site-" + i, BigDecimal.valueOf(random.nextInt(0, 900), 1).toPlainString()));
			}
		}
		var groups = List.of(group("group-0", policy(random)), group("group-1", policy(random)));
		var savingRounding = new RoundingPolicy(Rounding.down(0), RollUp.SUM_THEN_ROUND);
		return new AllocationInput(Kasai.ZONES, groups, sites, savings, contracts(random), savingRounding, policy(random), policy(random));
	}

	private static CustomerGroup group(String id, RoundingPolicy policy) {
		return new CustomerGroup(id, LocalizedText.same(id), Optional.empty(), policy, Kasai.subject(id));
	}

	/** Up to four contracts whose shares are 100 % together, or less with one that takes the rest. */
	private static List<SupplyContract> contracts(RandomGenerator random) {
		var contracts = new ArrayList<SupplyContract>();
		int left = 10_000;
		int count = random.nextInt(1, 5);
		boolean open = random.nextBoolean();
		for (int i = 0; i < count; i++) {
			boolean last = i == count - 1;
			int share = last && !open ? left : random.nextInt(0, left + 1);
			left -= share;
			var text = last && open ? "" : BigDecimal.valueOf(share, 2).toPlainString();
			contracts.add(Kasai.contract("contract-" + i, SupplyKind.values()[random.nextInt(4)], text, random.nextBoolean()));
		}
		Collections.shuffle(contracts, new Random(random.nextLong()));
		return contracts;
	}

	private static List<Allotment> everyRow(Allocation allocation) {
		var rows = new ArrayList<Allotment>();
		for (int i = 0; i < allocation.supplies().size(); i++) {
			rows.add(allocation.site(i));
		}
		allocation.input().zones().forEach(zone -> rows.add(allocation.zone(zone.id())));
		allocation.input().groups().forEach(group -> rows.add(allocation.group(group)));
		rows.add(allocation.total());
		rows.add(allocation.groupTotal());
		return rows;
	}

	@Test
	void printedPartsAddUpToThePrintedSupplyOnEveryRow() throws CalculationException {
		var random = new Random(20230807);
		for (int run = 0; run < RUNS; run++) {
			var input = input(random);
			for (var row : everyRow(Allocation.of(input))) {
				var sum = input.contracts().stream().map(row::of).reduce(BigDecimal.ZERO, BigDecimal::add);
				assertEquals(0, row.supplyKwh().compareTo(sum), "run " + run + ": " + row);
			}
		}
	}

	@Test
	void noPartIsEverNegative() throws CalculationException {
		var random = new Random(13435088);
		for (int run = 0; run < RUNS; run++) {
			var input = input(random);
			for (var row : everyRow(Allocation.of(input))) {
				assertTrue(row.kwhByContract().values().stream().allMatch(part -> part.signum() >= 0), "run " + run + ": " + row);
			}
		}
	}

	@Test
	void totalsDoNotDependOnTheOrderOfTheSites() throws CalculationException {
		var random = new Random(12261326);
		for (int run = 0; run < RUNS; run++) {
			var input = input(random);
			var shuffled = new ArrayList<>(input.sites());
			Collections.shuffle(shuffled, new Random(run));
			var other = new AllocationInput(input.zones(), input.groups(), shuffled, input.measures(), input.contracts(),
					input.savingRounding(), input.siteRounding(), input.groupRounding());
			var a = Allocation.of(input);
			var b = Allocation.of(other);
			assertEquals(a.total(), b.total());
			assertEquals(a.groupTotal(), b.groupTotal());
			for (var zone : input.zones()) {
				assertEquals(a.zone(zone.id()), b.zone(zone.id()));
			}
		}
	}

	@Test
	void theTwoRollUpsAreWhatTheirNamesSay() throws CalculationException {
		var random = new Random(1173762);
		for (int run = 0; run < RUNS; run++) {
			var input = input(random);
			var allocation = Allocation.of(input);
			var rounding = input.siteRounding().rounding();
			var printed = BigDecimal.ZERO;
			var exact = BigDecimal.ZERO;
			for (int i = 0; i < allocation.supplies().size(); i++) {
				printed = printed.add(allocation.site(i).supplyKwh());
				exact = exact.add(allocation.supplies().get(i).supplyKwh());
			}
			var expected = input.siteRounding().rollUp() == RollUp.ROUND_THEN_SUM ? printed : rounding.apply(exact);
			assertEquals(0, expected.compareTo(allocation.total().supplyKwh()), "run " + run);
		}
	}

	@Test
	void aShareIsRoundedFromItsOwnExactValueWhereverTheWholeAllowsIt() throws CalculationException {
		var random = new Random(72);
		for (int run = 0; run < RUNS; run++) {
			var demand = random.nextInt(0, 1_000_000);
			var share = random.nextInt(0, 101);
			var contracts = List.of(Kasai.contract("self", SupplyKind.SELF_CONSUMPTION, Integer.toString(share), true), Kasai.BILATERAL);
			var input = new AllocationInput(Kasai.ZONES, List.of(), List.of(Kasai.site("site", "zone-1", "", "1", Integer.toString(demand))),
					List.of(), contracts, Kasai.CUT_OFF, Kasai.SUM_THEN_ROUND, Kasai.SUM_THEN_ROUND);
			long nearest = Math.round(demand * (long) share / 100.0);
			assertEquals(BigDecimal.valueOf(nearest), Allocation.of(input).site(0).of(contracts.getFirst()));
		}
	}

	@Test
	void demandIsSupplyPlusSavingUnderEveryPolicy() throws CalculationException {
		var random = new Random(99);
		for (int run = 0; run < RUNS; run++) {
			var allocation = Allocation.of(input(random));
			var balance = Balance.of(allocation.supplies(), policy(random));
			assertEquals(0, balance.demandKwh().compareTo(balance.supplyKwh().add(balance.savingKwh())));
		}
	}

	@Test
	void policiesTotalAsDefined() {
		var random = new Random(42);
		for (int run = 0; run < RUNS; run++) {
			var policy = policy(random);
			var parts = new ArrayList<BigDecimal>();
			for (int i = random.nextInt(20); i > 0; i--) {
				parts.add(BigDecimal.valueOf(random.nextLong(-100_000, 100_000), 3));
			}
			var sum = BigDecimal.ZERO;
			for (var part : parts) {
				sum = sum.add(policy.rollUp() == RollUp.ROUND_THEN_SUM ? policy.round(part) : part);
			}
			var expected = policy.rollUp() == RollUp.ROUND_THEN_SUM ? sum : policy.round(sum);
			assertEquals(0, expected.compareTo(policy.total(parts)));
		}
	}
}
