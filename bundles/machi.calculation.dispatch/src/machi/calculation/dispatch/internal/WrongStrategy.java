package machi.calculation.dispatch.internal;

import java.util.Arrays;
import java.util.Collection;

import machi.calculation.CalculationException;
import machi.calculation.dispatch.Site;
import machi.control.SetPoints;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeGrid;

/** Why a strategy cannot run a site. */
final class WrongStrategy {

	private WrongStrategy() {
	}

	static CalculationException unknown(Site site, Collection<String> known) {
		return new CalculationException(
				LocalizedText.of("There is no such control strategy; installed are " + known,
						"この制御方式はありません。使えるもの: " + known),
				site.subject().at("strategy"), site.strategy().id());
	}

	static CalculationException wrongParameter(Site site, CalculationException wrong) {
		return new CalculationException(wrong.reason(), site.subject().at("strategy"),
				site.strategy().id() + " " + wrong.value());
	}

	static CalculationException noController(Site site, Throwable failure) {
		return new CalculationException(
				LocalizedText.of("The control strategy could not begin (" + failure + ")",
						"制御方式を開始できませんでした(" + failure + ")"),
				site.subject().at("strategy"), site.strategy().id());
	}

	static CalculationException failed(Site site, TimeGrid grid, int step, Throwable failure) {
		return new CalculationException(
				LocalizedText.of("The control strategy failed at " + at(grid, step) + " (" + failure + ")",
						"制御方式が失敗しました。時点: " + at(grid, step) + "(" + failure + ")"),
				site.subject().at("strategy"), site.strategy().id());
	}

	static CalculationException notANumber(Site site, TimeGrid grid, int step, SetPoints wanted) {
		return new CalculationException(
				LocalizedText.of("The control strategy gave a set point that is not a number at " + at(grid, step),
						"制御方式の指令値が数値ではありません。時点: " + at(grid, step)),
				site.subject().at("strategy"),
				site.strategy().id() + ": batteryKw " + wanted.batteryKw + ", vehicleKw " + wanted.vehicleKw + ", flexibleKw "
						+ wanted.flexibleKw + ", curtailedKw " + wanted.curtailedKw + ", importCapKw " + wanted.importCapKw
						+ ", exportCapKw " + wanted.exportCapKw + ", lendKw " + wanted.lendKw + ", servedShare "
						+ Arrays.toString(wanted.servedShare));
	}

	private static String at(TimeGrid grid, int step) {
		return grid.dateTime(step).toLocalDateTime() + ", step " + step;
	}
}
