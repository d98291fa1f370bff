package machi.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;

import org.osgi.annotation.versioning.ProviderType;

/** The levels that a parameter may take. */
@ProviderType
public sealed interface Levels {

	/** Levels that were listed one by one; at least one. */
	record Listed(List<Level> levels) implements Levels {

		/** @throws IllegalArgumentException when there is none */
		public Listed {
			levels = List.copyOf(levels);
			if (levels.isEmpty()) {
				throw new IllegalArgumentException("no level");
			}
		}

		@Override
		public int count() {
			return levels.size();
		}

		@Override
		public Level level(int index) {
			return levels.get(index);
		}
	}

	/**
	 * Numbers from a lower to an upper one, both included.
	 *
	 * @param steps number of levels, at equal distances; 0 for every number between, which a grid cannot have
	 */
	record Range(BigDecimal from, BigDecimal to, int steps) implements Levels {

		/** @throws IllegalArgumentException when the upper end is not above the lower, or there is one step only */
		public Range {
			Objects.requireNonNull(from);
			Objects.requireNonNull(to);
			if (from.compareTo(to) >= 0 || steps < 0 || steps == 1) {
				throw new IllegalArgumentException(from + " to " + to + " in " + steps + " steps");
			}
		}

		@Override
		public int count() {
			return steps;
		}

		/** Decimal arithmetic, so that a tenth of 1 is 0.1 and the last level is the upper end itself. */
		@Override
		public Level level(int index) {
			var part = to.subtract(from).multiply(BigDecimal.valueOf(index)).divide(BigDecimal.valueOf(steps - 1L),
					MathContext.DECIMAL64);
			return new Level.Amount(from.add(part).doubleValue());
		}

		/** @param share where between both ends, 0 to 1 */
		Level between(double share) {
			double lower = from.doubleValue();
			return new Level.Amount(lower + (to.doubleValue() - lower) * share);
		}
	}

	/** Number of levels; 0 when there is one for every number. */
	int count();

	/** @param index from 0 to below the count */
	Level level(int index);
}
