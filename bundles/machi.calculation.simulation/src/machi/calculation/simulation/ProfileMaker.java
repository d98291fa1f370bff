package machi.calculation.simulation;

import java.util.Arrays;
import java.util.LinkedHashMap;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.quantity.time.TimeGrid;

/** Makes the year of every site and plant. */
final class ProfileMaker {

	private final SimulationInput input;
	private final TimeGrid grid;

	ProfileMaker(SimulationInput input) {
		this.input = input;
		grid = input.study().grid();
	}

	Profiles profiles(CalculationMonitor monitor) throws CalculationException {
		var loads = new LinkedHashMap<String, double[]>();
		for (var site : input.sites()) {
			monitor.checkCancelled();
			loads.put(site.subject().elementId(), load(site));
		}
		var outputs = new LinkedHashMap<String, double[]>();
		for (var plant : input.plants()) {
			monitor.checkCancelled();
			outputs.put(plant.subject().elementId(), output(plant));
		}
		return new Profiles(new boolean[grid.count()], loads, outputs);
	}

	private double[] load(SiteInput site) throws CalculationException {
		return constant(site.annualKwh().doubleValue());
	}

	private double[] output(PlantInput plant) throws CalculationException {
		return switch (plant.output()) {
		case PlantOutput.Constant constant -> constant(plant.planKwh().doubleValue());
		case PlantOutput.Given given -> given.powerKw().values();
		};
	}

	private double[] constant(double annualKwh) {
		var values = new double[grid.count()];
		Arrays.fill(values, annualKwh / (grid.count() * grid.hours()));
		return values;
	}
}
