package machi.ui.simulation.year;

import java.util.List;

import machi.calculation.simulation.SimulatedYear;
import machi.calculation.simulation.ZoneTotals;
import machi.ui.Messages;
import machi.ui.simulation.draw.Amount;

/**
 * A figure of the year.
 *
 * @param key  of its label and its explanation
 * @param text the number as it is shown
 */
record KeyFigure(String key, String text, String unit) {

	private static final Messages TEXT = Messages.beside(KeyFigure.class);

	String label() {
		return TEXT.get("figure." + key);
	}

	/** What the figure means, in a sentence. */
	String explanation() {
		return TEXT.get("figure." + key + ".help");
	}

	/** The figures of a scope; the rates of several sites see them as one, as the table of zones does. */
	static List<KeyFigure> of(ScopeFlows flows, SimulatedYear year) {
		var sums = flows.flows().sums();
		boolean site = flows.scope().isSite();
		var totals = ZoneTotals.of(flows.scope().sites(year));
		boolean batteries = sums.batteryCapacityKwh() > 0;
		return List.of(energy("use", sums.usedKwh()), energy("generation", sums.generatedKwh()),
				percent("selfConsumption", site ? sums.selfConsumptionRate() : totals.selfConsumption()),
				percent("selfSufficiency", site ? sums.selfSufficiencyRate() : totals.selfSufficiency()),
				energy("imported", sums.importedKwh()), energy("exported", sums.exportedKwh()),
				number("peakImport", sums.peakImportKw(), 1, "kW"), number("peakExport", sums.peakExportKw(), 1, "kW"),
				energy("curtailed", sums.curtailedKwh()),
				number("cycles", batteries ? sums.batteryCycles() : Double.NaN, 0, TEXT.get("times")),
				number("life", batteries ? sums.batteryLifeYears() : Double.NaN, 1, TEXT.get("years")),
				number("unserved", sums.unservedHours(), 1, "h"), number("emission", sums.emissionKg() / 1000, 1, "t-CO2"),
				number("cost", (sums.energyCostYen() + sums.basicCostYen()) / 1000, 0, TEXT.get("thousand.yen")));
	}

	private static KeyFigure energy(String key, double kwh) {
		return number(key, kwh, 0, "kWh");
	}

	private static KeyFigure percent(String key, double share) {
		return number(key, share * 100, 1, "%");
	}

	private static KeyFigure number(String key, double value, int decimals, String unit) {
		return new KeyFigure(key, Amount.text(value, decimals), unit);
	}
}
