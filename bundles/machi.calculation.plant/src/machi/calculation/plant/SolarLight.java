package machi.calculation.plant;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * A street light with its own panel and battery.
 *
 * @param panelW              rated power of the panel at 1,000 W/m2, W
 * @param systemEfficiency    electricity that reaches the battery over rated power × irradiance / 1,000 W/m2, above 0 to 1
 * @param batteryWh           energy that the battery may give from full to its lower limit, Wh
 * @param batteryEfficiency   energy given over energy stored, above 0 to 1
 * @param lampW               of the lamp and its control, W
 * @param darkBelowWm2        the lamp burns while the irradiance is not above this, W/m2
 * @param startShare          charge at the first step, 0 to 1
 */
public record SolarLight(Subject subject, double panelW, double systemEfficiency, double batteryWh, double batteryEfficiency,
		double lampW, double darkBelowWm2, double startShare) {

	public SolarLight {
		Objects.requireNonNull(subject);
	}
}
