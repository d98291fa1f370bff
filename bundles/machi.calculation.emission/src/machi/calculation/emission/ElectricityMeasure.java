package machi.calculation.emission;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Devices that deliver or use renewable electricity in place of electricity from the grid: chargers, lights.
 *
 * @param annualEnergyKwh of one device in a year
 * @param factor          CO2 per kWh from the grid
 */
public record ElectricityMeasure(MeasureHeading heading, BigDecimal annualEnergyKwh, FactorReference factor)
		implements EmissionMeasure {

	public ElectricityMeasure {
		Objects.requireNonNull(heading);
		Objects.requireNonNull(annualEnergyKwh);
		Objects.requireNonNull(factor);
	}
}
