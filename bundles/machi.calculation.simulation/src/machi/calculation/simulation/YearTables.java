package machi.calculation.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import machi.calculation.Column;
import machi.calculation.ResultChart;
import machi.calculation.ResultSeries;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Subject;
import machi.calculation.dispatch.SiteFlows;
import machi.calculation.dispatch.SiteSums;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** A simulated year as tables, charts and series. */
final class YearTables {

	private static final LocalizedText ALL = LocalizedText.of("All", "全体");
	private final SimulatedYear year;

	YearTables(SimulatedYear year) {
		this.year = year;
	}

	/** Sums of the zones, each seen as a whole. */
	ResultTable zones() {
		var columns = List.of(Column.localized("zone", "Zone", "エリア"), Column.number("usedKwh", "Use", "使用量", "kWh"),
				Column.number("generationKwh", "Generation", "発電量", "kWh"),
				Column.number("ownUseKwh", "Own generation used", "自家消費量", "kWh"),
				Column.number("selfConsumptionPercent", "Self-consumption", "自家消費率（対発電）", "%"),
				Column.number("selfSufficiencyPercent", "Self-sufficiency", "自給率（対使用）", "%"),
				Column.number("importedKwh", "From the grid", "系統から", "kWh"),
				Column.number("exportedKwh", "Into the grid", "系統へ", "kWh"),
				Column.number("curtailedKwh", "Curtailed", "出力抑制", "kWh"),
				Column.number("batteryLossKwh", "Battery losses", "蓄電池損失", "kWh"),
				Column.number("unservedKwh", "Not served", "供給不足", "kWh"),
				Column.number("peakImportKw", "Peak from the grid", "最大受電", "kW"),
				Column.number("peakExportKw", "Peak into the grid", "最大逆潮流", "kW"),
				Column.number("emissionTonnes", "CO2 of the grid", "系統電力のCO2", "t-CO2"),
				Column.number("costThousandYen", "Cost of the grid", "系統電力の費用", "千円"));
		var rows = new ArrayList<Row>();
		year.zones().forEach((id, name) -> rows.add(zone(id, name, Simulator.totals(year.dispatch(), id), Row.Kind.DATA)));
		rows.add(zone("total", ALL, Simulator.totals(year.dispatch(), ""), Row.Kind.TOTAL));
		return new ResultTable("zones", LocalizedText.of("The year by zone", "エリア別の年間収支"), columns, rows);
	}

	private static Row zone(String id, LocalizedText name, ZoneTotals totals, Row.Kind kind) {
		return new Row(id, kind,
				Arrays.asList(name, Figures.whole(totals.usedKwh()), Figures.whole(totals.generatedKwh()),
						Figures.whole(totals.ownUseKwh()), Figures.percent(totals.selfConsumption()),
						Figures.percent(totals.selfSufficiency()), Figures.whole(totals.importedKwh()),
						Figures.whole(totals.exportedKwh()), Figures.whole(totals.curtailedKwh()), Figures.whole(totals.batteryLossKwh()),
						Figures.whole(totals.unservedKwh()), Figures.rounded(totals.peakImportKw(), 1),
						Figures.rounded(totals.peakExportKw(), 1), Figures.rounded(totals.emissionKg() / 1000, 1),
						Figures.whole(totals.costYen() / 1000)),
				kind == Row.Kind.TOTAL ? Subject.NONE : Subject.of(id, name.japanese()));
	}

	/** Sums of every site and node, behind its meter. */
	ResultTable sites() {
		var columns = List.of(Column.text("name", "Site", "施設"), Column.number("loadKwh", "Load", "需要", "kWh"),
				Column.number("generationKwh", "Generation", "発電量", "kWh"),
				Column.number("selfConsumedKwh", "Used on site", "自家消費量", "kWh"),
				Column.number("selfConsumptionPercent", "Self-consumption", "自家消費率", "%"),
				Column.number("selfSufficiencyPercent", "Self-sufficiency", "自給率", "%"),
				Column.number("fromLineKwh", "From the line", "融通受け", "kWh"),
				Column.number("intoLineKwh", "Into the line", "融通送り", "kWh"),
				Column.number("importedKwh", "From the grid", "系統から", "kWh"),
				Column.number("exportedKwh", "Into the grid", "系統へ", "kWh"),
				Column.number("curtailedKwh", "Curtailed", "出力抑制", "kWh"),
				Column.number("peakImportKw", "Peak from the grid", "最大受電", "kW"),
				Column.number("batteryCycles", "Battery cycles", "等価サイクル", "回"),
				Column.number("batteryLifeYears", "Battery life", "蓄電池寿命", "年"),
				Column.number("unservedHours", "Not served", "供給不足", "h"),
				Column.number("emissionTonnes", "CO2 of the grid", "系統電力のCO2", "t-CO2"),
				Column.number("costThousandYen", "Cost of the grid", "系統電力の費用", "千円"));
		var rows = year.dispatch().sites().stream().map(YearTables::site).toList();
		return new ResultTable("sites", LocalizedText.of("The year by site", "施設別の年間収支"), columns, rows);
	}

