package machi.calculation.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

import machi.calculation.CalculationException;
import machi.calculation.Column;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Plant;
import machi.calculation.plant.BiomassHeat;
import machi.calculation.plant.SolarLightYear;
import machi.quantity.text.LocalizedText;

/** What the plants of a year give, and what stands beside the grid: heat from wood, solar street lights. */
final class PlantTables {

	private static final double HOURS_OF_A_YEAR = 8760;
	private static final double KG_PER_TONNE = 1000;

	private final SimulationInput input;

	PlantTables(SimulationInput input) {
		this.input = input;
	}

	/** The tables of which the program has data. */
	List<ResultTable> tables(Network network) throws CalculationException {
		var tables = new ArrayList<ResultTable>();
		tables.add(plants(network));
		if (input.plants().stream().anyMatch(plant -> plant.output() instanceof PlantOutput.Wood)) {
			tables.add(heat());
		}
		if (!input.streetLights().isEmpty()) {
			tables.add(streetLights());
		}
		return tables;
	}

	private ResultTable plants(Network network) {
		var columns = List.of(Column.text("name", "Plant", "発電設備"), Column.number("ratedKw", "Rated power", "定格出力", "kW"),
				Column.number("planKwh", "Plan", "計画の発電量", "kWh"), Column.number("generationKwh", "Simulated", "計算した発電量", "kWh"),
				Column.number("differencePercent", "Difference", "差", "%"),
				Column.number("capacityFactorPercent", "Capacity factor", "設備利用率", "%"),
				Column.number("renewablePercent", "Renewable", "再エネ比率", "%"));
		var simulated = new LinkedHashMap<String, Double>();
		double hours = network.grid().hours();
		for (var site : network.sites()) {
			for (var plant : site.plants()) {
				simulated.merge(plant.subject().elementId(), energy(plant, hours), Double::sum);
			}
		}
		var rows = new ArrayList<Row>();
		for (var plant : input.plants()) {
			double kwh = simulated.getOrDefault(plant.subject().elementId(), 0.0);
			double plan = plant.planKwh().doubleValue();
			double year = network.grid().count() * hours / HOURS_OF_A_YEAR;
			rows.add(new Row(plant.subject().elementId(), Row.Kind.DATA,
					Arrays.asList(plant.subject().label(), Figures.rounded(plant.ratedKw(), 1), Figures.whole(plan), Figures.whole(kwh),
							Figures.percent(kwh / plan - 1), Figures.percent(kwh / (plant.ratedKw() * HOURS_OF_A_YEAR * year)),
							Figures.percent(plant.output().renewableShare())),
					plant.subject()));
		}
		return new ResultTable("plants", LocalizedText.of("Plants: the plan and the weather", "発電設備：計画と気象"), columns, rows);
	}

	private static double energy(Plant plant, double hours) {
		double sum = 0;
		for (double kw : plant.availableKw()) {
			sum += kw;
		}
		return sum * hours;
	}

	private ResultTable heat() throws CalculationException {
		var columns = List.of(Column.text("name", "Plant", "設備"), Column.number("heatKwh", "Heat", "熱供給量", "kWh"),
				Column.number("unservedKwh", "Left to others", "供給できない熱", "kWh"), Column.number("fuelTonnes", "Wood", "木質燃料", "t"),
				Column.number("avoidedTonnes", "CO2 avoided", "CO2削減量", "t-CO2"));
		double hours = input.study().grid().hours();
		var rows = new ArrayList<Row>();
		for (var plant : input.plants()) {
			if (plant.output() instanceof PlantOutput.Wood wood) {
				var year = BiomassHeat.run(wood.plant(), wood.heatKw(), hours);
				rows.add(Row.data(plant.subject().elementId(), plant.subject(), plant.subject().label(),
						Figures.whole(Arrays.stream(year.heatKw()).sum() * hours),
						Figures.whole(Arrays.stream(year.unservedKw()).sum() * hours), Figures.rounded(year.fuelKg() / KG_PER_TONNE, 1),
						Figures.rounded(year.avoidedCo2Kg() / KG_PER_TONNE, 1)));
			}
		}
		return new ResultTable("heat", LocalizedText.of("Heat from wood", "木質バイオマスの熱供給"), columns, rows);
	}

	/** Panels of lights lie flat. */
	private ResultTable streetLights() throws CalculationException {
		var columns = List.of(Column.text("name", "Lights", "街路灯"), Column.number("quantity", "Number", "基数", "基"),
				Column.number("demandKwh", "Use", "使用量", "kWh"), Column.number("nights", "Nights", "夜数", "夜"),
				Column.number("lostNights", "Nights that go dark", "消灯する夜", "夜"),
				Column.number("autonomyNights", "Nights without sun", "無日照で保つ夜数", "夜"));
		var profiles = new ProfileMaker(input);
		var rows = new ArrayList<Row>();
		for (var lights : input.streetLights()) {
			var year = SolarLightYear.run(lights.light(), profiles.weather(lights.weather()).ghi(), input.study().grid().hours());
			var subject = lights.light().subject();
			rows.add(Row.data(subject.elementId(), subject, subject.label(), Figures.whole(lights.quantity()),
					Figures.rounded(year.demandWh() * lights.quantity() / 1000, 1), Figures.whole(year.nights()),
					Figures.whole(year.lostNights()), Figures.rounded(year.autonomyNights(), 1)));
		}
		return new ResultTable("lights", LocalizedText.of("Solar street lights", "太陽光街路灯"), columns, rows);
	}
}
