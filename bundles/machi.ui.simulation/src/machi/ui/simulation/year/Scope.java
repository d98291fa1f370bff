package machi.ui.simulation.year;

import java.util.List;
import java.util.Objects;

import machi.calculation.dispatch.SiteFlows;
import machi.calculation.simulation.SimulatedYear;

/**
 * What of a year is looked at: everything, a zone or a site.
 *
 * @param zone id of the zone, empty for everything
 * @param site id of the site, empty for a whole zone or everything
 */
record Scope(String zone, String site, String name) {

	Scope {
		Objects.requireNonNull(zone);
		Objects.requireNonNull(site);
		Objects.requireNonNull(name);
	}

	static Scope all(String name) {
		return new Scope("", "", name);
	}

	static Scope zone(String zone, String name) {
		return new Scope(zone, "", name);
	}

	static Scope site(SiteFlows site) {
		return new Scope(site.zone(), site.subject().elementId(), site.subject().label());
	}

	boolean isSite() {
		return !site.isEmpty();
	}

	/** The sites that belong to it. */
	List<SiteFlows> sites(SimulatedYear year) {
		return year.dispatch().sites().stream().filter(this::covers).toList();
	}

	private boolean covers(SiteFlows flows) {
		return isSite() ? flows.subject().elementId().equals(site) : zone.isEmpty() || flows.zone().equals(zone);
	}

	/** The name is not part of what it means. */
	boolean isSame(Scope other) {
		return zone.equals(other.zone) && site.equals(other.site);
	}
}
