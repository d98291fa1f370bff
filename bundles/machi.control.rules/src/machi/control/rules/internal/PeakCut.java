package machi.control.rules.internal;

import java.math.BigDecimal;
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

/** Energy is kept for the peaks, and lowers them. */
@Component(service = ControlStrategy.class)
public final class PeakCut implements ControlStrategy {

	private static final String TARGET = "target";
	private static final StrategyDescriptor DESCRIPTOR = new StrategyDescriptor("peak-cut", "1.0.0",
			LocalizedText.of("Peak cut", "ピークカット"),
			LocalizedText.of(
					"Battery and vehicles keep the import below the target. The battery is used for other things only "
							+ "above its reserve, and is charged back to the reserve in off-peak time; so are the "
							+ "vehicles.",
					"蓄電池と車両の放電で受電電力を目標値以下に抑えます。予備量はピークのために残し、不足分と車両は夜間時間帯に系統から充電します。"),
			List.of(
					RuleParameter.number(TARGET, LocalizedText.of("Target of the import", "受電電力の目標値"),
							LocalizedText.of(
									"Import is kept below it; empty: the contract power. Without either, no peak is cut.",
									"受電電力をこの値以下に抑えます。空欄なら契約電力です。どちらもなければピークカットは行いません。"),
							"kW", "1000000", ""),
					RuleParameter.reserve("50"), RuleParameter.from("23"), RuleParameter.to("7")));

	@Override
	public StrategyDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public SiteController controller(SiteRatings ratings, ParameterValues parameters) {
		double targetKw = parameters.number(TARGET).map(BigDecimal::doubleValue).orElse(ratings.contractKw());
		var reserve = BatteryReserve.of(ratings, RuleParameter.share(parameters, RuleParameter.RESERVE));
		var offPeak = DailyWindow.of(parameters);
		return (state, setPoints) -> decide(state, setPoints, targetKw, reserve, offPeak);
	}

	private static void decide(SiteState state, SetPoints setPoints, double targetKw, BatteryReserve reserve,
			DailyWindow offPeak) {
		double surplus = PowerSharing.serveEvenly(state, setPoints);
		if (surplus > 0) {
			PowerSharing.useSurplus(state, setPoints, surplus);
			return;
		}
		double lacking = -surplus;
		double peak = lacking - Math.min(targetKw, state.importLimitKw);
		if (peak > 0) {
			PowerSharing.dischargeVehicles(state, setPoints, PowerSharing.dischargeBattery(state, setPoints, peak));
		} else if (offPeak.covers(state)) {
			double left = PowerSharing.chargeVehicles(state, setPoints, -peak);
			setPoints.batteryKw = -Math.min(reserve.chargeKw(state), left);
		}
		// what lies above the reserve also serves what is left of the load
		double free = reserve.dischargeLimitKw(state);
		if (setPoints.batteryKw >= 0 && free > setPoints.batteryKw) {
			setPoints.batteryKw = Math.max(setPoints.batteryKw, Math.min(free, lacking - state.neighbourSurplusKw));
		}
	}
}
