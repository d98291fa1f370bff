package machi.ui.simulation.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import machi.calculation.simulation.SimulatedYear;
import machi.calculation.simulation.ZoneTotals;
import machi.ui.simulation.draw.Amount;

/**
 * The zones of a year and their sites, each with its self-sufficiency.
 *
 * @param children zones of everything, sites of a zone
 */
record ZoneList(Scope scope, String selfSufficiency, List<ZoneList> children) {

	ZoneList {
		children = List.copyOf(children);
	}

	/** Made in the background. */
	static ZoneList of(SimulatedYear year, String all) {
		var zones = new ArrayList<ZoneList>();
		year.zones().forEach((id, name) -> {
			var zone = Scope.zone(id, name.in(Locale.getDefault()));
			var sites = zone.sites(year);
			if (!sites.isEmpty()) {
				var children = sites.stream().map(site -> new ZoneList(Scope.site(site),
						Amount.percent(site.sums().selfSufficiencyRate()), List.of())).toList();
				zones.add(new ZoneList(zone, Amount.percent(ZoneTotals.of(sites).selfSufficiency()), children));
			}
		});
		return new ZoneList(Scope.all(all), Amount.percent(ZoneTotals.of(year.dispatch().sites()).selfSufficiency()), zones);
	}

	/** What matches, with all that it belongs to and all that belongs to it. */
	ZoneList filtered(String text) {
		var wanted = text.strip().toLowerCase(Locale.ROOT);
		if (wanted.isEmpty() || scope.name().toLowerCase(Locale.ROOT).contains(wanted)) {
			return this;
		}
		return new ZoneList(scope, selfSufficiency, children.stream().map(child -> child.filtered(wanted))
				.filter(child -> !child.children().isEmpty() || child.matches(wanted)).toList());
	}

	private boolean matches(String wanted) {
		return scope.name().toLowerCase(Locale.ROOT).contains(wanted);
	}
}
