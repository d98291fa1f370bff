package machi.dispatch.tests;

import java.util.List;
import java.util.SplittableRandom;

import machi.calculation.ParameterValues;
import machi.control.ControlStrategy;
import machi.control.SiteController;
import machi.control.SiteRatings;
import machi.control.SiteState;
import machi.control.StrategyDescriptor;
import machi.quantity.text.LocalizedText;

/** Wants anything, mostly what cannot be. */
final class WildStrategy implements ControlStrategy {

	static final String ID = "wild";

	private final int seed;

	WildStrategy(int seed) {
		this.seed = seed;
	}

	@Override
	public StrategyDescriptor descriptor() {
		return new StrategyDescriptor(ID, "1", LocalizedText.same("Wild"), LocalizedText.same("Wild"), List.of());
	}

	@Override
	public SiteController controller(SiteRatings ratings, ParameterValues parameters) {
		var random = new SplittableRandom(seed);
		return (state, setPoints) -> {
			setPoints.batteryKw = random.nextInt(9) == 0 ? Double.NEGATIVE_INFINITY : random.nextDouble(-30, 30);
			setPoints.vehicleKw = random.nextInt(9) == 0 ? Double.POSITIVE_INFINITY : random.nextDouble(-30, 30);
			setPoints.flexibleKw = random.nextDouble(-5, 30);
			setPoints.lendKw = random.nextInt(9) == 0 ? Double.POSITIVE_INFINITY : random.nextDouble(-5, 30);
			setPoints.curtailedKw = random.nextDouble(-20, 20);
			setPoints.importCapKw = random.nextDouble(-5, 60);
			setPoints.exportCapKw = random.nextBoolean() ? Double.POSITIVE_INFINITY : random.nextDouble(-5, 30);
			for (int priority = 0; priority < SiteState.PRIORITIES; priority++) {
				setPoints.servedShare[priority] = random.nextBoolean() ? 1 : random.nextDouble(-1, 2);
			}
		};
	}
}
