package machi.calculation.service;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * Vouchers of one medium, sold in sets with a premium: face value = price × (1 + premium).
 *
 * @param program        id of what the vouchers of several media belong to; the blended premium is that of a program
 * @param programName    what a person calls it
 * @param medium         for example paper
 * @param priceYen       what a buyer pays for a set
 * @param sets           sets to be sold
 * @param sharePercent   part of the issue total of the program
 * @param issueRatio     the same as a ratio, as in 2 to 1
 * @param validUntil     last day of use, as entered; may be empty
 */
public record Voucher(Subject subject, LocalizedText name, String program, LocalizedText programName, Coded medium,
		Optional<BigDecimal> premiumPercent, Optional<BigDecimal> priceYen, Optional<BigDecimal> sets, Optional<BigDecimal> sharePercent,
		Optional<BigDecimal> issueRatio, Optional<BigDecimal> budgetThousandYen, Optional<BigDecimal> redeemedThousandYen,
		String validUntil) {

	public Voucher {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(program);
		Objects.requireNonNull(programName);
		Objects.requireNonNull(medium);
		Objects.requireNonNull(premiumPercent);
		Objects.requireNonNull(priceYen);
		Objects.requireNonNull(sets);
		Objects.requireNonNull(sharePercent);
		Objects.requireNonNull(issueRatio);
		Objects.requireNonNull(budgetThousandYen);
		Objects.requireNonNull(redeemedThousandYen);
		Objects.requireNonNull(validUntil);
	}
}
