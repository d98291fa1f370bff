package machi.calculation.optimum.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.calculation.Subject;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.Feeder;
import machi.calculation.dispatch.FlexibleLoad;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Outage;
import machi.calculation.dispatch.Plant;
import machi.calculation.dispatch.PrivateLine;
import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.SiteTariff;
import machi.calculation.dispatch.StrategyChoice;
import machi.calculation.dispatch.Vehicles;
import machi.quantity.time.TimeGrid;

/** A small network, put together for a test. Steps are hours from midnight, unless said otherwise. */
final class SampleNetwork {

	private final TimeGrid grid;
	private final List<Site> sites = new ArrayList<>();
	private final List<PrivateLine> lines = new ArrayList<>();
	private final List<Feeder> feeders = new ArrayList<>();
	private final List<Outage> outages = new ArrayList<>();
	private final double[] gridFactor;

	/** A site in the making. */
	final class SiteBuilder {

		private final String id;
		private final double[] loadKw;
		private double[] generationKw = {};
		private Optional<Battery> battery = Optional.empty();
		private final List<Vehicles> vehicles = new ArrayList<>();
		private Optional<FlexibleLoad> flexible = Optional.empty();
		private String line = "";
		private String feeder = "";
		private double contractKw = Double.POSITIVE_INFINITY;
		private double[] importYen;
		private double[] exportYen;
		private double basicYen;

		private SiteBuilder(String id, double[] loadKw) {
			this.id = id;
			this.loadKw = loadKw;
			importYen = same(20);
			exportYen = same(0);
		}

		SiteBuilder plant(double... kw) {
			generationKw = kw;
			return this;
		}

		SiteBuilder battery(double capacityKwh, double kw, double efficiency, double initialSoc) {
			return battery(capacityKwh, kw, efficiency, initialSoc, 0);
		}

		SiteBuilder battery(double capacityKwh, double kw, double efficiency, double initialSoc, double standbyKw) {
			battery = Optional.of(new Battery(Subject.of(id + "-battery", id), capacityKwh, kw, kw, efficiency, efficiency, 0, 1,
					initialSoc, standbyKw, new Battery.Ageing(6000, 15, 0.7)));
			return this;
		}

		SiteBuilder vehicles(Vehicles kind) {
			vehicles.add(kind);
			return this;
		}

		SiteBuilder flexible(double kw, double dailyKwh) {
			flexible = Optional.of(new FlexibleLoad(Subject.of(id + "-flexible", id), kw, dailyKwh));
			return this;
		}

		SiteBuilder line(String to) {
			line = to;
			return this;
		}

		SiteBuilder feeder(String to) {
			feeder = to;
			return this;
		}

		SiteBuilder contract(double kw) {
			contractKw = kw;
			return this;
		}

		SiteBuilder prices(double[] importYenPerKwh, double[] exportYenPerKwh) {
			importYen = importYenPerKwh;
			exportYen = exportYenPerKwh;
			return this;
		}

		SiteBuilder basic(double yenPerKwMonth) {
			basicYen = yenPerKwMonth;
			return this;
		}

		SampleNetwork add() {
			var plants = generationKw.length == 0 ? List.<Plant>of()
					: List.of(new Plant(Subject.of(id + "-pv", id), "PHOTOVOLTAIC", 100, generationKw, 1, true));
			sites.add(new Site(Subject.of(id, id), "zone", loadKw, List.of(1.0, 0.0, 0.0), plants, battery, vehicles, flexible,
					line, feeder, contractKw, new SiteTariff(Subject.of(id + "-tariff", id), importYen, exportYen, basicYen),
					new StrategyChoice("self-consumption", Map.of())));
			return SampleNetwork.this;
		}
	}

	SampleNetwork(int steps) {
		this(steps, Duration.ofHours(1));
	}

	SampleNetwork(int steps, Duration step) {
		grid = new TimeGrid(Instant.parse("2030-03-31T15:00:00Z"), step, steps, TimeGrid.JAPAN);
		gridFactor = same(0.4);
	}

	double[] same(double value) {
		var values = new double[grid.count()];
		Arrays.fill(values, value);
		return values;
	}

	SiteBuilder site(String id, double... loadKw) {
		return new SiteBuilder(id, loadKw);
	}

	SampleNetwork line(String id, double capacityKw, double lossShare) {
		lines.add(new PrivateLine(id, Subject.of(id, id), capacityKw, lossShare));
		return this;
	}

	SampleNetwork feeder(String id, double importKw, double exportKw) {
		feeders.add(new Feeder(id, Subject.of(id, id), importKw, exportKw));
		return this;
	}

	SampleNetwork outage(int firstStep, int steps) {
		outages.add(new Outage(Subject.of("outage", "outage"), firstStep, steps));
		return this;
	}

	SampleNetwork gridFactor(double... kgPerKwh) {
		System.arraycopy(kgPerKwh, 0, gridFactor, 0, gridFactor.length);
		return this;
	}

	Network network() {
		return new Network(grid, new boolean[grid.count()], sites, lines, feeders, outages, gridFactor);
	}
}
