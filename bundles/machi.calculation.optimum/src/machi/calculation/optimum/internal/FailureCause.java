package machi.calculation.optimum.internal;

import java.util.List;

import machi.calculation.CalculationException;
import machi.calculation.optimum.internal.NotSolvedException.Reason;
import machi.quantity.text.LocalizedText;

/** Says in the words of the sites why there is no optimum. */
final class FailureCause {

	private final List<SiteCase> cases;

	FailureCause(List<SiteCase> cases) {
		this.cases = cases;
	}

	CalculationException of(Reason reason) {
		return switch (reason) {
		case TIME -> new CalculationException(
				LocalizedText.of("The optimum was not found within the time limit; allow more time or longer steps" + others(),
						"制限時間内に最適値が求まりませんでした。制限時間を延ばすか、時間刻みを粗くしてください" + othersInJapanese()),
				cases.getFirst().site().subject(), "");
		case INFEASIBLE -> infeasible();
		case NUMERIC -> new CalculationException(
				LocalizedText.of("The solver found no reliable optimum; values of very different size are the usual cause" + others(),
						"ソルバーが信頼できる最適値を求められませんでした。桁の大きく異なる値が混在していないか確認してください" + othersInJapanese()),
				cases.getFirst().site().subject(), "");
		};
	}

	private CalculationException infeasible() {
		for (var one : cases) {
			for (int step = 0; step < one.steps(); step++) {
				double lacking = one.loadKw(step) - one.generationKw()[step] - one.dischargeKw() - one.mostLineKw()
						- one.importCapKw();
				if (!one.mayLack(step) && lacking > 0) {
					var at = one.network().grid().dateTime(step).toLocalDateTime() + ": %.1f kW".formatted(one.loadKw(step));
					return new CalculationException(
							LocalizedText.of("The load is more than contract power, plants and storage can give at " + at,
									"需要が契約電力・発電・蓄電で賄える電力を超えています。時点 " + at),
							one.site().subject().at("contractKw"), one.site().contractKw() + " kW");
				}
			}
		}
		var limited = cases.stream().filter(one -> one.site().contractKw() < Double.POSITIVE_INFINITY).findFirst();
		var one = limited.orElse(cases.getFirst());
		return new CalculationException(LocalizedText.of(
				"No flows serve the load within the limits; most likely the storage holds too little for the contract power,"
						+ " or cannot be as full at the end as asked for" + others(),
				"制約を満たす運用がありません。契約電力に対して蓄電容量が不足しているか、期末の蓄電量を満たせないことが考えられます" + othersInJapanese()),
				one.site().subject().at(limited.isPresent() ? "contractKw" : "battery"),
				limited.isPresent() ? one.site().contractKw() + " kW" : "");
	}

	private String others() {
		return cases.size() == 1 ? "" : " (with " + (cases.size() - 1) + " joined sites)";
	}

	private String othersInJapanese() {
		return cases.size() == 1 ? "" : "(接続された" + (cases.size() - 1) + "拠点を含む)";
	}
}
