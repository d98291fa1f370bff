package machi.calculation.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Simulated numbers as they are shown: no more digits than they are worth. */
final class Figures {

	private Figures() {
	}

	/** Rounded half up to whole units; null when there is none. */
	static BigDecimal whole(double value) {
		return rounded(value, 0);
	}

	/** Rounded half up; null when there is none. */
	static BigDecimal rounded(double value, int scale) {
		return Double.isFinite(value) ? BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP) : null;
	}

	/** A share from 0 to 1 as per cent with one decimal; null when there is none. */
	static BigDecimal percent(double share) {
		return rounded(share * 100, 1);
	}
}
