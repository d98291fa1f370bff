package machi.calculation.optimum.internal;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Site;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeGrid;

/** Finds values that no linear program can be made of. */
final class NetworkCheck {

	private NetworkCheck() {
	}

	/** @throws CalculationException naming the value and its time */
	static void require(Network network) throws CalculationException {
		var grid = network.grid();
		for (var site : network.sites()) {
			requirePower(site.subject().at("loadKw"), site.loadKw(), grid);
			for (var plant : site.plants()) {
				requirePower(plant.subject().at("availableKw"), plant.availableKw(), grid);
			}
			for (var kind : site.vehicles()) {
				requirePower(kind.subject().at("tripKwh"), kind.tripKwh(), grid);
			}
			requireFinite(site.tariff().subject().at("importYenPerKwh"), site.tariff().importYenPerKwh(), grid);
			requireFinite(site.tariff().subject().at("exportYenPerKwh"), site.tariff().exportYenPerKwh(), grid);
			requireSizes(site);
		}
		if (!network.sites().isEmpty()) {
			requireFinite(network.sites().getFirst().subject().at("gridFactorKgPerKwh"), network.gridFactorKgPerKwh(), grid);
		}
	}

	private static void requireSizes(Site site) throws CalculationException {
		var battery = site.battery();
		if (battery.isPresent()) {
			requireSize(battery.get().subject().at("capacityKwh"), battery.get().capacityKwh());
			requireSize(battery.get().subject().at("chargeKw"), battery.get().chargeKw());
			requireSize(battery.get().subject().at("dischargeKw"), battery.get().dischargeKw());
		}
		for (var kind : site.vehicles()) {
			requireSize(kind.subject().at("capacityKwh"), kind.capacityKwh());
			requireSize(kind.subject().at("chargeKw"), kind.chargeKw());
			requireSize(kind.subject().at("dischargeKw"), kind.dischargeKw());
		}
		if (site.flexibleLoad().isPresent()) {
			requireSize(site.flexibleLoad().get().subject().at("maximumKw"), site.flexibleLoad().get().maximumKw());
		}
		if (!(site.contractKw() >= 0)) {
			throw unexpected(site.subject().at("contractKw"), site.contractKw());
		}
		requireSize(site.tariff().subject().at("basicYenPerKwMonth"), site.tariff().basicYenPerKwMonth());
	}

	private static void requireSize(Subject subject, double value) throws CalculationException {
		if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
			throw unexpected(subject, value);
		}
	}

	private static CalculationException unexpected(Subject subject, double value) {
		return new CalculationException(
				LocalizedText.of("A finite number of zero or more was expected", "0以上の有限の数値が必要です"), subject,
				Double.toString(value));
	}

	private static void requirePower(Subject subject, double[] values, TimeGrid grid) throws CalculationException {
		for (int i = 0; i < values.length; i++) {
			if (!(values[i] >= 0 && values[i] < Double.POSITIVE_INFINITY)) {
				throw new CalculationException(
						LocalizedText.of("A finite number of zero or more was expected at " + at(grid, i),
								"0以上の有限の数値が必要です。時点 " + at(grid, i)),
						subject, Double.toString(values[i]));
			}
		}
	}

	private static void requireFinite(Subject subject, double[] values, TimeGrid grid) throws CalculationException {
		for (int i = 0; i < values.length; i++) {
			if (!Double.isFinite(values[i])) {
				throw new CalculationException(LocalizedText.of("A finite number was expected at " + at(grid, i),
						"有限の数値が必要です。時点 " + at(grid, i)), subject, Double.toString(values[i]));
			}
		}
	}

	private static String at(TimeGrid grid, int step) {
		return grid.dateTime(step).toLocalDateTime().toString();
	}
}
