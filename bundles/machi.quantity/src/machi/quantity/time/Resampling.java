package machi.quantity.time;

import java.time.Duration;

/**
 * The same series along other steps.
 * <p>
 * Sums are split by time and added, so their total is kept but for rounding; means are weighted by time, so mean × time is. A
 * source step is taken as even, so a finer grid repeats means, splits sums evenly and keeps the marks of quality. Instants are
 * read at the beginning of each step, on a straight line between two of them where none falls on it, which is
 * {@link Quality#ESTIMATED} at best.
 * <p>
 * Gaps: a step of which less than the coverage is known is a gap. A step that is known in part, but enough, is computed from
 * that part (a sum is raised to the whole step) and {@link Quality#ESTIMATED} at best. Otherwise the worst quality of the parts
 * is kept.
 */
public final class Resampling {

	/** Every part of a step must be known. */
	public static final double WHOLE = 1;

	private static final long NANOS = 1_000_000_000L;
	private static final byte ESTIMATED = (byte) Quality.ESTIMATED.ordinal();
	private static final byte MISSING = (byte) Quality.MISSING.ordinal();
	/** Shares that differ by less are the same. */
	private static final double ROUNDING = 1e-12;

	private final TimeSeries source;
	private final long sourceStep;
	private final long targetStep;
	private final long offset;
	private final double coverage;
	private final double[] values;
	private final byte[] quality;

	private Resampling(TimeSeries source, TimeGrid target, double coverage) {
		this.source = source;
		this.sourceStep = Math.multiplyExact(source.grid().step().toSeconds(), NANOS);
		this.targetStep = Math.multiplyExact(target.step().toSeconds(), NANOS);
		this.offset = Duration.between(source.grid().start(), target.start()).toNanos();
		this.coverage = coverage;
		this.values = new double[target.count()];
		this.quality = new byte[target.count()];
	}

	/**
	 * The series from its own beginning along steps of another length; the last one may reach beyond its end.
	 *
	 * @param coverage part of a step that must be known, above 0 to 1
	 */
	public static TimeSeries to(TimeSeries series, Duration step, double coverage) {
		var grid = series.grid();
		long seconds = Math.multiplyExact(grid.step().toSeconds(), (long) grid.count());
		int count = Math.toIntExact(Math.ceilDiv(seconds, step.toSeconds()));
		return to(series, new TimeGrid(grid.start(), step, count, grid.zone()), coverage);
	}

	/**
	 * The series along any other grid; what lies outside of it is a gap.
	 *
	 * @param coverage part of a step that must be known, above 0 to 1
	 * @throws IllegalArgumentException for another coverage
	 */
	public static TimeSeries to(TimeSeries series, TimeGrid grid, double coverage) {
		if (!(coverage > 0 && coverage <= 1)) {
			throw new IllegalArgumentException("coverage " + coverage);
		}
		if (grid.equals(series.grid())) {
			return series;
		}
		var resampling = new Resampling(series, grid, coverage);
		for (int step = 0; step < grid.count(); step++) {
			if (series.kind() == TimeSeries.Kind.INSTANT) {
				resampling.read(step);
			} else {
				resampling.gather(step);
			}
		}
		return new TimeSeries(grid, series.unit(), series.kind(), resampling.values, resampling.quality);
	}

	private boolean known(long step) {
		return step >= 0 && step < source.values().length && source.quality()[(int) step] != MISSING;
	}

	/** Sum or mean of what overlaps a step. */
	private void gather(int step) {
		boolean sum = source.kind() == TimeSeries.Kind.SUM;
		long from = offset + step * targetStep;
		long to = from + targetStep;
		double gathered = 0;
		double covered = 0;
		byte worst = 0;
		long last = Math.min(source.values().length - 1L, Math.floorDiv(to - 1, sourceStep));
		for (long part = Math.max(0, Math.floorDiv(from, sourceStep)); part <= last; part++) {
			if (known(part)) {
				double overlap = Math.min(to, (part + 1) * sourceStep) - Math.max(from, part * sourceStep);
				gathered += source.values()[(int) part] * (overlap / (sum ? sourceStep : targetStep));
				covered += overlap / targetStep;
				worst = (byte) Math.max(worst, source.quality()[(int) part]);
			}
		}
		if (covered < coverage - ROUNDING || covered == 0) {
			set(step, Double.NaN, MISSING);
		} else if (covered < 1 - ROUNDING) {
			set(step, gathered / covered, (byte) Math.max(worst, ESTIMATED));
		} else {
			set(step, gathered, worst);
		}
	}

	/** The value at the beginning of a step. */
	private void read(int step) {
		long at = offset + step * targetStep;
		long before = Math.floorDiv(at, sourceStep);
		long past = at - before * sourceStep;
		if (past == 0 && known(before)) {
			set(step, source.values()[(int) before], source.quality()[(int) before]);
		} else if (past != 0 && known(before) && known(before + 1)) {
			double first = source.values()[(int) before];
			double second = source.values()[(int) before + 1];
			byte worst = (byte) Math.max(source.quality()[(int) before], source.quality()[(int) before + 1]);
			set(step, first + (second - first) * ((double) past / sourceStep), (byte) Math.max(worst, ESTIMATED));
		} else {
			set(step, Double.NaN, MISSING);
		}
	}

	private void set(int step, double value, byte mark) {
		values[step] = value;
		quality[step] = mark;
	}
}
