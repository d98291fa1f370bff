package machi.ui.simulation.year;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import machi.calculation.dispatch.SiteFlows;
import machi.calculation.dispatch.SiteSums;
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
	private static final String KWH = "kWh";

	String label() {
		return TEXT.get("figure." + key);
	}

	/** What the figure means, in a sentence. */
	String explanation() {
		return TEXT.get("figure." + key + ".help");
	}

	/** The figures of a scope; rates of a zone see its sites as one. */
	static List<KeyFigure> of(Scope scope, List<SiteFlows> sites) {
		var totals = ZoneTotals.of(sites);
		var figures = new ArrayList<KeyFigure>();
		figures.add(number("use", totals.usedKwh(), KWH));
		figures.add(number("generation", totals.generatedKwh(), KWH));
		figures.add(percent("selfConsumption", rate(scope, sites, SiteSums::selfConsumptionRate, totals.selfConsumption())));
		figures.add(percent("selfSufficiency", rate(scope, sites, SiteSums::selfSufficiencyRate, totals.selfSufficiency())));
		figures.add(number("imported", totals.importedKwh(), KWH));
		figures.add(number("exported", totals.exportedKwh(), KWH));
		figures.add(new KeyFigure("peakImport", Amount.text(totals.peakImportKw(), 1), "kW"));
		figures.add(new KeyFigure("peakExport", Amount.text(totals.peakExportKw(), 1), "kW"));
		figures.add(number("curtailed", totals.curtailedKwh(), KWH));
		addBatteries(figures, sites);
		double hours = sites.stream().mapToDouble(site -> site.sums().unservedHours()).max().orElse(0);
		figures.add(new KeyFigure("unserved", Amount.text(hours, 1), "h"));
		figures.add(new KeyFigure("emission", Amount.text(totals.emissionKg() / 1000, 1), "t-CO2"));
		figures.add(new KeyFigure("cost", Amount.text(totals.costYen() / 1000, 0), TEXT.get("thousand.yen")));
		return figures;
	}

	private static void addBatteries(List<KeyFigure> figures, List<SiteFlows> sites) {
		var batteries = sites.stream().map(SiteFlows::sums).filter(sums -> sums.batteryCapacityKwh() > 0).toList();
		figures.add(new KeyFigure("cycles", range(batteries, SiteSums::batteryCycles, 0), TEXT.get("times")));
		figures.add(new KeyFigure("life", range(batteries, SiteSums::batteryLifeYears, 1), TEXT.get("years")));
	}

	/** One number, or the smallest and the largest. */
	private static String range(List<SiteSums> batteries, ToDoubleFunction<SiteSums> figure, int decimals) {
		var values = batteries.stream().mapToDouble(figure).filter(Double::isFinite).summaryStatistics();
		if (values.getCount() == 0) {
			return Amount.NONE;
		}
		var low = Amount.text(values.getMin(), decimals);
		var high = Amount.text(values.getMax(), decimals);
		return low.equals(high) ? low : low + " – " + high;
	}

	private static double rate(Scope scope, List<SiteFlows> sites, ToDoubleFunction<SiteSums> ofSite, double ofTotals) {
		return scope.isSite() && sites.size() == 1 ? ofSite.applyAsDouble(sites.getFirst().sums()) : ofTotals;
	}

	private static KeyFigure number(String key, double value, String unit) {
		return new KeyFigure(key, Amount.text(value, 0), unit);
	}

	private static KeyFigure percent(String key, double share) {
		return new KeyFigure(key, Amount.text(share * 100, 1), "%");
	}
}
