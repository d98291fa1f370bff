package machi.control.rules.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import machi.calculation.ParameterValues;
import machi.control.ControlStrategy;
import machi.control.SiteController;
import machi.control.SiteRatings;
import machi.control.StrategyDescriptor;
import machi.quantity.text.LocalizedText;

/** Work is done where the energy is, when it is there. */
@Component(service = ControlStrategy.class)
public final class SurplusToFlexibleLoad implements ControlStrategy {

	private static final String START = "start";
	private static final StrategyDescriptor DESCRIPTOR = new StrategyDescriptor("surplus-to-flexible-load", "1.0.0",
			LocalizedText.of("Surplus to flexible load", "余剰のフレキシブル負荷活用"),
			LocalizedText.of(
					"Surplus first runs the flexible load, such as data processing, pumps or water heating, then charges "
							+ "vehicles and battery. What lacks comes out of the storage before it is bought.",
					"余剰電力はまずデータ処理・揚水・給湯などのフレキシブル負荷に使い、次に車両と蓄電池に充電します。不足は買う前に蓄電池などから賄います。"),
			List.of(RuleParameter.number(START, LocalizedText.of("Start at", "開始余剰電力"),
					LocalizedText.of("Least surplus for which the flexible load is started.", "フレキシブル負荷を動かす余剰電力の下限です。"),
					"kW", "1000000", "0")));

	@Override
	public StrategyDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public SiteController controller(SiteRatings ratings, ParameterValues parameters) {
		double startKw = RuleParameter.value(parameters, START);
		return (state, setPoints) -> {
			double surplus = PowerSharing.serveEvenly(state, setPoints);
			if (surplus <= 0) {
				PowerSharing.cover(state, setPoints, -surplus);
				PowerSharing.lendRest(state, setPoints);
			} else {
				double left = surplus >= startKw ? PowerSharing.runFlexible(state, setPoints, surplus) : surplus;
				left = PowerSharing.chargeVehicles(state, setPoints, left);
				PowerSharing.chargeBattery(state, setPoints, left);
			}
		};
	}
}
