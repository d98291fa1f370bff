package machi.calculation.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import machi.quantity.Rounding;

/**
 * The straight line through values over time by least squares, which any textbook of statistics derives:
 * slope = (nΣxy − ΣxΣy) ÷ (nΣx² − (Σx)²). Sums are exact; only the last division is rounded.
 */
public final class Trend {

	private final BigDecimal start;
	private final BigDecimal slopeNumerator;
	private final BigDecimal levelNumerator;
	private final BigDecimal denominator;

	private Trend(BigDecimal start, BigDecimal slopeNumerator, BigDecimal levelNumerator, BigDecimal denominator) {
		this.start = start;
		this.slopeNumerator = slopeNumerator;
		this.levelNumerator = levelNumerator;
		this.denominator = denominator;
	}

	/** @return empty when the points stand at fewer than two times */
	public static Optional<Trend> of(List<ProgressPath.Point> points) {
		if (points.isEmpty()) {
			return Optional.empty();
		}
		var start = points.getFirst().time();
		var count = BigDecimal.valueOf(points.size());
		var x = BigDecimal.ZERO;
		var y = BigDecimal.ZERO;
		var xx = BigDecimal.ZERO;
		var xy = BigDecimal.ZERO;
		for (var point : points) {
			var time = point.time().subtract(start);
			x = x.add(time);
			y = y.add(point.value());
			xx = xx.add(time.multiply(time));
			xy = xy.add(time.multiply(point.value()));
		}
		var denominator = count.multiply(xx).subtract(x.multiply(x));
		return denominator.signum() == 0 ? Optional.empty()
				: Optional.of(new Trend(start, count.multiply(xy).subtract(x.multiply(y)), y.multiply(xx).subtract(x.multiply(xy)), denominator));
	}

	/** @param time in months, as {@link ProgressPath#months} */
	public BigDecimal at(BigDecimal time, Rounding rounding) {
		return rounding.quotient(levelNumerator.add(slopeNumerator.multiply(time.subtract(start))), denominator);
	}
}
