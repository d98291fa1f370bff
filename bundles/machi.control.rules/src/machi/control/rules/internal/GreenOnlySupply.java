package machi.control.rules.internal;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.control.ControlStrategy;
import machi.control.SiteController;
import machi.control.SiteRatings;
import machi.control.SiteState;
import machi.control.StrategyDescriptor;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** The grid serves nothing, or no vehicle. */
@Component(service = ControlStrategy.class)
public final class GreenOnlySupply implements ControlStrategy {

	private static final String SCOPE = "scope";
	private static final String SITE = "site";
	private static final String VEHICLES = "vehicles";
	private static final StrategyDescriptor DESCRIPTOR = new StrategyDescriptor("green-only-supply", "1.0.0",
			LocalizedText.of("Green-only supply", "再エネのみ供給"),
			LocalizedText.of(
					"Nothing, or nothing for the vehicles, is taken from the grid: what own plants, the private line and "
							+ "the storage cannot give is left unserved and shown as such.",
					"系統からの受電をゼロ(または車両への充電に使わない設定)にします。自家発電・自営線・蓄電池で賄えない分は供給不足として表示します。"),
			List.of(new Parameter(SCOPE, LocalizedText.of("Applies to", "対象"),
					LocalizedText.of("site: the whole site; vehicles: only what charges vehicles.",
							"site: 拠点全体。vehicles: 車両の充電だけ。"),
					Parameter.Type.CHOICE, Unit.ONE, Optional.empty(), Optional.empty(), List.of(SITE, VEHICLES), SITE)));

	@Override
	public StrategyDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public SiteController controller(SiteRatings ratings, ParameterValues parameters) {
		boolean vehiclesOnly = parameters.text(SCOPE).filter(VEHICLES::equals).isPresent();
		return (state, setPoints) -> {
			RenewableFirst.decide(state, setPoints);
			setPoints.importCapKw = vehiclesOnly ? lackOfLoadKw(state) : 0;
		};
	}

	/**
	 * What the load lacks, so that vehicles go short before it does. Flexible load would go short before the vehicles: it is
	 * counted only while these need nothing.
	 */
	private static double lackOfLoadKw(SiteState state) {
		double flexible = state.vehicleNeedKw > 0 ? 0 : state.flexibleNeedKw;
		return Math.max(0, state.loadKw + flexible - state.generationKw);
	}
}
