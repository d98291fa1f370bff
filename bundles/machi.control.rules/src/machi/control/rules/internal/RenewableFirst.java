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

/** Vehicles and storage wait for the sun as long as departure allows. */
@Component(service = ControlStrategy.class)
public final class RenewableFirst implements ControlStrategy {

	private static final StrategyDescriptor DESCRIPTOR = new StrategyDescriptor("renewable-first", "1.0.0",
			LocalizedText.of("Renewable-first charging", "再エネ優先充電"),
			LocalizedText.of(
					"Vehicles, then the battery, are charged from renewable surplus of the site and of its neighbours on "
							+ "the private line. The grid charges vehicles only when they would otherwise not leave full "
							+ "enough, and never the battery.",
					"拠点と自営線でつながる拠点の再エネ余剰で、車両、蓄電池の順に充電します。系統からの充電は、車両が出発時の必要量に届かないときだけ行い、蓄電池には行いません。"),
			List.of());

	@Override
	public StrategyDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public SiteController controller(SiteRatings ratings, ParameterValues parameters) {
		return RenewableFirst::decide;
	}

	static void decide(SiteState state, SetPoints setPoints) {
		double surplus = PowerSharing.serveNeeds(state, setPoints);
		double ofNeighbours = Math.max(0, state.neighbourSurplusKw + Math.min(0, surplus));
		if (surplus > 0) {
			// what a plant gives that is not renewable stays out of the stores
			double renewable = Math.max(0, surplus - (state.generationKw - state.renewableKw));
			PowerSharing.useSurplus(state, setPoints, renewable);
		} else {
			PowerSharing.cover(state, setPoints, -surplus);
			PowerSharing.lendRest(state, setPoints);
		}
		if (ofNeighbours > 0 && setPoints.vehicleKw <= 0 && setPoints.batteryKw <= 0) {
			PowerSharing.chargeVehicles(state, setPoints, ofNeighbours);
		}
	}
}
