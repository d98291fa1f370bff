package machi.calculation.dispatch.internal;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Site;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeGrid;

/** Finds the value of a network that no dispatch can be made of. */
final class WrongInput {

	private WrongInput() {
	}

	/** The load or plant whose power at the step is negative or no number. */
	static CalculationException at(SiteInputs inputs, Network network, int step) {
		var site = inputs.site();
		var grid = network.grid();
		for (var plant : site.plants()) {
			if (!(plant.availableKw()[step] * plant.renewableShare() >= 0)) {
				return negative(plant.subject().at("availableKw"), grid, step, plant.availableKw()[step]);
			}
		}
		return negative(site.subject().at("loadKw"), grid, step, site.loadKw()[step]);
	}

	/** The first value of a site, or of the grid factor, that is not finite; or empty sums of a site that has none such. */
	static CalculationException notFinite(Site site, Network network) {
		var grid = network.grid();
		var wrong = first(site.subject().at("loadKw"), site.loadKw(), grid);
		for (var plant : site.plants()) {
			wrong = wrong != null ? wrong : first(plant.subject().at("availableKw"), plant.availableKw(), grid);
		}
		for (var vehicles : site.vehicles()) {
			wrong = wrong != null ? wrong : first(vehicles.subject().at("tripKwh"), vehicles.tripKwh(), grid);
		}
		var tariff = site.tariff();
		wrong = wrong != null ? wrong : first(tariff.subject().at("importYenPerKwh"), tariff.importYenPerKwh(), grid);
		wrong = wrong != null ? wrong : first(tariff.subject().at("exportYenPerKwh"), tariff.exportYenPerKwh(), grid);
		wrong = wrong != null ? wrong : first(site.subject().at("gridFactorKgPerKwh"), network.gridFactorKgPerKwh(), grid);
		return wrong != null ? wrong
				: new CalculationException(
						LocalizedText.of("The sums are not finite: a size of the site is not a finite number",
								"合計が有限の値になりません。拠点の設備の値が有限の数値ではありません"),
						site.subject(), "");
	}

	private static CalculationException first(Subject subject, double[] values, TimeGrid grid) {
		for (int i = 0; i < values.length; i++) {
			if (!Double.isFinite(values[i])) {
				return new CalculationException(LocalizedText.of("A finite number was expected at " + at(grid, i),
						"有限の数値が必要です。時点: " + at(grid, i)), subject, Double.toString(values[i]));
			}
		}
		return null;
	}

	static CalculationException unknownPlace(Site site, String attribute, String id) {
		return new CalculationException(
				LocalizedText.of("The network has no such private line or feeder", "この自営線・配電線はネットワークにありません"),
				site.subject().at(attribute), id);
	}

	private static CalculationException negative(Subject subject, TimeGrid grid, int step, double value) {
		return new CalculationException(LocalizedText.of("A power of 0 kW or more was expected at " + at(grid, step),
				"0 kW以上の電力が必要です。時点: " + at(grid, step)), subject, Double.toString(value));
	}

	private static String at(TimeGrid grid, int step) {
		return grid.dateTime(step).toLocalDateTime() + ", step " + step;
	}
}
