package machi.calculation.simulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.calculation.ParameterValues;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.StrategyChoice;

/**
 * What a person varies of a study without changing the program.
 *
 * @param photovoltaic factor for all PV plants
 * @param battery      factor for all batteries
 */
public record Variation(Optional<String> strategy, Optional<Sharing> sharing, double photovoltaic, double battery) {

	public static final String STRATEGY = "strategy";
	public static final String SHARING = "sharing";
	public static final String PHOTOVOLTAIC = "photovoltaicPercent";
	public static final String BATTERY = "batteryPercent";

	/** As the parameters of the calculator say. */
	public static Variation of(ParameterValues parameters) {
		return new Variation(parameters.text(STRATEGY), parameters.text(SHARING).map(Sharing::valueOf),
				factor(parameters.number(PHOTOVOLTAIC)), factor(parameters.number(BATTERY)));
	}

	private static double factor(Optional<BigDecimal> percent) {
		return percent.map(value -> value.movePointLeft(2).doubleValue()).orElse(1.0);
	}

	/** The input with what is varied. */
	public SimulationInput applied(SimulationInput input) {
		var study = input.study();
		var varied = new StudyInput(study.subject(), study.grid(), sharing.orElse(study.sharing()),
				strategy.map(id -> new StrategyChoice(id, Map.of())).orElse(study.strategy()), study.gridFactorKgPerKwh());
		return new SimulationInput(varied, input.weathers(), input.shapes(), input.promises(), input.sites().stream().map(this::site).toList(),
				input.plants().stream().map(this::plant).toList(), storages(input.storages()), input.privateLines(),
				input.feeders(), input.outages(), input.streetLights(), input.remarks());
	}

	private SiteInput site(SiteInput site) {
		return strategy.isEmpty() ? site
				: new SiteInput(site.subject(), site.zone(), site.annualKwh(), site.load(), site.line(), site.feeder(),
						site.contractKw(), site.priorityShare(), site.tariff(), Optional.empty(), site.vehicles(), site.flexibleLoad());
	}

	private PlantInput plant(PlantInput plant) {
		return photovoltaic == 1 || !plant.kind().equals("PHOTOVOLTAIC") ? plant
				: new PlantInput(plant.subject(), plant.kind(), plant.zone(), plant.siteIds(), plant.line(), plant.offSite(),
						plant.ratedKw() * photovoltaic, plant.planKwh().multiply(BigDecimal.valueOf(photovoltaic)), plant.output());
	}

	private List<StorageInput> storages(List<StorageInput> storages) {
		return battery == 1 ? storages : storages.stream().map(storage -> {
			Battery one = storage.battery();
			return new StorageInput(storage.subject(), storage.zone(), storage.siteIds(), storage.line(),
					new Battery(one.subject(), one.capacityKwh() * battery, one.chargeKw() * battery, one.dischargeKw() * battery,
							one.chargeEfficiency(), one.dischargeEfficiency(), one.minimumSoc(), one.maximumSoc(), one.initialSoc(),
							one.standbyLossKw() * battery, one.ageing()));
		}).toList();
	}
}
