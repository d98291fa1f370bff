package machi.control.rules.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import machi.calculation.ParameterValues;
import machi.control.ControlStrategy;
import machi.control.SiteController;
import machi.control.SiteRatings;
import machi.control.StrategyDescriptor;
import machi.quantity.text.LocalizedText;

/** A site that must not feed in. */
@Component(service = ControlStrategy.class)
public final class ZeroReverseFlow implements ControlStrategy {

	private static final StrategyDescriptor DESCRIPTOR = new StrategyDescriptor("zero-reverse-flow", "1.0.0",
			LocalizedText.of("Zero reverse flow", "逆潮流なし"),
			LocalizedText.of(
					"Nothing is fed into the grid: surplus is used and stored as by self-consumption, and what is still "
							+ "left is curtailed.",
					"系統への逆潮流をゼロにします。余剰は自家消費優先と同じ順に使い、なお残る分は出力を抑制します。"),
			List.of());

	@Override
	public StrategyDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public SiteController controller(SiteRatings ratings, ParameterValues parameters) {
		return (state, setPoints) -> {
			SelfConsumption.decide(state, setPoints);
			setPoints.exportCapKw = 0;
		};
	}
}
