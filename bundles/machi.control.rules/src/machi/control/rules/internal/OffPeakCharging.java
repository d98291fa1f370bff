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

/** The grid fills battery and vehicles while it is cheap. */
@Component(service = ControlStrategy.class)
public final class OffPeakCharging implements ControlStrategy {

	private static final String LEVEL = "level";
	private static final StrategyDescriptor DESCRIPTOR = new StrategyDescriptor("off-peak-charging", "1.0.0",
			LocalizedText.of("Off-peak charging", "夜間充電"),
			LocalizedText.of(
					"In off-peak time battery and vehicles are charged from the grid, within the contract power, and "
							+ "nothing is discharged; at other times the site is run as by self-consumption.",
					"夜間時間帯は契約電力の範囲で系統から蓄電池と車両を充電し、放電しません。それ以外の時間帯は自家消費優先と同じ運転です。"),
			List.of(RuleParameter.from("23"), RuleParameter.to("7"),
					RuleParameter.number(LEVEL, LocalizedText.of("Charge to", "充電目標"),
							LocalizedText.of(
									"Part of the usable energy to which the grid charges the battery; what is left is for "
											+ "the sun.",
									"系統から充電する上限で、使用可能容量に対する割合です。残りは太陽光のために空けておきます。"),
							"%", "100", "100")));

	@Override
	public StrategyDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public SiteController controller(SiteRatings ratings, ParameterValues parameters) {
		var offPeak = DailyWindow.of(parameters);
		var level = BatteryReserve.of(ratings, RuleParameter.share(parameters, LEVEL));
		double contractKw = ratings.contractKw();
		return (state, setPoints) -> {
			if (state.islanded || !offPeak.covers(state)) {
				SelfConsumption.decide(state, setPoints);
			} else {
				charge(state, setPoints, level, contractKw);
			}
		};
	}

	private static void charge(SiteState state, SetPoints setPoints, BatteryReserve level, double contractKw) {
		double surplus = PowerSharing.serveEvenly(state, setPoints);
		PowerSharing.useSurplus(state, setPoints, Math.max(0, surplus));
		double fromOwn = -setPoints.batteryKw;
		double importable = Math.min(contractKw, state.importLimitKw) - Math.max(0, -surplus);
		if (importable > 0) {
			double left = PowerSharing.chargeVehicles(state, setPoints, importable);
			PowerSharing.chargeBattery(state, setPoints, Math.min(left, Math.max(0, level.chargeKw(state) - fromOwn)));
		}
	}
}
