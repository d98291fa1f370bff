package machi.calculation.dispatch.profile;

import java.util.List;
import java.util.function.Function;

import machi.calculation.Subject;
import machi.calculation.dispatch.SiteFlows;
import machi.calculation.dispatch.ZoneSums;

/** The flows of several sites added up, so that a zone is looked at as a site is. */
public final class ZoneFlows {

	private ZoneFlows() {
	}

	/**
	 * @param zone  the place that the sites make up
	 * @param sites at least one, of the same dispatch, with recorded flows
	 * @param hours length of a step, h
	 */
	public static SiteFlows of(Subject zone, List<SiteFlows> sites, double hours) {
		var sums = ZoneSums.of(zone.elementId(), sites, hours).sums();
		return new SiteFlows(zone, zone.elementId(), sums, sum(sites, SiteFlows::loadKw), sum(sites, SiteFlows::generatedKw),
				sum(sites, SiteFlows::curtailedKw), sum(sites, SiteFlows::importedKw), sum(sites, SiteFlows::exportedKw),
				sum(sites, SiteFlows::intoLineKw), sum(sites, SiteFlows::fromLineKw), sum(sites, SiteFlows::batteryKw),
				sum(sites, SiteFlows::storedKwh), sum(sites, SiteFlows::vehicleKw), sum(sites, SiteFlows::vehicleKwh),
				sum(sites, SiteFlows::flexibleKw), sum(sites, SiteFlows::unservedKw));
	}

	private static double[] sum(List<SiteFlows> sites, Function<SiteFlows, double[]> flow) {
		var sum = new double[flow.apply(sites.getFirst()).length];
		for (var site : sites) {
			var values = flow.apply(site);
			for (int i = 0; i < sum.length; i++) {
				sum[i] += values[i];
			}
		}
		return sum;
	}
}
