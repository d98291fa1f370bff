package machi.calculation.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.quantity.ReportingPeriod;

/**
 * The way from a baseline over interim targets to a target: straight lines in time between them.
 *
 * @param points in the order of time, the baseline first and the target last
 */
public record ProgressPath(List<Point> points) {

	private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;
	private static final int DECIMALS_OF_A_DAY = 10;

	/** A value for a period; it stands at the end of it. */
	public record Point(ReportingPeriod period, BigDecimal value) {

		public Point {
			Objects.requireNonNull(period);
			Objects.requireNonNull(value);
		}

		/** Months, as {@link ProgressPath#months}. */
		public BigDecimal time() {
			return months(period.end());
		}
	}

	/** @throws IllegalArgumentException unless there are two points or more, each later than the one before */
	public ProgressPath {
		points = List.copyOf(points);
		if (points.size() < 2) {
			throw new IllegalArgumentException(points.size() + " points");
		}
		for (int i = 1; i < points.size(); i++) {
			if (!points.get(i).period().end().isAfter(points.get(i - 1).period().end())) {
				throw new IllegalArgumentException(points.get(i - 1) + ", " + points.get(i));
			}
		}
	}

	/**
	 * Months from the year 0 to the end of a day, so that years and months of every length are equally long.
	 */
	public static BigDecimal months(LocalDate lastDay) {
		var next = lastDay.plusDays(1);
		var whole = BigDecimal.valueOf(next.getYear() * 12L + next.getMonthValue() - 1);
		return next.getDayOfMonth() == 1 ? whole
				: whole.add(BigDecimal.valueOf(next.getDayOfMonth() - 1L).divide(BigDecimal.valueOf(next.lengthOfMonth()), DECIMALS_OF_A_DAY,
						RoundingMode.HALF_UP));
	}

	/**
	 * (value − baseline) ÷ (target − baseline): 0 at the baseline, 1 at the target, right for falling indicators and for a
	 * baseline of zero.
	 *
	 * @return empty when target and baseline are the same
	 */
	public static Optional<BigDecimal> progress(BigDecimal baseline, BigDecimal target, BigDecimal value) {
		var whole = target.subtract(baseline);
		return whole.signum() == 0 ? Optional.empty() : Optional.of(value.subtract(baseline).divide(whole, EXACT_ENOUGH));
	}

	/** The value of the path at the end of a day; before the baseline that of the baseline, after the target that of the target. */
	public BigDecimal valueAt(LocalDate day) {
		var time = months(day);
		var passed = new ArrayList<>(points);
		passed.removeIf(point -> point.time().compareTo(time) > 0);
		if (passed.isEmpty()) {
			return points.getFirst().value();
		}
		var before = passed.getLast();
		if (passed.size() == points.size()) {
			return before.value();
		}
		var after = points.get(passed.size());
		var rise = after.value().subtract(before.value());
		return before.value().add(rise.multiply(time.subtract(before.time())).divide(after.time().subtract(before.time()), EXACT_ENOUGH));
	}

	/** The progress that time asks for at the end of a day; empty when target and baseline are the same. */
	public Optional<BigDecimal> expected(LocalDate day) {
		return progress(points.getFirst().value(), points.getLast().value(), valueAt(day));
	}
}
