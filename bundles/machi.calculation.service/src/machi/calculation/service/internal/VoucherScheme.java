package machi.calculation.service.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.calculation.service.Voucher;

/** The arithmetic of one voucher; what an entry is missing for stays empty. Exact until it is shown. */
record VoucherScheme(Voucher voucher) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

	/** @throws CalculationException when an entered number cannot be */
	static VoucherScheme of(Voucher voucher) throws CalculationException {
		checked(voucher.premiumPercent(), voucher, "premiumPercent");
		checked(voucher.priceYen(), voucher, "priceYen");
		checked(voucher.sets(), voucher, "sets");
		checked(voucher.issueRatio(), voucher, "issueRatio");
		checked(voucher.budgetThousandYen(), voucher, "budgetThousandYen");
		checked(voucher.redeemedThousandYen(), voucher, "redeemedThousandYen");
		if (voucher.sharePercent().isPresent()) {
			InputCheck.percent(voucher.sharePercent().get(), voucher.subject().at("soldSharePercent"));
		}
		return new VoucherScheme(voucher);
	}

	private static void checked(Optional<BigDecimal> value, Voucher voucher, String attribute) throws CalculationException {
		if (value.isPresent()) {
			InputCheck.notNegative(value.get(), voucher.subject().at(attribute));
		}
	}

	/** Face value of what a buyer pays that much for. */
	Optional<BigDecimal> face(BigDecimal paidYen) {
		return voucher.premiumPercent().map(premium -> paidYen.multiply(HUNDRED.add(premium)).movePointLeft(2));
	}

	Optional<BigDecimal> faceYen() {
		return voucher.priceYen().flatMap(this::face);
	}

	Optional<BigDecimal> premiumYen() {
		return faceYen().map(face -> face.subtract(voucher.priceYen().orElseThrow()));
	}

	/** What the buyers of all sets pay. */
	Optional<BigDecimal> purchaseYen() {
		return voucher.sets().flatMap(sets -> voucher.priceYen().map(sets::multiply));
	}

	/** Face value of all sets. */
	Optional<BigDecimal> issueYen() {
		return voucher.sets().flatMap(sets -> faceYen().map(sets::multiply));
	}

	/** What the premiums of all sets cost. */
	Optional<BigDecimal> costYen() {
		return voucher.sets().flatMap(sets -> premiumYen().map(sets::multiply));
	}

	Optional<BigDecimal> budgetYen() {
		return voucher.budgetThousandYen().map(THOUSAND::multiply);
	}

	/** Whole sets whose premiums the budget pays. */
	Optional<BigDecimal> affordableSets() {
		return budgetYen().flatMap(budget -> premiumYen().filter(premium -> premium.signum() > 0)
				.map(premium -> budget.divide(premium, 0, RoundingMode.DOWN)));
	}

	Optional<BigDecimal> redeemedYen() {
		return voucher.redeemedThousandYen().map(THOUSAND::multiply);
	}
}
