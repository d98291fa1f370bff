package machi.scenario.simulation;

import machi.calculation.CalculationException;
import machi.calculation.photovoltaic.CellTemperature;
import machi.calculation.photovoltaic.Mounting;
import machi.calculation.photovoltaic.PhotovoltaicModel;
import machi.calculation.photovoltaic.SystemLosses;
import machi.calculation.simulation.PlantOutput;
import machi.model.energy.GenerationPlant;
import machi.model.simulation.PhotovoltaicArray;
import machi.model.simulation.SimulationFactory;
import machi.model.simulation.YieldBasis;
import machi.model.simulation.YieldMethod;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;
import machi.weather.solar.Transposition;

/**
 * Reads PV arrays. What is not entered is what the mounting usually has; arrays face south.
 */
final class ArrayReader {

	private static final double SOUTH_DEG = 180;
	private static final double STANDARD_INVERTER = 0.927;
	private static final double USUAL_NOCT = 45;

	private final WeatherLoader weathers;

	ArrayReader(WeatherLoader weathers) {
		this.weathers = weathers;
	}

	/** @param entered may be null when nothing is entered for the plant */
	PlantOutput output(GenerationPlant plant, PhotovoltaicArray entered) throws CalculationException {
		var array = entered == null ? SimulationFactory.eINSTANCE.createPhotovoltaicArray() : entered;
		var weather = weathers.weather(array, array.getWeather());
		var mounting = mounting(plant);
		try {
			var model = array.getMethod() == YieldMethod.BUILDING_STANDARD ? standard(array, mounting) : irradiance(array, mounting);
			double ratio = ProgramRegisters.number(array.getInverterRatio(), 1);
			var kilowatt = new machi.calculation.photovoltaic.PhotovoltaicArray(1, 1 / ratio,
					ProgramRegisters.number(array.getTiltDeg(), mounting.usualTiltDeg()),
					ProgramRegisters.number(array.getAzimuthDeg(), SOUTH_DEG), model);
			return new PlantOutput.Photovoltaic(weather, kilowatt, array.getBasis() == YieldBasis.PLAN);
		} catch (IllegalArgumentException outOfRange) {
			throw new CalculationException(LocalizedText.of("The array has a value out of range (" + outOfRange.getMessage() + ")",
					"太陽電池アレイに範囲外の値があります（" + outOfRange.getMessage() + "）"),
					entered == null ? ModelReader.subject(plant) : ModelReader.subject(entered), "");
		}
	}

	/** Where several are named, the one of the larger part of such plants. */
	private static Mounting mounting(GenerationPlant plant) {
		return switch (plant.getMounting()) {
		case NONE, ROOF, ROOF_AND_CARPORT -> Mounting.ROOF;
		case ROOF_AND_GROUND, GROUND -> Mounting.GROUND;
		case CARPORT -> Mounting.CARPORT;
		case FLOATING -> Mounting.FLOATING;
		};
	}

	private static PhotovoltaicModel irradiance(PhotovoltaicArray array, Mounting mounting) {
		var usual = PhotovoltaicModel.of(mounting);
		var losses = SystemLosses.PVWATTS;
		if (array.getSoilingPercent() != null || array.getSystemLossPercent() != null) {
			losses = new SystemLosses(ProgramRegisters.share(array.getSoilingPercent(), 2), 0,
					ProgramRegisters.share(array.getSystemLossPercent(), 12.3), 0, 0, 0, 0, 0);
		}
		return new PhotovoltaicModel(transposition(array), ProgramRegisters.number(array.getGroundReflection(), usual.albedo()),
				usual.modifier(), temperature(array, mounting), usual.assumedWindMps(),
				ProgramRegisters.share(array.getTemperatureCoefficientPercent(), usual.temperatureCoefficient() * 100), losses,
				usual.inverter());
	}

	private static Transposition transposition(PhotovoltaicArray array) {
		return switch (array.getTransposition()) {
		case PEREZ -> Transposition.PEREZ_1990;
		case HAY_DAVIES -> Transposition.HAY_DAVIES;
		case ISOTROPIC -> Transposition.ISOTROPIC;
		};
	}

	private static CellTemperature temperature(PhotovoltaicArray array, Mounting mounting) {
		return switch (array.getCellTemperature()) {
		case MOUNTING -> mounting.temperature();
		case FAIMAN -> CellTemperature.Faiman.FREE_STANDING;
		case SAPM -> mounting == Mounting.ROOF ? CellTemperature.Sapm.CLOSE_ROOF_GLASS_GLASS
				: CellTemperature.Sapm.OPEN_RACK_GLASS_POLYMER;
		case NOCT -> new CellTemperature.Noct(USUAL_NOCT);
		};
	}

	private static PhotovoltaicModel standard(PhotovoltaicArray array, Mounting mounting) {
		var kind = mounting == Mounting.ROOF ? CellTemperature.BuildingStandard.ROOF : CellTemperature.BuildingStandard.RACK;
		return PhotovoltaicModel.buildingStandard(PhotovoltaicModel.CellKind.CRYSTALLINE, kind, STANDARD_INVERTER);
	}
}
