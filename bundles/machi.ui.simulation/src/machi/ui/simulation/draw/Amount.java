package machi.ui.simulation.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;

import machi.report.FigureText;

/** Simulated amounts as they are shown: no more digits than they are worth. */
public final class Amount {

	/** Shown where there is no number. */
	public static final String NONE = "–";

	private Amount() {
	}

	/** With a comma every three digits; {@link #NONE} when there is no number. */
	public static String text(double value, int decimals) {
		return Double.isFinite(value) ? FigureText.number(rounded(value, decimals)) : NONE;
	}

	/** With its unit, and with a decimal where it is small. */
	public static String text(double value, String unit) {
		return (text(value, Math.abs(value) < 100 ? 1 : 0) + " " + unit).strip();
	}

	/** A share from 0 to 1 as per cent. */
	public static String percent(double share) {
		return Double.isFinite(share) ? text(share * 100, 1) + " %" : NONE;
	}

	private static BigDecimal rounded(double value, int decimals) {
		var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
		return rounded.signum() == 0 ? rounded.abs() : rounded;
	}
}
