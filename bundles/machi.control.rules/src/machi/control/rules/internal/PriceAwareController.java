package machi.control.rules.internal;

import java.util.Arrays;

import machi.control.SetPoints;
import machi.control.SiteController;
import machi.control.SiteRatings;
import machi.control.SiteState;

/**
 * At the first step of each day the prices of its 24 hours give two thresholds: the price up to which as many steps are
 * cheap as fill the battery, and that from which as many are dear as empty it. They hold for the day if buying at the one
 * and losing energy on the way still gains at the other.
 */
final class PriceAwareController implements SiteController {

	private final SiteRatings ratings;
	private final double leastGainYenPerKwh;
	private final BatteryReserve level;
	private final double[] sorted;
	private final int stepsToFill;
	private final int stepsToEmpty;

	private int lastDay;
	private double cheapYenPerKwh;
	private double dearYenPerKwh;
	private boolean worthwhile;

	PriceAwareController(SiteRatings ratings, double leastGainYenPerKwh, BatteryReserve level) {
		this.ratings = ratings;
		this.leastGainYenPerKwh = leastGainYenPerKwh;
		this.level = level;
		sorted = new double[(int) Math.max(1, Math.round(24 / ratings.stepHours()))];
		stepsToFill = steps(ratings.batteryChargeKw());
		stepsToEmpty = steps(ratings.batteryDischargeKw());
	}

	private int steps(double kw) {
		double needed = kw > 0 ? Math.ceil(ratings.batteryKwh() / (kw * ratings.stepHours())) : sorted.length;
		return (int) Math.max(1, Math.min(needed, sorted.length));
	}

	@Override
	public void decide(SiteState state, SetPoints setPoints) {
		if (state.dayOfWeek != lastDay) {
			lastDay = state.dayOfWeek;
			readPrices(state);
		}
		if (!worthwhile || state.islanded) {
			SelfConsumption.decide(state, setPoints);
			return;
		}
		double surplus = PowerSharing.serveEvenly(state, setPoints);
		if (surplus > 0) {
			PowerSharing.useSurplus(state, setPoints, surplus);
		} else if (state.importPriceYenPerKwh >= dearYenPerKwh) {
			PowerSharing.cover(state, setPoints, -surplus);
		}
		if (state.importPriceYenPerKwh <= cheapYenPerKwh) {
			charge(state, setPoints, Math.max(0, -surplus));
		}
	}

	private void readPrices(SiteState state) {
		int count = Math.min(sorted.length, state.importPricesYenPerKwh.length - state.step);
		System.arraycopy(state.importPricesYenPerKwh, state.step, sorted, 0, count);
		Arrays.sort(sorted, 0, count);
		// half a day at most, so that no step is both cheap and dear
		int half = Math.max(1, count / 2);
		cheapYenPerKwh = sorted[Math.min(stepsToFill, half) - 1];
		dearYenPerKwh = sorted[count - Math.min(stepsToEmpty, half)];
		worthwhile = dearYenPerKwh - cheapYenPerKwh / ratings.batteryEfficiency() > leastGainYenPerKwh;
	}

	/** Within contract power and grid limit. */
	private void charge(SiteState state, SetPoints setPoints, double lackingKw) {
		double importable = Math.min(ratings.contractKw(), state.importLimitKw) - lackingKw;
		double wanted = level.chargeKw(state) + setPoints.batteryKw;
		if (importable > 0 && wanted > 0) {
			PowerSharing.chargeBattery(state, setPoints, Math.min(importable, wanted));
		}
	}
}
