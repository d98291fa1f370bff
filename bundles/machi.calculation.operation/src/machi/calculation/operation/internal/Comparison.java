package machi.calculation.operation.internal;

import java.math.BigDecimal;
import java.util.Collection;

import machi.calculation.operation.OperatedAsset;
import machi.calculation.operation.internal.ActualPeriods.Period;
import machi.quantity.Rounding;

/**
 * Planned and measured energy of assets in months. An asset counts in the months in which something of it is measured, on
 * both sides, so that what nobody measures yet does not look like a shortfall.
 */
final class Comparison {

	private static final Rounding KWH = Rounding.halfUp(1);
	private static final Rounding PERCENT = Rounding.halfUp(1);
	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private BigDecimal planned = BigDecimal.ZERO;
	private BigDecimal measured = BigDecimal.ZERO;
	private boolean isPlanned = true;
	private boolean isMeasured;
	private long known;
	private long all;

	static Comparison of(Collection<OperatedAsset> assets, Period period) {
		var comparison = new Comparison();
		for (var asset : assets) {
			for (var month : period.months()) {
				Energy.of(asset, month).ifPresent(energy -> {
					comparison.isMeasured = true;
					comparison.measured = comparison.measured.add(energy.kwh());
					comparison.known += energy.halfHours();
					comparison.all += ActualPeriods.halfHours(month);
					comparison.isPlanned &= asset.plannedKwh().isPresent();
					comparison.planned = comparison.planned.add(ActualPeriods.share(asset.plannedKwh().orElse(BigDecimal.ZERO), month));
				});
			}
		}
		return comparison;
	}

	boolean isMeasured() {
		return isMeasured;
	}

	/** Null when the plan states no energy for one of the assets. */
	BigDecimal plannedKwh() {
		return isPlanned ? KWH.apply(planned) : null;
	}

	BigDecimal measuredKwh() {
		return KWH.apply(measured);
	}

	/** Part of the half-hours that are known. */
	BigDecimal coveragePercent() {
		return percent(BigDecimal.valueOf(known), BigDecimal.valueOf(all));
	}

	BigDecimal differenceKwh() {
		return isPlanned ? measuredKwh().subtract(plannedKwh()) : null;
	}

	/** What is measured, of what is planned; null when that is nothing or not known. */
	BigDecimal measuredPercent() {
		return isPlanned ? percent(measured, planned) : null;
	}

	static BigDecimal percent(BigDecimal part, BigDecimal whole) {
		return whole.signum() == 0 ? null : PERCENT.quotient(part.multiply(HUNDRED), whole);
	}

	static BigDecimal kwh(BigDecimal value) {
		return KWH.apply(value);
	}
}
