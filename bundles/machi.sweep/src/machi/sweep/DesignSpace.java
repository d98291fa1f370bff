package machi.sweep;

import java.util.ArrayList;
import java.util.List;

import machi.quantity.text.LocalizedText;

/** The designs of a plan, each made from its index alone, so that nothing need be kept. */
public final class DesignSpace {

	/** Keeps a sample off the borders of its stratum, where rounding could move it into the next. */
	private static final double MARGIN = 0x1p-20;
	private static final int SAMPLE = 2_000;
	private static final long SAMPLE_KEY = 0x53616D706C65L;

	private final SweepPlan plan;
	private final long count;
	private final List<Permutation> permutations = new ArrayList<>();

	/** @throws SweepException when a grid has a parameter without steps, or there are too many designs */
	public DesignSpace(SweepPlan plan) throws SweepException {
		this.plan = plan;
		count = plan.sampling() instanceof Sampling.LatinHypercube latin ? latin.samples() : combinations(plan);
		if (count > SweepPlan.MOST_DESIGNS) {
			throw new SweepException(LocalizedText.of(
					"The plan has more than %,d designs: take fewer steps, or sampling method latin-hypercube"
							.formatted(SweepPlan.MOST_DESIGNS),
					"設計案が %,d 件を超えています: 刻みを減らすか、sampling の method を latin-hypercube にしてください"
							.formatted(SweepPlan.MOST_DESIGNS)));
		}
		if (plan.sampling() instanceof Sampling.LatinHypercube latin) {
			for (int i = 0; i < plan.parameters().size(); i++) {
				permutations.add(new Permutation(count, Mix.of(latin.seed(), i)));
			}
		}
	}

	/** Stops counting above the most that is allowed, so that the product cannot overflow. */
	private static long combinations(SweepPlan plan) throws SweepException {
		long product = 1;
		for (var parameter : plan.parameters()) {
			if (parameter.levels().count() == 0) {
				throw new SweepException(LocalizedText.of(
						"Parameter " + parameter.name() + " has no steps: a grid needs them, from 2 up",
						"パラメータ " + parameter.name() + " に steps がありません: grid には 2 以上の steps が必要です"));
			}
			product = Math.min(product * parameter.levels().count(), SweepPlan.MOST_DESIGNS + 1L);
		}
		return product;
	}

	public long count() {
		return count;
	}

	/** @param index from 0 to below the count */
	public Design design(long index) {
		if (index < 0 || index >= count) {
			throw new IndexOutOfBoundsException("design " + index + " of " + count);
		}
		return new Design(index,
				plan.sampling() instanceof Sampling.LatinHypercube latin ? sample(index, latin.seed()) : combination(index));
	}

	private List<Level> combination(long index) {
		var parameters = plan.parameters();
		var levels = new Level[parameters.size()];
		long rest = index;
		for (int i = levels.length - 1; i >= 0; i--) {
			var among = parameters.get(i).levels();
			levels[i] = among.level((int) (rest % among.count()));
			rest /= among.count();
		}
		return List.of(levels);
	}

	private List<Level> sample(long index, long seed) {
		var levels = new Level[permutations.size()];
		for (int i = 0; i < levels.length; i++) {
			long stratum = permutations.get(i).at(index);
			double within = MARGIN + (1 - 2 * MARGIN) * Mix.fraction(Mix.of(seed, -1L - i), index);
			levels[i] = switch (plan.parameters().get(i).levels()) {
			case Levels.Range range when range.count() == 0 -> range.between((stratum + within) / count);
			case Levels among -> among.level((int) (stratum * among.count() / count));
			};
		}
		return List.of(levels);
	}

	/** Whether the design belongs to the sample for charts: all of a small space, some 2,000 evenly at random of a large one. */
	public boolean isSampled(long index) {
		return count <= SAMPLE || Mix.fraction(SAMPLE_KEY, index) * count < SAMPLE;
	}
}
