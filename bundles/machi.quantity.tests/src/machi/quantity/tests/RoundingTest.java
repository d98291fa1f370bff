package machi.quantity.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import machi.quantity.Fraction;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;
import machi.quantity.RoundingPolicy.RollUp;

class RoundingTest {

	@Test
	void kasaiRoundsItsMeasuresBeforeItSumsThem() {
		// Kasai l.887-895: 63.7+10.8+25.4+0.2+0.1+53.4 = 153.6; the exact sum 153.686 would print 153.7
		var exact = Stream.of("63.686862", "10.831", "25.44", "0.196", "0.106848", "53.424").map(BigDecimal::new).toList();
		assertEquals(new BigDecimal("153.6"), new RoundingPolicy(Rounding.halfUp(1), RollUp.ROUND_THEN_SUM).total(exact));
		assertEquals(new BigDecimal("153.7"), new RoundingPolicy(Rounding.halfUp(1), RollUp.SUM_THEN_ROUND).total(exact));
	}

	@Test
	void aGrantOfTwoThirdsIsRoundedOnce() {
		// Kasai l.860: 2/3 of 248,420 = 165,613.33…, printed 165,613
		assertEquals(new BigDecimal("165613"), Fraction.parse("2/3").of(new BigDecimal("248420"), Rounding.down(0)));
		assertEquals(new BigDecimal("12000"), Fraction.parse("10/10").of(new BigDecimal("12000"), Rounding.down(0)));
		assertEquals(Fraction.parse("0.5").of(BigDecimal.TEN, Rounding.down(0)), Fraction.parse("50%").of(BigDecimal.TEN, Rounding.down(0)));
	}

	@Test
	void refusesWhatIsNoFraction() {
		for (var text : List.of("", "2/", "/3", "1/0", "2/-3", "a", "1/2/3", "NaN")) {
			assertThrows(IllegalArgumentException.class, () -> Fraction.parse(text), text);
		}
	}

	@Test
	void negativeScalesRoundToHundreds() {
		assertEquals(new BigDecimal("44200"), Rounding.halfUp(-2).apply(new BigDecimal("44154")));
		assertEquals(new BigDecimal("44000"), Rounding.halfUp(-3).apply(new BigDecimal("44154")));
	}

	@Test
	void totalsDifferByLessThanHalfAUnitPerPart() {
		var random = new SplittableRandom(20221101);
		for (int run = 0; run < 500; run++) {
			int parts = random.nextInt(1, 120);
			int scale = random.nextInt(0, 3);
			var exact = random.longs(parts, 0, 100_000_000L).mapToObj(n -> BigDecimal.valueOf(n, 4)).toList();
			var first = new RoundingPolicy(Rounding.halfUp(scale), RollUp.ROUND_THEN_SUM).total(exact);
			var last = new RoundingPolicy(Rounding.halfUp(scale), RollUp.SUM_THEN_ROUND).total(exact);
			// each part and the total move by half a unit of the last place at most
			var limit = BigDecimal.valueOf(parts + 1L, scale).divide(BigDecimal.valueOf(2));
			assertTrue(first.subtract(last).abs().compareTo(limit) <= 0, first + " against " + last);
			assertEquals(scale, first.scale());
			assertEquals(scale, last.scale());
		}
	}
}
