package machi.control.rules.internal;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.control.ControlStrategy;
import machi.control.SetPoints;
import machi.control.SiteController;
import machi.control.SiteRatings;
import machi.control.SiteState;
import machi.control.StrategyDescriptor;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** A reserve is kept while there is a grid; without it load is served by priority. */
@Component(service = ControlStrategy.class)
public final class DisasterIsland implements ControlStrategy {

	private static final String SECOND = "second";
	private static final String THIRD = "third";
	private static final String RECHARGE = "recharge";
	private static final StrategyDescriptor DESCRIPTOR = new StrategyDescriptor("disaster-island", "1.0.0",
			LocalizedText.of("Disaster islanding", "災害時自立運転"),
			LocalizedText.of(
					"While there is a grid, the site is run as by self-consumption but keeps a reserve in the battery. "
							+ "When the grid is lost, plants and storage serve the load that must be served; other load "
							+ "gets what the plants give, and stored energy only while enough is left.",
					"平常時は蓄電池に予備量を残して自家消費優先で運転します。停電時は最重要負荷に発電と蓄電を充て、"
							+ "それ以外の負荷には発電の残りと、残量が十分な間だけ蓄電を使います。"),
			List.of(RuleParameter.reserve("50"),
					level(SECOND, "Stored energy for priority 1", "優先度1に蓄電を使う残量", "30"),
					level(THIRD, "Stored energy for priority 2", "優先度2に蓄電を使う残量", "70"),
					new Parameter(RECHARGE, LocalizedText.of("Fill the reserve from the grid", "予備量を系統から充電"),
							LocalizedText.of("Whether the grid charges the battery up to the reserve.", "予備量まで系統から充電するかどうかです。"),
							Parameter.Type.BOOLEAN, Unit.ONE, Optional.empty(), Optional.empty(), List.of(), "true")));

	private static Parameter level(String name, String english, String japanese, String percent) {
		return RuleParameter.number(name, LocalizedText.of(english, japanese),
				LocalizedText.of("Part of the usable energy from which on the battery also serves load of this priority.",
						"蓄電残量がこの割合以上のとき、この優先度の負荷にも放電します(使用可能容量に対する割合)。"),
				"%", "100", percent);
	}

	@Override
	public StrategyDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public SiteController controller(SiteRatings ratings, ParameterValues parameters) {
		var reserve = BatteryReserve.of(ratings, RuleParameter.share(parameters, RuleParameter.RESERVE));
		double[] levelsKwh = { 0, RuleParameter.share(parameters, SECOND) * ratings.batteryKwh(),
				RuleParameter.share(parameters, THIRD) * ratings.batteryKwh() };
		boolean recharge = parameters.text(RECHARGE).filter("true"::equals).isPresent();
		return (state, setPoints) -> {
			if (state.islanded) {
				serveByPriority(state, setPoints, levelsKwh);
			} else {
				keepReserve(state, setPoints, reserve, recharge, ratings.contractKw());
			}
		};
	}

	private static void keepReserve(SiteState state, SetPoints setPoints, BatteryReserve reserve, boolean recharge,
			double contractKw) {
		SelfConsumption.decide(state, setPoints);
		setPoints.batteryKw = Math.min(setPoints.batteryKw, reserve.dischargeLimitKw(state));
		double lacking = state.loadKw - state.generationKw - setPoints.vehicleKw + setPoints.flexibleKw;
		if (recharge && setPoints.batteryKw <= 0) {
			double importable = Math.max(0, Math.min(contractKw, state.importLimitKw) - Math.max(0, lacking));
			double wanted = Math.max(0, reserve.chargeKw(state) + setPoints.batteryKw);
			setPoints.batteryKw -= Math.min(wanted, importable);
		}
	}

	/** Generation and neighbours serve by priority; storage serves what is then left of those whose level it has. */
	private static void serveByPriority(SiteState state, SetPoints setPoints, double[] levelsKwh) {
		double flowing = state.generationKw + state.neighbourSurplusKw;
		double batteryLeft = state.batteryDischargeLimitKw;
		double vehiclesLeft = state.vehicleNeedKw > 0 ? 0 : state.vehicleDischargeLimitKw;
		for (int priority = 0; priority < SiteState.PRIORITIES; priority++) {
			double load = state.loadByPriorityKw[priority];
			double direct = Math.min(load, flowing);
			double fromBattery = state.batteryKwh >= levelsKwh[priority] ? Math.min(load - direct, batteryLeft) : 0;
			double fromVehicles = priority < 2 ? Math.min(load - direct - fromBattery, vehiclesLeft) : 0;
			flowing -= direct;
			batteryLeft -= fromBattery;
			vehiclesLeft -= fromVehicles;
			setPoints.batteryKw += fromBattery;
			setPoints.vehicleKw += fromVehicles;
			setPoints.servedShare[priority] = load > 0 ? (direct + fromBattery + fromVehicles) / load : 1;
		}
		double surplus = state.generationKw - state.loadKw;
		if (surplus > 0 && setPoints.batteryKw == 0 && setPoints.vehicleKw == 0) {
			double left = PowerSharing.chargeBattery(state, setPoints, surplus);
			left = PowerSharing.chargeVehicles(state, setPoints, left);
			PowerSharing.runFlexible(state, setPoints, left);
		}
	}
}
