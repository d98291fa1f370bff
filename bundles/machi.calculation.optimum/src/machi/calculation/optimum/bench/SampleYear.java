package machi.calculation.optimum.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import machi.calculation.Subject;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Plant;
import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.SiteTariff;
import machi.calculation.dispatch.StrategyChoice;
import machi.quantity.FiscalYear;
import machi.quantity.time.TimeGrid;

/**
 * A year of one site in numbers that anyone can make again: 300 kW of photovoltaics, a battery of 400 kWh and 100 kW, a
 * load of 60 to 150 kW, import at 25 yen/kWh by day and 15 by night, export at 8.
 */
final class SampleYear {

	private static final double PLANT_KW = 300;

	private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
	private final TimeGrid grid;
	private final double[] generationKw;
	private final double[] loadKw;
	private final double[] importYen;

	SampleYear(Duration step) {
		grid = TimeGrid.of(new FiscalYear(2030), step);
		generationKw = new double[grid.count()];
		loadKw = new double[grid.count()];
		importYen = new double[grid.count()];
		double clearness = 1;
		for (int i = 0; i < grid.count(); i++) {
			double hour = i * grid.hours() % 24;
			clearness = hour == 0 ? 0.2 + 0.8 * random.nextDouble() : clearness;
			double season = 0.75 + 0.25 * Math.sin(2 * Math.PI * i / grid.count());
			generationKw[i] = PLANT_KW * clearness * season * Math.max(0, Math.sin((hour - 6) / 12 * Math.PI));
			loadKw[i] = 60 + 80 * Math.exp(-Math.pow((hour - 14) / 5, 2)) + 10 * random.nextDouble();
			importYen[i] = hour >= 8 && hour < 22 ? 25 : 15;
		}
	}

	/** @param basicYenPerKwMonth basic charge by the highest import; 0 for none */
	Network network(double basicYenPerKwMonth) {
		var subject = Subject.of("sample", "sample");
		var exportYen = new double[grid.count()];
		Arrays.fill(exportYen, 8);
		var battery = new Battery(subject, 400, 100, 100, 0.95, 0.95, 0, 1, 0.5, 0, new Battery.Ageing(6000, 15, 0.7));
		var site = new Site(subject, "", loadKw, List.of(1.0, 0.0, 0.0),
				List.of(new Plant(subject, "PHOTOVOLTAIC", PLANT_KW, generationKw, 1, true)), Optional.of(battery), List.of(),
				Optional.empty(), "", "", Double.POSITIVE_INFINITY,
				new SiteTariff(subject, importYen, exportYen, basicYenPerKwMonth), new StrategyChoice("", Map.of()));
		return new Network(grid, new boolean[grid.count()], List.of(site), List.of(), List.of(), List.of(),
				new double[grid.count()]);
	}
}
