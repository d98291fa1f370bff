package machi.calculation.simulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.calculation.dispatch.FlexibleLoad;
import machi.calculation.dispatch.StrategyChoice;
import machi.calculation.dispatch.Vehicles;

/**
 * A demand site of the program.
 *
 * @param annualKwh     demand of a year after all savings
 * @param load          how the year is shaped
 * @param line          id of the private line it is on, or empty
 * @param feeder        id of the feeder it is on, or empty
 * @param contractKw    contract power; infinite when none is agreed
 * @param priorityShare parts of the load by priority, see {@link machi.control.SiteState}
 * @param strategy      empty: that of the study
 */
public record SiteInput(Subject subject, String zone, BigDecimal annualKwh, LoadInput load, String line, String feeder,
		double contractKw, List<Double> priorityShare, TariffInput tariff, Optional<StrategyChoice> strategy,
		List<Vehicles> vehicles, Optional<FlexibleLoad> flexibleLoad) {

	public SiteInput {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(zone);
		Objects.requireNonNull(annualKwh);
		Objects.requireNonNull(load);
		Objects.requireNonNull(line);
		Objects.requireNonNull(feeder);
		priorityShare = List.copyOf(priorityShare);
		Objects.requireNonNull(tariff);
		Objects.requireNonNull(strategy);
		vehicles = List.copyOf(vehicles);
		Objects.requireNonNull(flexibleLoad);
	}
}
