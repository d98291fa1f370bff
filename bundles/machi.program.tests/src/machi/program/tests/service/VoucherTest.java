package machi.program.tests.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;
import machi.calculation.ParameterValues;
import machi.calculation.Subject;
import machi.calculation.service.Coded;
import machi.calculation.service.Voucher;
import machi.calculation.service.VoucherInput;
import machi.calculation.service.internal.VoucherCalculator;
import machi.quantity.Rounding;
import machi.quantity.text.LocalizedText;

/** Premium vouchers beyond what the documents print. */
class VoucherTest {

	private static final VoucherCalculator CALCULATOR = new VoucherCalculator();

	@Test
	void setsPremiumAndBudgetBelongTogether() throws CalculationException {
		// 8,000 sets at 10,000 yen with 25 %: buyers pay 80,000, issue 100,000, premium 20,000 thousand yen
		var result = run("", voucher("paper", "25", "10000", 8000, null, "18000", "60000", ""));
		assertEquals("80000", number(result, "schemes", "paper", "purchaseThousandYen"));
		assertEquals("100000", number(result, "schemes", "paper", "issueThousandYen"));
		assertEquals("20000", number(result, "schemes", "paper", "premiumThousandYen"));
		// 18,000 thousand yen ÷ 2,500 yen
		assertEquals("7200", number(result, "schemes", "paper", "affordableSets"));
		assertEquals("60.00", number(result, "schemes", "paper", "redeemedPercent"));
		assertEquals(List.of("voucher.budget.exceeded"), rules(result));
	}

	@Test
	void moreRedeemedThanIssuedIsFound() throws CalculationException {
		assertEquals(List.of("voucher.redeemed.exceeds"), rules(run("", voucher("paper", "25", "10000", 100, null, null, "1250.001", ""))));
	}

	@Test
	void sharesThatDoNotAddUpToHundredAreFoundUnlessRoundingExplainsIt() throws CalculationException {
		assertEquals(List.of("voucher.shares"), rules(run("", voucher("paper", "25", "1", 1, "60", null, null, ""),
				voucher("digital", "30", "1", 1, "30", null, null, ""))));
		assertEquals(List.of(), rules(run("", voucher("a", "25", "1", 1, "33.3", null, null, ""), voucher("b", "30", "1", 1, "33.3", null, null, ""),
				voucher("c", "20", "1", 1, "33.3", null, null, ""))));
	}

	@Test
	void validityEndsOnlyAfterTheLastDay() throws CalculationException {
		var voucher = voucher("paper", "25", "10000", 100, null, null, "1000", "R4.1.31");
		assertEquals(List.of(), rules(run("2022-01-31", voucher)));
		var ended = run("2022-02-01", voucher);
		assertEquals(List.of("voucher.validity.ended"), rules(ended));
		// 100 × 12,500 − 1,000,000 yen
		assertTrue(ended.findings().getFirst().message().english().contains("250,000 円"), ended.findings().getFirst().message().english());
	}

	@Test
	void aDateThatIsNoneIsNamed() {
		var wrong = assertThrows(CalculationException.class, () -> run("tomorrow", voucher("paper", "25", "1", 1, null, null, null, "")));
		assertEquals("tomorrow", wrong.value());
	}

	@Test
	void negativeNumbersAreRefusedByTheirPlace() {
		var wrong = assertThrows(CalculationException.class, () -> run("", voucher("paper", "-1", "1", 1, null, null, null, "")));
		assertEquals("paper", wrong.subject().elementId());
		assertEquals("premiumPercent", wrong.subject().attribute());
	}

	@Test
	void aBlendLiesBetweenItsPremiumsAndTheReadingByPurchaseIsNeverLower() throws CalculationException {
		var random = new Random(2024);
		for (int i = 0; i < 300; i++) {
			int first = random.nextInt(60);
			int second = random.nextInt(60);
			int share = random.nextInt(101);
			var result = run("", voucher("a", "" + first, "10000", null, "" + share, null, null, ""),
					voucher("b", "" + second, "10000", null, "" + (100 - share), null, null, ""));
			var face = new BigDecimal(number(result, "blend", "program-face", "premiumPercent"));
			var purchase = new BigDecimal(number(result, "blend", "program-purchase", "premiumPercent"));
			assertTrue(purchase.compareTo(face) >= 0, first + " " + second + " " + share);
			assertTrue(face.compareTo(BigDecimal.valueOf(Math.min(first, second))) >= 0, first + " " + second + " " + share);
			assertTrue(purchase.compareTo(BigDecimal.valueOf(Math.max(first, second))) <= 0, first + " " + second + " " + share);
		}
	}

	private static Voucher voucher(String id, String premium, String price, Integer sets, String share, String budget, String redeemed,
			String until) {
		return new Voucher(Subject.of(id, id), LocalizedText.same(id), "program", LocalizedText.same("program"),
				new Coded("PAPER", LocalizedText.of("Paper", "紙")), number(premium), number(price), Optional.ofNullable(sets).map(BigDecimal::valueOf),
				number(share), Optional.empty(), number(budget), number(redeemed), until);
	}

	private static Optional<BigDecimal> number(String text) {
		return Optional.ofNullable(text).map(BigDecimal::new);
	}

	private static CalculationResult run(String asOf, Voucher... vouchers) throws CalculationException {
		return CALCULATOR.calculate(new VoucherInput(List.of(vouchers), Rounding.halfUp(2), List.of()),
				ParameterValues.of(CALCULATOR.descriptor().parameters(), Map.of("asOf", asOf)), CalculationMonitor.NONE);
	}

	private static List<String> rules(CalculationResult result) {
		return result.findings().stream().map(Finding::rule).toList();
	}

	private static String number(CalculationResult result, String table, String row, String column) {
		return result.table(table).orElseThrow().number(row, column).map(BigDecimal::toPlainString).orElse("");
	}
}
