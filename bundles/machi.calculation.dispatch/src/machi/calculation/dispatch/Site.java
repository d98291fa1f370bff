package machi.calculation.dispatch;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;

/**
 * A site behind one meter.
 *
 * @param subject       the demand site
 * @param zone          id of the place whose sums it belongs to
 * @param loadKw        mean load of each step, kW, without vehicles and flexible load
 * @param priorityShare parts of the load of priority 0, 1 and 2, which sum to 1; see {@link machi.control.SiteState}
 * @param plants        behind the meter
 * @param privateLine   id of the private line it is on, or empty
 * @param feeder        id of the feeder it is on, or empty
 * @param contractKw    contract power; infinite when none is agreed
 */
public record Site(Subject subject, String zone, double[] loadKw, List<Double> priorityShare, List<Plant> plants,
		Optional<Battery> battery, List<Vehicles> vehicles, Optional<FlexibleLoad> flexibleLoad, String privateLine,
		String feeder, double contractKw, SiteTariff tariff, StrategyChoice strategy) {

	public Site {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(zone);
		Objects.requireNonNull(loadKw);
		priorityShare = List.copyOf(priorityShare);
		plants = List.copyOf(plants);
		Objects.requireNonNull(battery);
		vehicles = List.copyOf(vehicles);
		Objects.requireNonNull(flexibleLoad);
		Objects.requireNonNull(privateLine);
		Objects.requireNonNull(feeder);
		Objects.requireNonNull(tariff);
		Objects.requireNonNull(strategy);
		if (priorityShare.size() != 3 || Math.abs(priorityShare.stream().mapToDouble(Double::doubleValue).sum() - 1) > 1e-9) {
			throw new IllegalArgumentException("shares of priorities of " + subject.elementId() + ": " + priorityShare);
		}
	}

	/** The same site with another battery. */
	public Site withBattery(Optional<Battery> other) {
		return new Site(subject, zone, loadKw, priorityShare, plants, other, vehicles, flexibleLoad, privateLine, feeder,
				contractKw, tariff, strategy);
	}

	/** The same site with other plants. */
	public Site withPlants(List<Plant> others) {
		return new Site(subject, zone, loadKw, priorityShare, others, battery, vehicles, flexibleLoad, privateLine, feeder,
				contractKw, tariff, strategy);
	}

	/** The same site run by another strategy. */
	public Site withStrategy(StrategyChoice other) {
		return new Site(subject, zone, loadKw, priorityShare, plants, battery, vehicles, flexibleLoad, privateLine, feeder,
				contractKw, tariff, other);
	}
}
