package machi.scenario.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import machi.calculation.CalculationException;
import machi.calculation.dispatch.Feeder;
import machi.calculation.dispatch.FlexibleLoad;
import machi.calculation.dispatch.PrivateLine;
import machi.calculation.dispatch.StrategyChoice;
import machi.calculation.energybalance.SiteSupply;
import machi.calculation.simulation.SiteInput;
import machi.calculation.simulation.TariffInput;
import machi.model.energy.DemandSite;
import machi.model.energy.Microgrid;
import machi.model.simulation.FlexibleDemand;
import machi.model.simulation.LineLimit;
import machi.model.simulation.SiteOperation;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeGrid;
import machi.scenario.ModelReader;

/** Reads the demand sites, how each is run, and the lines and feeders they are on. */
final class SiteReader {

	private final ProgramRegisters registers;
	private final TimeGrid grid;
	private final LoadReader loads;
	private final VehicleReader vehicles;
	private final TariffReader tariffs;
	private final Map<String, String> lineOf = new HashMap<>();
	private final Map<String, String> feederOf = new HashMap<>();

	SiteReader(ProgramRegisters registers, TimeGrid grid, LoadReader loads) throws CalculationException {
		this.registers = registers;
		this.grid = grid;
		this.loads = loads;
		vehicles = new VehicleReader(registers, grid);
		tariffs = new TariffReader(registers);
		for (var microgrid : registers.energy().getMicrogrids()) {
			for (var site : microgrid.getSites()) {
				lineOf.putIfAbsent(site, microgrid.getId());
			}
		}
		for (var feeder : registers.simulation().getFeederLimits()) {
			for (var site : feeder.getSites()) {
				if (feederOf.putIfAbsent(site, feeder.getId()) != null) {
					throw new CalculationException(LocalizedText.of("A site can be on one feeder only", "1つの施設は1つの配電線にだけ登録できます"),
							ModelReader.subject(feeder, "sites"), site);
				}
			}
		}
	}

	/** @param supplies demand of every site after its savings */
	List<SiteInput> sites(List<SiteSupply> supplies) throws CalculationException {
		var usual = tariffs.usual();
		var sites = new ArrayList<SiteInput>();
		for (var supply : supplies) {
			var site = registers.element(supply.site().id(), DemandSite.class);
			if (site.isPresent()) {
				sites.add(site(site.get(), supply, usual));
			}
		}
		return sites;
	}

	private SiteInput site(DemandSite site, SiteSupply supply, TariffInput usual) throws CalculationException {
		var id = site.getId();
		var operation = operation(site, supply.site().zoneId());
		var tariff = operation.filter(one -> !ModelReader.text(one.getTariff()).isBlank());
		return new SiteInput(supply.site().subject(), supply.site().zoneId(), supply.supplyKwh(), loads.load(site, grid),
				lineOf.getOrDefault(id, ""), feederOf.getOrDefault(id, ""),
				operation.map(one -> ProgramRegisters.number(one.getContractKw(), Double.POSITIVE_INFINITY))
						.orElse(Double.POSITIVE_INFINITY),
				operation.isEmpty() ? List.of(0.0, 0.0, 1.0) : priorities(operation.get()),
				tariff.isEmpty() ? usual : tariffs.tariff(tariff.get(), tariff.get().getTariff()), strategy(operation), vehicles.at(id),
				flexibleLoad(id));
	}

	/** The operation that names the site, else its zone, else all. */
	private Optional<SiteOperation> operation(DemandSite site, String zone) {
		var all = registers.simulation().getSiteOperations();
		var own = all.stream().filter(one -> site.getId().equals(one.getSite())).findFirst();
		if (own.isPresent()) {
			return own;
		}
		var unsited = all.stream().filter(one -> ModelReader.text(one.getSite()).isBlank()).toList();
		var ofZone = unsited.stream().filter(one -> zone.equals(registers.zones().zoneOf(one.getPlace()))).findFirst();
		return ofZone.isPresent() ? ofZone
				: unsited.stream().filter(one -> ModelReader.text(one.getPlace()).isBlank()).findFirst();
	}

	private static List<Double> priorities(SiteOperation operation) throws CalculationException {
		double lifelines = ProgramRegisters.share(operation.getLifelinePercent(), 0);
		double important = ProgramRegisters.share(operation.getImportantPercent(), 0);
		if (lifelines + important > 1) {
			throw new CalculationException(LocalizedText.of("Lifelines and important load can be 100 % together at most",
					"最重要負荷と重要負荷の合計は100%以下にしてください"), ModelReader.subject(operation, "lifelinePercent"),
					"%.1f %%".formatted((lifelines + important) * 100));
		}
		return List.of(lifelines, important, 1 - lifelines - important);
	}

	private static Optional<StrategyChoice> strategy(Optional<SiteOperation> operation) throws CalculationException {
		if (operation.isEmpty() || ModelReader.text(operation.get().getStrategy()).isBlank()) {
			return Optional.empty();
		}
		var parameters = new TreeMap<String, String>();
		for (var text : operation.get().getParameters()) {
			int equals = text.indexOf('=');
			if (equals < 1) {
				throw new CalculationException(LocalizedText.of("A parameter such as targetKw=120 was expected",
						"「名前=値」の形（例：targetKw=120）で入力してください"), ModelReader.subject(operation.get(), "parameters"), text);
			}
			parameters.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
		}
		return Optional.of(new StrategyChoice(operation.get().getStrategy().strip(), parameters));
	}

	private Optional<FlexibleLoad> flexibleLoad(String siteId) {
		return registers.simulation().getFlexibleDemands().stream().filter(demand -> siteId.equals(demand.getSite()))
				.map(SiteReader::flexibleLoad).findFirst();
	}

	private static FlexibleLoad flexibleLoad(FlexibleDemand demand) {
		return new FlexibleLoad(ModelReader.subject(demand), ProgramRegisters.number(demand.getMaximumKw(), 0),
				ProgramRegisters.number(demand.getDailyKwh(), 0));
	}

	/** One private line per microgrid; without a limit where none is entered. */
	List<PrivateLine> privateLines() {
		return registers.energy().getMicrogrids().stream().map(this::privateLine).toList();
	}

	private PrivateLine privateLine(Microgrid microgrid) {
		var limit = registers.simulation().getLineLimits().stream().filter(one -> microgrid.getId().equals(one.getMicrogrid()))
				.findFirst();
		return new PrivateLine(microgrid.getId(), ModelReader.subject(microgrid),
				ProgramRegisters.number(limit.map(LineLimit::getCapacityKw).orElse(null), Double.POSITIVE_INFINITY),
				ProgramRegisters.share(limit.map(LineLimit::getLossPercent).orElse(null), 0));
	}

	List<Feeder> feeders() {
		return registers.simulation().getFeederLimits().stream()
				.map(limit -> new Feeder(limit.getId(), ModelReader.subject(limit),
						ProgramRegisters.number(limit.getImportLimitKw(), Double.POSITIVE_INFINITY),
						ProgramRegisters.number(limit.getExportLimitKw(), Double.POSITIVE_INFINITY)))
				.toList();
	}
}
