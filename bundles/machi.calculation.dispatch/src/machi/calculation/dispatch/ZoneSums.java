package machi.calculation.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Sums of the sites of one zone. Energies, emission and costs are added. A private line is taken to join sites of one zone:
 * what a site used of its neighbours' generation is own use of the zone. Cycles are those of all batteries together, by
 * their energy; the life is that of the battery which ends first.
 *
 * @param zone       id of the place
 * @param sites      number of sites
 * @param coincident whether flows were recorded: then peaks are those of the sum of all sites, and hours those in which any
 *                   site had load unserved. Otherwise peaks are the sum of the sites' peaks, which is the most they can
 *                   be, and hours are those of the worst site, the least they can be.
 */
public record ZoneSums(String zone, int sites, SiteSums sums, boolean coincident) {

	public ZoneSums {
		Objects.requireNonNull(zone);
		Objects.requireNonNull(sums);
	}

	/** All zones in the order in which the dispatch names them. */
	public static List<ZoneSums> of(Dispatch dispatch) {
		var sites = new LinkedHashMap<String, List<SiteFlows>>();
		for (var site : dispatch.sites()) {
			sites.computeIfAbsent(site.zone(), zone -> new ArrayList<>()).add(site);
		}
		return sites.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue(), dispatch.grid().hours())).toList();
	}

	/**
	 * @param zone  id or name of what the sites make up together
	 * @param sites at least one, of the same dispatch
	 * @param hours length of a step, h
	 */
	public static ZoneSums of(String zone, List<SiteFlows> sites, double hours) {
		boolean coincident = sites.stream().allMatch(site -> site.importedKw().length > 0);
		return new ZoneSums(zone, sites.size(), coincident ? coincident(sites, hours) : added(sites), coincident);
	}

	private static SiteSums coincident(List<SiteFlows> sites, double hours) {
		double peakImport = 0;
		double peakExport = 0;
		int unservedSteps = 0;
		for (int step = 0; step < sites.getFirst().importedKw().length; step++) {
			double imported = 0;
			double exported = 0;
			boolean unserved = false;
			for (var site : sites) {
				imported += site.importedKw()[step];
				exported += site.exportedKw()[step];
				unserved |= site.unservedKw()[step] > 1e-9 * site.loadKw()[step];
			}
			peakImport = Math.max(peakImport, imported);
			peakExport = Math.max(peakExport, exported);
			unservedSteps += unserved ? 1 : 0;
		}
		return combined(sites, peakImport, peakExport, unservedSteps * hours);
	}

	private static SiteSums added(List<SiteFlows> sites) {
		return combined(sites, sum(sites, SiteSums::peakImportKw), sum(sites, SiteSums::peakExportKw),
				sites.stream().mapToDouble(site -> site.sums().unservedHours()).max().orElse(0));
	}

	private static SiteSums combined(List<SiteFlows> sites, double peakImport, double peakExport, double unservedHours) {
		double capacity = sum(sites, SiteSums::batteryCapacityKwh);
		double cycled = sum(sites, sums -> sums.batteryCycles() * sums.batteryCapacityKwh());
		double life = sites.stream().mapToDouble(site -> site.sums().batteryLifeYears()).min()
				.orElse(Double.POSITIVE_INFINITY);
		return new SiteSums(sum(sites, SiteSums::loadKwh), sum(sites, SiteSums::generatedKwh),
				sum(sites, SiteSums::renewableKwh), sum(sites, SiteSums::curtailedKwh),
				sum(sites, sums -> sums.selfConsumedKwh() + sums.lineConsumedKwh()), 0, sum(sites, SiteSums::importedKwh),
				sum(sites, SiteSums::exportedKwh), sum(sites, SiteSums::intoLineKwh), sum(sites, SiteSums::fromLineKwh),
				capacity, sum(sites, SiteSums::batteryChargedKwh), sum(sites, SiteSums::batteryDischargedKwh),
				sum(sites, SiteSums::batteryLossKwh), sum(sites, SiteSums::storedChangeKwh),
				sum(sites, SiteSums::vehicleChargedKwh), sum(sites, SiteSums::vehicleDischargedKwh),
				sum(sites, SiteSums::drivenKwh), sum(sites, SiteSums::vehicleShortKwh), sum(sites, SiteSums::flexibleKwh),
				sum(sites, SiteSums::flexibleShortKwh), sum(sites, SiteSums::unservedKwh), unservedHours, peakImport,
				peakExport, capacity > 0 ? cycled / capacity : 0, life, sum(sites, SiteSums::emissionKg),
				sum(sites, SiteSums::energyCostYen), sum(sites, SiteSums::basicCostYen));
	}

	private static double sum(List<SiteFlows> sites, ToDoubleFunction<SiteSums> value) {
		double sum = 0;
		for (var site : sites) {
			sum += value.applyAsDouble(site.sums());
		}
		return sum;
	}
}
