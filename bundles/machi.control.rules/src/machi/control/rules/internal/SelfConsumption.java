package machi.control.rules.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import machi.calculation.ParameterValues;
import machi.control.ControlStrategy;
import machi.control.SetPoints;
import machi.control.SiteController;
import machi.control.SiteRatings;
import machi.control.SiteState;
import machi.control.StrategyDescriptor;
import machi.quantity.text.LocalizedText;

/** Surplus is stored, and given back as soon as something lacks. */
@Component(service = ControlStrategy.class)
public final class SelfConsumption implements ControlStrategy {

	private static final StrategyDescriptor DESCRIPTOR = new StrategyDescriptor("self-consumption", "1.0.0",
			LocalizedText.of("Self-consumption first", "自家消費優先"),
			LocalizedText.of(
					"What the site's own plants give beyond the load charges vehicles and battery and runs the flexible "
							+ "load; what lacks comes out of the battery, then out of what the vehicles can spare, before "
							+ "it is bought.",
					"自家発電の余剰を車両・蓄電池の充電とフレキシブル負荷に使い、不足は系統から買う前に蓄電池、車両(出発に差し支えない分)の順に放電して賄います。"),
			List.of());

	@Override
	public StrategyDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public SiteController controller(SiteRatings ratings, ParameterValues parameters) {
		return SelfConsumption::decide;
	}

	static void decide(SiteState state, SetPoints setPoints) {
		double surplus = PowerSharing.serveEvenly(state, setPoints);
		if (surplus > 0) {
			PowerSharing.useSurplus(state, setPoints, surplus);
		} else {
			PowerSharing.cover(state, setPoints, -surplus);
			PowerSharing.lendRest(state, setPoints);
		}
	}
}
