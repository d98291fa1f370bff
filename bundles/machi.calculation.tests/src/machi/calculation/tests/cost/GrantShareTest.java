package machi.calculation.tests.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import machi.calculation.Subject;
import machi.calculation.cost.FundingProgram;
import machi.calculation.cost.GrantShare;
import machi.calculation.cost.GrantTerm;
import machi.quantity.Fraction;
import machi.quantity.Rounding;
import machi.quantity.text.LocalizedText;

/** What holds for any grant, tried on random cost items. */
class GrantShareTest {

	private static final int TRIALS = 500;

	private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20221101);

	private FundingProgram anyProgram() {
		var term = new GrantTerm(Subject.NONE, "BATTERY", random.nextBoolean() ? Optional.of(anyRate()) : Optional.empty(),
				random.nextBoolean() ? Optional.of(BigDecimal.valueOf(random.nextInt(2_000))) : Optional.empty(),
				random.nextBoolean() ? Optional.of(BigDecimal.valueOf(random.nextInt(50_000))) : Optional.empty(), Optional.empty(),
				Optional.empty());
		return new FundingProgram(Subject.of("p", "p"), LocalizedText.same("p"), true, Optional.of(anyRate()), List.of(term));
	}

	private Fraction anyRate() {
		int denominator = random.nextInt(1, 30);
		return new Fraction(BigInteger.valueOf(random.nextInt(denominator + 1)), BigInteger.valueOf(denominator));
	}

	private List<GrantShare> anyShares(FundingProgram program) {
		var shares = new ArrayList<GrantShare>();
		int items = random.nextInt(1, 12);
		for (int i = 0; i < items; i++) {
			var cost = Integer.toString(random.nextInt(100_000));
			var line = KasaiCosts.line("i" + i, 2024, "①", random.nextBoolean() ? "BATTERY" : "OTHER", Integer.toString(random.nextInt(40)), cost, "p");
			var share = GrantShare.of(line, program).orElseThrow();
			assertTrue(share.compareTo(GrantShare.of(line.eligibleThousandYen())) <= 0, "a grant exceeds the eligible cost " + line + program);
			shares.add(share);
		}
		return shares;
	}

	@Test
	void cuttingOffTheTotalNeverGivesLessThanCuttingOffEachItem() {
		for (int trial = 0; trial < TRIALS; trial++) {
			var shares = anyShares(anyProgram());
			var total = GrantShare.total(shares, KasaiCosts.CUT_OFF_TOTAL);
			var each = GrantShare.total(shares, KasaiCosts.CUT_OFF_EACH);
			assertTrue(total.compareTo(each) >= 0, shares::toString);
			assertTrue(total.subtract(each).compareTo(BigDecimal.valueOf(shares.size())) < 0, shares::toString);
		}
	}

	@Test
	void theOrderOfTheItemsDoesNotMatter() {
		for (int trial = 0; trial < TRIALS; trial++) {
			var shares = anyShares(anyProgram());
			assertEquals(GrantShare.total(shares, KasaiCosts.CUT_OFF_TOTAL), GrantShare.total(shares.reversed(), KasaiCosts.CUT_OFF_TOTAL));
		}
	}

	@Test
	void theTotalIsThatOfExactThirds() {
		for (int trial = 0; trial < TRIALS; trial++) {
			var program = KasaiCosts.program("p", "2/3");
			int sum = 0;
			var shares = new ArrayList<GrantShare>();
			for (int i = random.nextInt(1, 9); i > 0; i--) {
				int cost = random.nextInt(100_000);
				sum += cost;
				shares.add(GrantShare.of(KasaiCosts.line("i", 2024, "①", "OTHER", "1", Integer.toString(cost), "p"), program).orElseThrow());
			}
			assertEquals(BigDecimal.valueOf(2L * sum / 3), GrantShare.total(shares, KasaiCosts.CUT_OFF_TOTAL));
		}
	}

	@Test
	void aCapHoldsForEachItem() {
		var term = new GrantTerm(Subject.NONE, "BATTERY", Optional.of(Fraction.parse("2/3")), Optional.empty(),
				Optional.of(new BigDecimal("30000")), Optional.empty(), Optional.empty());
		var program = KasaiCosts.program("p", "1/2", term);
		// l.1441: two thirds, at most 30,000 千円
		assertEquals(new BigDecimal("30000"),
				GrantShare.of(KasaiCosts.line("i", 2024, "①", "BATTERY", "1", "60000", "p"), program).orElseThrow().rounded(Rounding.down(0)));
		assertEquals(new BigDecimal("20000"),
				GrantShare.of(KasaiCosts.line("i", 2024, "①", "BATTERY", "1", "30000", "p"), program).orElseThrow().rounded(Rounding.down(0)));
	}

	@Test
	void aProgramWithoutARuleForTheEquipmentGivesNoAmount() {
		assertEquals(Optional.empty(), GrantShare.of(KasaiCosts.line("i", 2024, "⑦", "CHARGER", "1", "100", "grant-cev"), KasaiCosts.VEHICLES));
	}
}
