package machi.calculation.indicator;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An indicator with what was recorded of it.
 *
 * @param heading the target period in the head of the column, where a document prints one besides that of the cell
 * @param words   what a document prints beside the name, in which a unit may stand: definition, qualifier
 * @param actuals in the order they were entered
 */
public record TrackedIndicator(Indicator indicator, Side side, Accumulation accumulation, Optional<StatedPeriod> heading,
		List<String> words, List<InterimTarget> interimTargets, List<Actual> actuals) {

	public TrackedIndicator {
		Objects.requireNonNull(indicator);
		Objects.requireNonNull(side);
		Objects.requireNonNull(accumulation);
		Objects.requireNonNull(heading);
		words = List.copyOf(words);
		interimTargets = List.copyOf(interimTargets);
		actuals = List.copyOf(actuals);
	}

	public String id() {
		return indicator.subject().elementId();
	}
}
