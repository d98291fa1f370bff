package machi.scenario.simulation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import machi.calculation.CalculationException;
import machi.calculation.plant.BiomassPlant.Fuel;
import machi.calculation.plant.CatchmentTransfer;
import machi.calculation.plant.PlantOutage;
import machi.calculation.plant.Turbine;
import machi.calculation.plant.TurbineKind;
import machi.calculation.plant.WindPlant;
import machi.calculation.simulation.PlantOutput;
import machi.model.energy.GenerationPlant;
import machi.model.simulation.BiomassPlant;
import machi.model.simulation.HydroPlant;
import machi.model.simulation.Maintenance;
import machi.model.simulation.WastePlant;
import machi.model.simulation.WindTurbine;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeGrid;
import machi.scenario.ModelReader;

/** Reads plants that do not run on sunlight. */
final class OtherPlantReader {

	private static final int MOST_CURVE_POINTS = 200;

	private final ProgramRegisters registers;
	private final TimeGrid grid;
	private final WeatherLoader weathers;
	private final SeriesReader series;

	OtherPlantReader(ProgramRegisters registers, TimeGrid grid, WeatherLoader weathers, SeriesReader series) {
		this.registers = registers;
		this.grid = grid;
		this.weathers = weathers;
		this.series = series;
	}

	/** What is entered of how the plant runs; empty when nothing is. */
	Optional<PlantOutput> output(GenerationPlant plant, BigDecimal capacityKw) throws CalculationException {
		var id = plant.getId();
		var plan = registers.simulation();
		for (var hydro : plan.getHydroPlants()) {
			if (id.equals(hydro.getPlant())) {
				return Optional.of(river(hydro, capacityKw.doubleValue()));
			}
		}
		for (var waste : plan.getWastePlants()) {
			if (id.equals(waste.getPlant())) {
				return Optional.of(waste(waste, id, capacityKw.doubleValue()));
			}
		}
		for (var biomass : plan.getBiomassPlants()) {
			if (id.equals(biomass.getPlant())) {
				return Optional.of(wood(biomass));
			}
		}
		for (var wind : plan.getWindTurbines()) {
			if (id.equals(wind.getPlant())) {
				return Optional.of(wind(wind));
			}
		}
		return Optional.empty();
	}

	private PlantOutput river(HydroPlant hydro, double capacityKw) throws CalculationException {
		var flow = series.onGrid(hydro, "flowSeries", hydro.getFlowSeries(), grid, "m3/s");
		var turbine = new Turbine.ByFormula(TurbineKind.valueOf(hydro.getTurbine().getName()), 1, Turbine.ByFormula.USUAL);
		var plant = new machi.calculation.plant.HydroPlant(ModelReader.subject(hydro),
				ProgramRegisters.number(hydro.getGrossHeadM(), 0), ProgramRegisters.share(hydro.getHeadLossPercent(), 5),
				ProgramRegisters.number(hydro.getDesignFlowM3PerS(), 0), ProgramRegisters.share(hydro.getMinimumFlowPercent(), 10),
				ProgramRegisters.number(hydro.getEnvironmentalFlowM3PerS(), 0), turbine,
				ProgramRegisters.share(hydro.getGeneratorEfficiencyPercent(), 93), 0, capacityKw);
		boolean transferred = hydro.getCatchmentKm2() != null && hydro.getGaugeCatchmentKm2() != null;
		var transfer = transferred ? Optional.of(new CatchmentTransfer(ModelReader.subject(hydro),
				hydro.getGaugeCatchmentKm2().doubleValue(), hydro.getCatchmentKm2().doubleValue(), 1))
				: Optional.<CatchmentTransfer>empty();
		return new PlantOutput.River(plant, flow, transfer);
	}

	private PlantOutput waste(WastePlant waste, String plantId, double capacityKw) throws CalculationException {
		var outages = new ArrayList<PlantOutage>();
		for (var maintenance : registers.simulation().getMaintenances()) {
			if (plantId.equals(maintenance.getPlant())) {
				outages.addAll(outages(maintenance));
			}
		}
		return new PlantOutput.Waste(new machi.calculation.plant.WastePlant(ModelReader.subject(waste),
				ProgramRegisters.number(waste.getThroughputTPerDay(), 0),
				ProgramRegisters.number(waste.getLowerHeatingValueMjPerKg(), 0),
				ProgramRegisters.share(waste.getEfficiencyPercent(), 0), capacityKw, ProgramRegisters.number(waste.getOwnUseKw(), 0),
				ProgramRegisters.number(waste.getStandstillUseKw(), 0), ProgramRegisters.share(waste.getRenewablePercent(), 0), outages));
	}

