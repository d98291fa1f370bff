package machi.control.rules.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;

import machi.calculation.ParameterValues;
import machi.control.ControlStrategy;
import machi.control.SiteController;
import machi.control.SiteRatings;
import machi.control.StrategyDescriptor;
import machi.quantity.text.LocalizedText;

/** Energy is bought in the cheapest hours of the day and used in the dearest. */
@Component(service = ControlStrategy.class)
public final class PriceAware implements ControlStrategy {

	private static final String GAIN = "gain";
	private static final String LEVEL = "level";
	private static final StrategyDescriptor DESCRIPTOR = new StrategyDescriptor("price-aware", "1.0.0",
			LocalizedText.of("Price-aware", "価格連動"),
			LocalizedText.of(
					"The battery is charged from the grid in the cheapest hours of the day and discharged in the dearest, "
							+ "where the difference pays for its losses. Surplus is always stored. On days without such a "
							+ "difference the site is run as by self-consumption.",
					"1日のうち最も安い時間帯に系統から充電し、最も高い時間帯に放電します。価格差が損失に見合う日だけ行い、余剰は常に充電します。"
							+ "価格差がない日は自家消費優先と同じ運転です。"),
			List.of(RuleParameter.number(GAIN, LocalizedText.of("Least gain", "最小の利得"),
					LocalizedText.of("Gain per discharged kWh, losses paid, for which the battery is used.",
							"損失分を差し引いた、放電1kWh当たりの利得の下限です。"),
					"円/kWh", "1000", "0"),
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
		return new PriceAwareController(ratings, RuleParameter.value(parameters, GAIN),
				BatteryReserve.of(ratings, RuleParameter.share(parameters, LEVEL)));
	}
}
