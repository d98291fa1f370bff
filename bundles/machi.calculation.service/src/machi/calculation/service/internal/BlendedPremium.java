package machi.calculation.service.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The premium of a program as a whole, from the premiums of its media and their shares. A document that only says 2 to 1
 * leaves open of what: the two readings give different premiums (Odawara l.169).
 */
record BlendedPremium(List<VoucherScheme> schemes) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final int EXACT = 20;

	/** The weights of the media: entered shares, else the ratio; empty when one of them has neither. */
	Optional<List<BigDecimal>> weights() {
		var weights = new ArrayList<BigDecimal>();
		boolean percent = schemes.stream().allMatch(scheme -> scheme.voucher().sharePercent().isPresent());
		for (var scheme : schemes) {
			var weight = percent ? scheme.voucher().sharePercent() : scheme.voucher().issueRatio();
			if (weight.isEmpty()) {
				return Optional.empty();
			}
			weights.add(weight.get());
		}
		return weights.stream().anyMatch(weight -> weight.signum() > 0) ? Optional.of(weights) : Optional.empty();
	}

	/** The shares are of the face value: Σ w ÷ Σ (w ÷ (1 + p)) − 1. */
	Optional<BigDecimal> ofFaceValue() {
		return premiums().flatMap(premiums -> weights().map(weights -> {
			var face = BigDecimal.ZERO;
			var paid = BigDecimal.ZERO;
			for (int i = 0; i < weights.size(); i++) {
				face = face.add(weights.get(i));
				paid = paid.add(weights.get(i).multiply(HUNDRED).divide(HUNDRED.add(premiums.get(i)), EXACT, RoundingMode.HALF_EVEN));
			}
			return face.subtract(paid).multiply(HUNDRED).divide(paid, EXACT, RoundingMode.HALF_EVEN);
		}));
	}

	/** The shares are of what buyers pay: Σ w p ÷ Σ w. */
	Optional<BigDecimal> ofPurchaseValue() {
		return premiums().flatMap(premiums -> weights().map(weights -> {
			var sum = BigDecimal.ZERO;
			var weighted = BigDecimal.ZERO;
			for (int i = 0; i < weights.size(); i++) {
				sum = sum.add(weights.get(i));
				weighted = weighted.add(weights.get(i).multiply(premiums.get(i)));
			}
			return weighted.divide(sum, EXACT, RoundingMode.HALF_EVEN);
		}));
	}

	/** From the sets themselves, where all are known: cost of the premiums ÷ what buyers pay. */
	Optional<BigDecimal> ofSets() {
		if (schemes.stream().anyMatch(scheme -> scheme.costYen().isEmpty())) {
			return Optional.empty();
		}
		var cost = schemes.stream().map(scheme -> scheme.costYen().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
		var paid = schemes.stream().map(scheme -> scheme.purchaseYen().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
		return paid.signum() == 0 ? Optional.empty() : Optional.of(cost.multiply(HUNDRED).divide(paid, EXACT, RoundingMode.HALF_EVEN));
	}

	private Optional<List<BigDecimal>> premiums() {
		var premiums = schemes.stream().map(scheme -> scheme.voucher().premiumPercent()).flatMap(Optional::stream).toList();
		return premiums.size() < schemes.size() ? Optional.empty() : Optional.of(premiums);
	}
}
