package machi.scenario.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import machi.calculation.CalculationException;
import machi.calculation.simulation.PlantInput;
import machi.calculation.simulation.PlantOutput;
import machi.model.energy.EnergyPackage;
import machi.model.energy.GenerationPlant;
import machi.model.energy.Microgrid;
import machi.model.energy.PlantKind;
import machi.model.energy.SupplyMode;
import machi.model.simulation.PhotovoltaicArray;
import machi.quantity.FiscalYear;
import machi.quantity.time.TimeGrid;
import machi.scenario.ModelReader;

/**
 * Reads the plants that the plan adds. Existing ones are left out: metered demand, on which the plan rests, is already
 * lower by what they give.
 */
final class PlantReader {

	private final ProgramRegisters registers;
	private final ArrayReader arrays;
	private final OtherPlantReader others;

	PlantReader(ProgramRegisters registers, TimeGrid grid, WeatherLoader weathers, SeriesReader series) {
		this.registers = registers;
		arrays = new ArrayReader(weathers);
		others = new OtherPlantReader(registers, grid, weathers, series);
	}

	/** All plants that run by the year. */
	List<PlantInput> plants(FiscalYear year) throws CalculationException {
		var plants = new ArrayList<PlantInput>();
		boolean existing = false;
		for (var plant : registers.energy().getPlants()) {
			existing |= plant.isExisting();
			boolean later = !plant.getFiscalYears().isEmpty() && plant.getFiscalYears().stream().allMatch(built -> built > year.year());
			if (!plant.isExisting() && !later) {
				plants.add(plant(plant));
			}
		}
		if (existing) {
			registers.remark("plant.existing", ModelReader.subject(registers.study()),
					"Existing plants are left out: the metered demand of the plan is already lower by what they give.",
					"既設の発電設備は計算に含めません（計画の需要実績は、既設分の自家消費を差し引いた値とみなします）。");
		}
		return plants;
	}

	private PlantInput plant(GenerationPlant plant) throws CalculationException {
		var capacity = ModelReader.required(plant, EnergyPackage.Literals.GENERATION_PLANT__CAPACITY_KW);
		var planKwh = capacity.multiply(ModelReader.orZero(plant.getSpecificYieldKwhPerKw()));
		boolean offSite = plant.getSupplyMode() == SupplyMode.OFF_SITE;
		return new PlantInput(ModelReader.subject(plant), plant.getKind().getName(), registers.zones().zoneOf(plant.getPlace()),
				plant.getSites(), offSite ? "" : line(plant), offSite, capacity.doubleValue(), planKwh,
				output(plant, capacity, planKwh));
	}

	/** The microgrid that lists the plant. */
	private String line(GenerationPlant plant) {
		return registers.energy().getMicrogrids().stream().filter(grid -> grid.getPlants().contains(plant.getId()))
				.map(Microgrid::getId).findFirst().orElse("");
	}

	private PlantOutput output(GenerationPlant plant, BigDecimal capacity, BigDecimal planKwh) throws CalculationException {
		if (plant.getKind() == PlantKind.PHOTOVOLTAIC) {
			var array = ProgramRegisters.chosen(registers.simulation().getArrays(), PhotovoltaicArray::getPlant, plant.getId());
			return arrays.output(plant, array.orElse(null));
		}
		var specified = others.output(plant, capacity);
		if (specified.isPresent()) {
			return specified.get();
		}
		registers.remark("plant.constant", ModelReader.subject(plant),
				ModelReader.label(plant) + ": nothing is entered of how it runs; its annual energy is spread evenly over the year.",
				ModelReader.label(plant) + "：運転条件が未登録のため、年間発電量を通年一定の出力とみなします。");
		return new PlantOutput.Constant(plant.getKind() == PlantKind.OTHER ? 0 : 1);
	}
}
