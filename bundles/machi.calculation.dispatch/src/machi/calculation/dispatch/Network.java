package machi.calculation.dispatch;

import java.util.List;
import java.util.Objects;

import machi.quantity.time.TimeGrid;

/**
 * All that a dispatch needs to know. Arrays hold one value per step of the grid; they are not copied and must not be
 * changed.
 *
 * @param grid               the steps, usually the half hours of a fiscal year
 * @param holiday            true on steps of national holidays
 * @param sites              each behind a meter of its own
 * @param privateLines       lines that join sites; a site is on one at most
 * @param feeders            parts of the public grid with limits; a site is on one at most
 * @param outages            when the public grid is lost
 * @param gridFactorKgPerKwh kg-CO2/kWh of grid electricity, one per step
 */
public record Network(TimeGrid grid, boolean[] holiday, List<Site> sites, List<PrivateLine> privateLines, List<Feeder> feeders,
		List<Outage> outages, double[] gridFactorKgPerKwh) {

	/** @throws IllegalArgumentException when an array does not fit the grid, naming it */
	public Network {
		Objects.requireNonNull(grid);
		sites = List.copyOf(sites);
		privateLines = List.copyOf(privateLines);
		feeders = List.copyOf(feeders);
		outages = List.copyOf(outages);
		requireLength("holiday", holiday.length, grid);
		requireLength("gridFactorKgPerKwh", gridFactorKgPerKwh.length, grid);
		for (var site : sites) {
			requireLength(site.subject().elementId() + " loadKw", site.loadKw().length, grid);
			requireLength(site.subject().elementId() + " importYenPerKwh", site.tariff().importYenPerKwh().length, grid);
			requireLength(site.subject().elementId() + " exportYenPerKwh", site.tariff().exportYenPerKwh().length, grid);
			for (var plant : site.plants()) {
				requireLength(plant.subject().elementId() + " availableKw", plant.availableKw().length, grid);
			}
			for (var vehicles : site.vehicles()) {
				requireLength(vehicles.subject().elementId() + " present", vehicles.present().length, grid);
				requireLength(vehicles.subject().elementId() + " tripKwh", vehicles.tripKwh().length, grid);
			}
		}
	}

	private static void requireLength(String name, int length, TimeGrid grid) {
		if (length != grid.count()) {
			throw new IllegalArgumentException(name + ": " + length + " values for " + grid.count() + " steps");
		}
	}

	/** The same network over other sites, as a sweep varies them. */
	public Network withSites(List<Site> others) {
		return new Network(grid, holiday, others, privateLines, feeders, outages, gridFactorKgPerKwh);
	}
}
