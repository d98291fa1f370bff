package machi.sweep.dispatch.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.calculation.Subject;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Plant;
import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.SiteTariff;
import machi.calculation.dispatch.StrategyChoice;
import machi.quantity.FiscalYear;
import machi.quantity.Unit;
import machi.quantity.time.TimeGrid;
import machi.sweep.Level;
import machi.sweep.Levels;
import machi.sweep.Objective;
import machi.sweep.Sampling;
import machi.sweep.SweepParameter;
import machi.sweep.SweepPlan;

/** A town hall of 300 MWh a year with 200 kW of PV and a battery, and a plan that varies PV and battery. */
final class SampleSite {

	private static final int YEAR = 2025;
	private static final String STRATEGY = "self-consumption";
	private static final double PV_KW = 200;
	private static final double DAY_KW = 60;
	private static final double NIGHT_KW = 15;

	private SampleSite() {
	}

	/** @param days of the fiscal year, from its beginning */
	static Network network(int days) {
		var year = TimeGrid.of(new FiscalYear(YEAR), TimeGrid.HALF_HOUR);
		var grid = new TimeGrid(year.start(), year.step(), Math.min(year.count(), days * 48), year.zone());
		int steps = grid.count();
		var load = new double[steps];
		var sun = new double[steps];
		var importYen = new double[steps];
		var exportYen = new double[steps];
		var factor = new double[steps];
		for (int i = 0; i < steps; i++) {
			double hour = i % 48 / 2.0 + 0.25;
			double season = Math.cos(2 * Math.PI * (i / 48 - 80) / 365);
			load[i] = (hour > 8 && hour < 18 ? DAY_KW : NIGHT_KW) * (1.1 - 0.2 * season);
			// clouds of some days are thicker than of others
			double clear = 0.35 + 0.65 * Math.abs(Math.sin(i / 48 * 1.7));
			sun[i] = PV_KW * 0.85 * clear * Math.max(0, Math.cos((hour - 12) / (6 + season) * Math.PI / 2));
			importYen[i] = hour > 8 && hour < 22 ? 28 : 22;
			exportYen[i] = 8;
			factor[i] = 0.43;
		}
		var site = new Site(Subject.of("hall", "Town hall"), "zone", load, List.of(0.2, 0.3, 0.5),
				List.of(new Plant(Subject.of("pv", "PV"), "PHOTOVOLTAIC", PV_KW, sun, 1, true)),
				Optional.of(new Battery(Subject.of("battery", "Battery"), 400, 100, 100, 0.95, 0.95, 0.05, 0.95, 0.5, 0.1,
						new Battery.Ageing(6_000, 15, 0.6))),
				List.of(), Optional.empty(), "", "", 120, new SiteTariff(Subject.of("tariff", "Tariff"), importYen, exportYen, 1_800),
				new StrategyChoice(STRATEGY, Map.of()));
		return new Network(grid, new boolean[steps], List.of(site), List.of(), List.of(), List.of(), factor);
	}

	static SweepPlan plan(int samples) {
		return new SweepPlan("bench", new Sampling.LatinHypercube(samples, 1),
				List.of(parameter("battery.capacityKwh", "kWh", 2_000), parameter("battery.powerKw", "kW", 500),
						parameter("photovoltaic.scale", "", 3),
						new SweepParameter(STRATEGY, "strategy", SweepParameter.EVERYWHERE, Unit.ONE,
								new Levels.Listed(List.of(new Level.Choice(STRATEGY))))),
				List.of(objective("selfSufficiency", Objective.Sense.MAXIMISE), objective("costYen", Objective.Sense.MINIMISE),
						objective("co2Kg", Objective.Sense.REPORT), objective("peakImportKw", Objective.Sense.REPORT)),
				List.of());
	}

	private static SweepParameter parameter(String target, String unit, int to) {
		return new SweepParameter(target, target, SweepParameter.EVERYWHERE, Unit.of(unit),
				new Levels.Range(BigDecimal.ZERO, BigDecimal.valueOf(to), 0));
	}

	private static Objective objective(String name, Objective.Sense sense) {
		return new Objective(name, SweepParameter.EVERYWHERE, sense);
	}
}
