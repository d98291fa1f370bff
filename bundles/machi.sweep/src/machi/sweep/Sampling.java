package machi.sweep;

import org.osgi.annotation.versioning.ProviderType;

/** How designs are chosen among the levels of the parameters. */
@ProviderType
public sealed interface Sampling {

	/** Every combination of levels. The last parameter varies fastest. */
	record Grid() implements Sampling {
	}

	/**
	 * A Latin hypercube: the range of every parameter is cut into as many strata as there are samples, and each stratum is
	 * met by exactly one sample (McKay, Beckman and Conover, Technometrics 21(2), 1979). Listed levels are met equally
	 * often, give or take one.
	 *
	 * @param samples number of designs
	 * @param seed    the same seed gives the same designs
	 */
	record LatinHypercube(int samples, long seed) implements Sampling {

		/** @throws IllegalArgumentException when there is no sample */
		public LatinHypercube {
			if (samples < 1) {
				throw new IllegalArgumentException(samples + " samples");
			}
		}
	}
}
