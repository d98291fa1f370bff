package machi.scenario.simulation;

import java.util.ArrayList;
import java.util.List;

import machi.calculation.CalculationException;
import machi.calculation.plant.SolarLight;
import machi.calculation.simulation.StreetLightInput;
import machi.model.simulation.SolarStreetLight;
import machi.scenario.ModelReader;

/** Reads solar street lights; they burn when it is dark, and are full when the year begins. */
final class StreetLightReader {

	private static final double SYSTEM_EFFICIENCY = 0.75;
	private static final double BATTERY_EFFICIENCY = 0.9;
	private static final double DARK_W_M2 = 5;

	private final ProgramRegisters registers;
	private final WeatherLoader weathers;

	StreetLightReader(ProgramRegisters registers, WeatherLoader weathers) {
		this.registers = registers;
		this.weathers = weathers;
	}

	List<StreetLightInput> lights() throws CalculationException {
		var lights = new ArrayList<StreetLightInput>();
		for (var light : registers.simulation().getStreetLights()) {
			lights.add(light(light));
		}
		return lights;
	}

	private StreetLightInput light(SolarStreetLight light) throws CalculationException {
		double lamp = ProgramRegisters.number(light.getLampW(), 0) * ProgramRegisters.share(light.getDimmedPercent(), 100);
		return new StreetLightInput(new SolarLight(ModelReader.subject(light), ProgramRegisters.number(light.getPanelW(), 0),
				SYSTEM_EFFICIENCY, ProgramRegisters.number(light.getBatteryWh(), 0), BATTERY_EFFICIENCY, lamp, DARK_W_M2, 1),
				light.getQuantity() == null ? 1 : light.getQuantity(), weathers.weather(light, ""));
	}
}
