package machi.calculation.indicator;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.quantity.Rounding;

/**
 * Input of {@code indicator.kpi}.
 *
 * @param derived how a derived target is rounded; empty: half up to the decimals of the stated target
 */
public record IndicatorInput(List<Indicator> indicators, Optional<Rounding> derived) {

	public IndicatorInput {
		indicators = List.copyOf(indicators);
		Objects.requireNonNull(derived);
	}
}
