package machi.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a complete sweep gave. All results are in the journal; here is what a person looks at first.
 *
 * @param designs  number of designs
 * @param restored of them, already in the journal when the run began
 * @param failed   of them, those that could not be evaluated
 * @param front    designs that no other is better than, in the order of their indices; see {@link ParetoFront}
 * @param beyond   designs of the front that were left out because it was full
 * @param sample   some of all designs, evenly at random, for charts; the same ones in every run
 * @param elapsed  duration of this run
 */
public record SweepOutcome(long designs, long restored, long failed, List<EvaluatedDesign> front, long beyond,
		List<EvaluatedDesign> sample, Duration elapsed) {

	public SweepOutcome {
		front = List.copyOf(front);
		sample = List.copyOf(sample);
		Objects.requireNonNull(elapsed);
	}
}
