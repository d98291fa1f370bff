package machi.dispatch.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.calculation.Subject;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.FlexibleLoad;
import machi.calculation.dispatch.Plant;
import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.SiteTariff;
import machi.calculation.dispatch.StrategyChoice;
import machi.calculation.dispatch.Vehicles;

/** A site whose parts a test sets one by one; run by self-consumption and free of charge unless it says otherwise. */
final class SiteBuilder {

	private final String id;
	private final double[] loadKw;
	private final List<Plant> plants = new ArrayList<>();
	private final List<Vehicles> vehicles = new ArrayList<>();
	private Optional<Battery> battery = Optional.empty();
	private Optional<FlexibleLoad> flexible = Optional.empty();
	private List<Double> priorities = List.of(0.2, 0.3, 0.5);
	private String line = "";
	private String feeder = "";
	private double contractKw = Double.POSITIVE_INFINITY;
	private double[] importYen;
	private double[] exportYen;
	private double basicYen;
	private StrategyChoice strategy = new StrategyChoice("self-consumption", Map.of());

	SiteBuilder(String id, double... loadKw) {
		this.id = id;
		this.loadKw = loadKw;
		importYen = new double[loadKw.length];
		exportYen = new double[loadKw.length];
	}

	SiteBuilder solar(double... availableKw) {
		return plant(1, true, availableKw);
	}

	SiteBuilder plant(double renewableShare, boolean curtailable, double... availableKw) {
		plants.add(new Plant(Subject.of(id + "-plant" + plants.size(), "plant"), "PHOTOVOLTAIC", 1, availableKw,
				renewableShare, curtailable));
		return this;
	}

	SiteBuilder battery(Battery chosen) {
		battery = Optional.of(chosen);
		return this;
	}

	/** Without losses, empty at the beginning. */
	SiteBuilder idealBattery(double kwh, double kw) {
		return battery(new Battery(Subject.of(id + "-battery", "battery"), kwh, kw, kw, 1, 1, 0, 1, 0, 0,
				new Battery.Ageing(6000, 15, 0.6)));
	}

	SiteBuilder vehicles(Vehicles more) {
		vehicles.add(more);
		return this;
	}

	SiteBuilder flexible(double maximumKw, double dailyKwh) {
		flexible = Optional.of(new FlexibleLoad(Subject.of(id + "-work", "work"), maximumKw, dailyKwh));
		return this;
	}

	SiteBuilder priorities(double must, double should, double may) {
		priorities = List.of(must, should, may);
		return this;
	}

	SiteBuilder line(String chosen) {
		line = chosen;
		return this;
	}

	SiteBuilder feeder(String chosen) {
		feeder = chosen;
		return this;
	}

	SiteBuilder contract(double kw) {
		contractKw = kw;
		return this;
	}

	SiteBuilder prices(double[] importYenPerKwh, double[] exportYenPerKwh, double basicYenPerKwMonth) {
		importYen = importYenPerKwh;
		exportYen = exportYenPerKwh;
		basicYen = basicYenPerKwMonth;
		return this;
	}

	SiteBuilder strategy(String strategyId, Map<String, String> parameters) {
		strategy = new StrategyChoice(strategyId, parameters);
		return this;
	}

	Site build() {
		return new Site(Subject.of(id, "Site " + id), "zone", loadKw, priorities, plants, battery, vehicles, flexible, line,
				feeder, contractKw, new SiteTariff(Subject.of(id + "-tariff", "tariff"), importYen, exportYen, basicYen),
				strategy);
	}
}