	/** The days of the maintenance in each calendar year of the study. */
	private List<PlantOutage> outages(Maintenance maintenance) throws CalculationException {
		var first = day(maintenance, "firstDay", maintenance.getFirstDay());
		var last = day(maintenance, "lastDay", maintenance.getLastDay());
		double capacity = ProgramRegisters.share(maintenance.getCapacityPercent(), 0);
		int year = grid.dateTime(0).getYear();
		var outages = new ArrayList<PlantOutage>();
		for (int begin = year - 1; begin <= year + 1; begin++) {
			LocalDate from = first.atYear(begin);
			outages.add(new PlantOutage(from, last.atYear(last.isBefore(first) ? begin + 1 : begin), capacity));
		}
		return outages;
	}

	private static MonthDay day(Maintenance maintenance, String attribute, String text) throws CalculationException {
		try {
			return MonthDay.parse("--" + ModelReader.text(text).strip());
		} catch (DateTimeException noDay) {
			throw new CalculationException(LocalizedText.of("A day such as 11-01 was expected", "月日（例：11-01）を入力してください"),
					ModelReader.subject(maintenance, attribute), ModelReader.text(text));
		}
	}

	private PlantOutput wood(BiomassPlant biomass) throws CalculationException {
		double[] heat;
		if (ModelReader.text(biomass.getHeatSeries()).isBlank()) {
			heat = new double[grid.count()];
			Arrays.fill(heat, ProgramRegisters.number(biomass.getHeatKw(), 0));
		} else {
			heat = series.onGrid(biomass, "heatSeries", biomass.getHeatSeries(), grid, "kW");
		}
		var displaced = new Fuel(ModelReader.text(biomass.getDisplacedUnit()),
				ProgramRegisters.number(biomass.getDisplacedHeatingValueMj(), 0),
				ProgramRegisters.number(biomass.getDisplacedEmissionKg(), 0));
		return new PlantOutput.Wood(new machi.calculation.plant.BiomassPlant(ModelReader.subject(biomass),
				ProgramRegisters.number(biomass.getRatedHeatKw(), 0), ProgramRegisters.share(biomass.getMinimumLoadPercent(), 30),
				ProgramRegisters.share(biomass.getThermalPercent(), 85), ProgramRegisters.share(biomass.getElectricPercent(), 0),
				ProgramRegisters.number(biomass.getFuelHeatingValueMjPerKg(), 0),
				ProgramRegisters.share(biomass.getDisplacedPercent(), 85), displaced), heat);
	}

	private PlantOutput wind(WindTurbine wind) throws CalculationException {
		var speeds = new ArrayList<Double>();
		var powers = new ArrayList<Double>();
		var text = ModelReader.text(wind.getPowerCurve()).strip();
		var points = text.isEmpty() ? new String[0] : text.split("[,\\s]+");
		for (var point : points) {
			if (points.length > MOST_CURVE_POINTS || !point.matches("\\d{1,3}(\\.\\d{1,4})?:\\d{1,6}(\\.\\d{1,4})?")) {
				throw new CalculationException(LocalizedText.of("Points of the power curve such as 3:0, 6:120, 12:1000 were expected",
						"出力曲線の点（例：3:0, 6:120, 12:1000）を入力してください"), ModelReader.subject(wind, "powerCurve"), point);
			}
			int colon = point.indexOf(':');
			speeds.add(Double.valueOf(point.substring(0, colon)));
			powers.add(Double.valueOf(point.substring(colon + 1)));
		}
		var weather = weathers.weather(wind, wind.getWeather());
		return new PlantOutput.Wind(new WindPlant(ModelReader.subject(wind), ProgramRegisters.number(wind.getHubHeightM(), 50),
				ProgramRegisters.number(wind.getWindHeightM(), 10), ProgramRegisters.number(wind.getShearExponent(), 1.0 / 7), speeds,
				powers, ProgramRegisters.number(wind.getCutOutMPerS(), 25), ProgramRegisters.share(wind.getLossPercent(), 5),
				ProgramRegisters.share(wind.getAvailabilityPercent(), 97)), weather);
	}
}
