package machi.calculation.plant;

import java.util.List;
import java.util.Objects;

import machi.calculation.Subject;

/**
 * A wind turbine with control of pitch or speed.
 *
 * @param hubHeightM       m
 * @param measuredHeightM  height of the wind series, m
 * @param shearExponent    of the power law of height; 1/7 over open land
 * @param speedsMs         points of the power curve at 1.225 kg/m3, m/s, ascending
 * @param powersKw         power at these speeds, kW
 * @param cutOutMs         above this speed the turbine stands, m/s
 * @param lossShare        wake, electric and icing losses, below 1
 * @param availability     part of the time that it is ready to run, 0 to 1
 */
public record WindPlant(Subject subject, double hubHeightM, double measuredHeightM, double shearExponent,
		List<Double> speedsMs, List<Double> powersKw, double cutOutMs, double lossShare, double availability) {

	public WindPlant {
		Objects.requireNonNull(subject);
		speedsMs = List.copyOf(speedsMs);
		powersKw = List.copyOf(powersKw);
	}
}
