package machi.calculation.indicator;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.quantity.Rounding;

/**
 * Input of {@code indicator.progress}.
 *
 * @param percent  how progress is rounded
 * @param forecast how a forecast is rounded; empty: half up to the decimals of the indicator's own values
 */
public record ProgressInput(List<TrackedIndicator> indicators, List<SynergyLink> synergies, Rounding percent,
		Optional<Rounding> forecast) {

	public ProgressInput {
		indicators = List.copyOf(indicators);
		synergies = List.copyOf(synergies);
		Objects.requireNonNull(percent);
		Objects.requireNonNull(forecast);
	}
}
