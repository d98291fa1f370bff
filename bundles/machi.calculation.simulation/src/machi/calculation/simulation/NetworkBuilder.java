package machi.calculation.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.calculation.Subject;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Plant;
import machi.calculation.dispatch.PrivateLine;
import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.SiteTariff;

/**
 * Puts plants and batteries behind the meters and on the lines where the program has them.
 * <p>
 * A plant of several sites is split by their annual demand, a battery by the plants beside it. A plant or battery that
 * stands at no site becomes a node of its own, on its private line or, where the zone shares, with the zone. A battery
 * of which the program only says the zone stands beside the zone's plants, by their rated power.
 */
final class NetworkBuilder {

	private final SimulationInput input;
	private final Profiles profiles;
	private final Sharing sharing;
	private final int steps;
	private final Map<TariffInput, SiteTariff> tariffs = new LinkedHashMap<>();
	private final Map<String, List<Plant>> plantsOf = new LinkedHashMap<>();
	private final Map<String, List<Battery>> batteriesOf = new LinkedHashMap<>();
	private final List<Site> nodes = new ArrayList<>();

	NetworkBuilder(SimulationInput input, Profiles profiles, Sharing sharing) {
		this.input = input;
		this.profiles = profiles;
		this.sharing = sharing;
		steps = input.study().grid().count();
	}

	Network build() {
		input.plants().forEach(this::place);
		input.storages().forEach(this::place);
		var sites = new ArrayList<Site>();
		for (var site : input.sites()) {
			sites.add(new Site(site.subject(), site.zone(), profiles.loadKw().get(id(site)), site.priorityShare(),
					plantsOf.getOrDefault(id(site), List.of()), joined(batteriesOf.getOrDefault(id(site), List.of())), site.vehicles(),
					site.flexibleLoad(), line(site.line(), site.zone()), site.feeder(), site.contractKw(), tariff(site.tariff()),
					site.strategy().orElse(input.study().strategy())));
		}
		sites.addAll(nodes);
		return new Network(input.study().grid(), profiles.holiday(), sites, lines(), input.feeders(), input.outages(), factors());
	}

	private void place(PlantInput plant) {
		var whole = new Plant(plant.subject(), plant.kind(), plant.ratedKw(), profiles.availableKw().get(plant.subject().elementId()),
				plant.output().renewableShare(), true);
		var sites = plant.offSite() ? List.<SiteInput>of() : sites(plant.siteIds());
		if (sites.isEmpty()) {
			nodes.add(node(plant.subject(), plant.zone(), plant.line(), List.of(whole), Optional.empty()));
			return;
		}
		double total = sites.stream().mapToDouble(site -> site.annualKwh().doubleValue()).sum();
		for (var site : sites) {
			double share = sites.size() == 1 ? 1 : total > 0 ? site.annualKwh().doubleValue() / total : 1.0 / sites.size();
			plantsOf.computeIfAbsent(id(site), key -> new ArrayList<>()).add(share == 1 ? whole : whole.scaled(share));
		}
	}

	private void place(StorageInput storage) {
		var sites = sites(storage.siteIds());
		if (sites.isEmpty() && storage.line().isEmpty()) {
			sites = input.sites().stream().filter(site -> site.zone().equals(storage.zone()) && plantsOf.containsKey(id(site))).toList();
		}
		if (sites.isEmpty()) {
			nodes.add(node(storage.subject(), storage.zone(), storage.line(), List.of(), Optional.of(storage.battery())));
			return;
		}
		double total = sites.stream().mapToDouble(this::plantKw).sum();
		for (var site : sites) {
			double share = total > 0 ? plantKw(site) / total : 1.0 / sites.size();
			if (share > 0) {
				batteriesOf.computeIfAbsent(id(site), key -> new ArrayList<>()).add(scaled(storage.battery(), share));
			}
		}
	}

	private double plantKw(SiteInput site) {
		return plantsOf.getOrDefault(id(site), List.of()).stream().mapToDouble(Plant::ratedKw).sum();
	}

	private Site node(Subject subject, String zone, String line, List<Plant> plants, Optional<Battery> battery) {
		var none = new double[steps];
		return new Site(subject, zone, none, List.of(1.0, 0.0, 0.0), plants, battery, List.of(), Optional.empty(), line(line, zone),
				"", Double.POSITIVE_INFINITY, new SiteTariff(subject, none, none, 0), input.study().strategy());
	}

	private String line(String line, String zone) {
		return switch (sharing) {
		case METER -> "";
		case PRIVATE_LINE -> line;
		case ZONE -> zone;
		};
	}

	private List<PrivateLine> lines() {
		return switch (sharing) {
		case METER -> List.of();
		case PRIVATE_LINE -> input.privateLines();
		case ZONE -> input.promises().stream()
				.map(promise -> new PrivateLine(promise.zone().elementId(), promise.zone(), Double.POSITIVE_INFINITY, 0)).toList();
		};
	}

	private List<SiteInput> sites(List<String> ids) {
		return input.sites().stream().filter(site -> ids.contains(id(site))).toList();
	}

	private static String id(SiteInput site) {
		return site.subject().elementId();
	}

	private double[] factors() {
		var given = input.study().gridFactorKgPerKwh();
		if (given.length == steps) {
			return given;
		}
		var factors = new double[steps];
		Arrays.fill(factors, given[0]);
		return factors;
	}

	private SiteTariff tariff(TariffInput tariff) {
		return tariffs.computeIfAbsent(tariff, this::prices);
	}

	private SiteTariff prices(TariffInput tariff) {
		var imported = new double[steps];
		var exported = new double[steps];
		Arrays.fill(exported, tariff.exportYenPerKwh());
		for (int i = 0; i < steps; i++) {
			var time = input.study().grid().dateTime(i);
			boolean holiday = profiles.holiday()[i] || time.getDayOfWeek().getValue() == 7;
			imported[i] = tariff.bands().stream().filter(band -> band.applies(time.toLocalTime(), time.getMonthValue(), holiday))
					.findFirst().map(TariffInput.Band::importYenPerKwh).orElse(tariff.importYenPerKwh());
		}
		return new SiteTariff(tariff.subject(), imported, exported, tariff.basicYenPerKwMonth());
	}

	private static Battery scaled(Battery battery, double share) {
		return new Battery(battery.subject(), battery.capacityKwh() * share, battery.chargeKw() * share,
				battery.dischargeKw() * share, battery.chargeEfficiency(), battery.dischargeEfficiency(), battery.minimumSoc(),
				battery.maximumSoc(), battery.initialSoc(), battery.standbyLossKw() * share, battery.ageing());
	}

	/** One battery for several of the same kind behind a meter: sizes add up, the first's characteristics hold for all. */
	private static Optional<Battery> joined(List<Battery> batteries) {
		return batteries.stream().reduce((a, b) -> new Battery(a.subject(), a.capacityKwh() + b.capacityKwh(),
				a.chargeKw() + b.chargeKw(), a.dischargeKw() + b.dischargeKw(), a.chargeEfficiency(), a.dischargeEfficiency(),
				a.minimumSoc(), a.maximumSoc(), a.initialSoc(), a.standbyLossKw() + b.standbyLossKw(), a.ageing()));
	}
}