	private static Row site(SiteFlows site) {
		SiteSums sums = site.sums();
		return Row.data(site.subject().elementId(), site.subject(), site.subject().label(), Figures.whole(sums.loadKwh()),
				Figures.whole(sums.generatedKwh()), Figures.whole(sums.selfConsumedKwh()),
				Figures.percent(sums.selfConsumptionRate()), Figures.percent(sums.selfSufficiencyRate()),
				Figures.whole(sums.fromLineKwh()), Figures.whole(sums.intoLineKwh()), Figures.whole(sums.importedKwh()),
				Figures.whole(sums.exportedKwh()), Figures.whole(sums.curtailedKwh()), Figures.rounded(sums.peakImportKw(), 1),
				Figures.rounded(sums.batteryCycles() > 0 ? sums.batteryCycles() : Double.NaN, 1),
				Figures.rounded(sums.batteryLifeYears(), 1), Figures.rounded(sums.unservedHours(), 1),
				Figures.rounded(sums.emissionKg() / 1000, 1),
				Figures.whole((sums.energyCostYen() + sums.basicCostYen()) / 1000));
	}

	/** Energy by month, of all sites. */
	ResultTable months() {
		var columns = List.of(Column.text("month", "Month", "月"), Column.number("loadKwh", "Load", "需要", "kWh"),
				Column.number("generationKwh", "Generation", "発電量", "kWh"),
				Column.number("importedKwh", "From the grid", "系統から", "kWh"),
				Column.number("exportedKwh", "Into the grid", "系統へ", "kWh"));
		var grid = year.dispatch().grid();
		var sums = new LinkedHashMap<String, double[]>();
		for (int i = 0; i < grid.count(); i++) {
			var time = grid.dateTime(i);
			var month = sums.computeIfAbsent("%d-%02d".formatted(time.getYear(), time.getMonthValue()), key -> new double[4]);
			for (var site : year.dispatch().sites()) {
				month[0] += site.loadKw()[i] * grid.hours();
				month[1] += site.generatedKw()[i] * grid.hours();
				month[2] += site.importedKw()[i] * grid.hours();
				month[3] += site.exportedKw()[i] * grid.hours();
			}
		}
		var rows = new ArrayList<Row>();
		sums.forEach((month, kwh) -> rows.add(Row.data(month, Subject.NONE, month, Figures.whole(kwh[0]), Figures.whole(kwh[1]),
				Figures.whole(kwh[2]), Figures.whole(kwh[3]))));
		return new ResultTable("months", LocalizedText.of("The year by month", "月別の収支"), columns, rows);
	}

	ResultChart monthChart() {
		return new ResultChart("months", LocalizedText.of("Energy by month", "月別の電力量"), ResultChart.Kind.BAR, "months", "month",
				List.of("loadKwh", "generationKwh", "importedKwh", "exportedKwh"), Set.of(Row.Kind.DATA));
	}

	/** Load, generation and exchange with the grid of every zone along the year. */
	List<ResultSeries> series() {
		var series = new ArrayList<ResultSeries>();
		year.zones().forEach((id, name) -> {
			var sites = year.dispatch().sites().stream().filter(site -> site.zone().equals(id)).toList();
			series.add(sum(id + ".load", name, LocalizedText.of("load", "需要"), sites, SiteFlows::loadKw));
			series.add(sum(id + ".generation", name, LocalizedText.of("generation", "発電"), sites, SiteFlows::generatedKw));
			series.add(sum(id + ".import", name, LocalizedText.of("from the grid", "系統から"), sites, SiteFlows::importedKw));
			series.add(sum(id + ".export", name, LocalizedText.of("into the grid", "系統へ"), sites, SiteFlows::exportedKw));
		});
		return series;
	}

	private ResultSeries sum(String id, LocalizedText zone, LocalizedText what, List<SiteFlows> sites,
			Function<SiteFlows, double[]> flow) {
		var grid = year.dispatch().grid();
		var total = new double[grid.count()];
		for (var site : sites) {
			var values = flow.apply(site);
			for (int i = 0; i < total.length; i++) {
				total[i] += values[i];
			}
		}
		return new ResultSeries(id, LocalizedText.of(zone.english() + ", " + what.english(), zone.japanese() + "・" + what.japanese()), grid.start(),
				grid.step(), Unit.of("kW"), total);
	}
}
