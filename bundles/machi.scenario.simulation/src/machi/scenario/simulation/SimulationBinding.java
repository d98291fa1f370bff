package machi.scenario.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.calculation.CalculationException;
import machi.calculation.energybalance.Allocation;
import machi.calculation.energybalance.AllocationInput;
import machi.calculation.energybalance.SiteSupply;
import machi.calculation.energybalance.SupplyContract;
import machi.calculation.energybalance.SupplyKind;
import machi.calculation.energybalance.Zone;
import machi.calculation.simulation.PromiseInput;
import machi.calculation.simulation.SimulationCalculator;
import machi.calculation.simulation.SimulationInput;
import machi.model.simulation.SimulationPlan;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.InputContribution;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;
import machi.telemetry.SeriesStores;

/** Binds {@code energy.simulation}. */
@Component(service = InputBinding.class)
public final class SimulationBinding implements InputBinding<SimulationInput> {

	@Reference(service = InputContribution.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile List<InputContribution<?>> contributions = List.of();


	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile SeriesStores stores;

	@Override
	public String calculatorId() {
		return SimulationCalculator.ID;
	}

	@Override
	public SimulationInput bind(ProgramContent content) throws CalculationException {
		var registers = ProgramRegisters.of(content);
		var allocation = allocation(content);
		var study = new StudyReader(registers);
		var grid = study.grid();
		var series = new SeriesReader(registers, Optional.ofNullable(stores));
		var loads = new LoadReader(registers, series);
		var sites = new SiteReader(registers, grid, loads);
		var weathers = new WeatherLoader(registers);
		var supplies = Allocation.of(allocation).supplies();
		var plants = new PlantReader(registers, grid, weathers, series).plants(study.year());
		var storages = new StorageReader(registers).storages(study.year());
		var lights = new StreetLightReader(registers, weathers).lights();
		return new SimulationInput(study.study(series), weathers.loaded(), loads.shapes(), promises(allocation, supplies),
				sites.sites(supplies), plants, storages, sites.privateLines(), sites.feeders(), study.outages(grid), lights,
				registers.remarks());
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.domain(SimulationPlan.class).filter(plan -> !plan.getStudies().isEmpty()).isPresent() ? Optional.empty()
				: Optional.of(LocalizedText.of("no study to simulate", "計算ケースなし"));
	}

	private AllocationInput allocation(ProgramContent content) throws CalculationException {
		for (var contribution : contributions) {
			if (contribution.type() == AllocationInput.class) {
				for (var found : contribution.contributions(content)) {
					return (AllocationInput) found;
				}
			}
		}
		throw new CalculationException(LocalizedText.of("The energy planning feature, which knows demand and savings, is not installed",
				"需要と省エネを扱うエネルギー機能がインストールされていません"), ModelReader.subject(content.program()), "");
	}

	/** Zones whose supply by own renewable energy the plan states. */
	private static List<PromiseInput> promises(AllocationInput allocation, List<SiteSupply> supplies) {
		var promises = new ArrayList<PromiseInput>();
		for (var zone : allocation.zones()) {
			var supply = supplies.stream().filter(site -> site.site().zoneId().equals(zone.id())).map(SiteSupply::supplyKwh)
					.reduce(BigDecimal.ZERO, BigDecimal::add);
			if (supply.signum() > 0) {
				contract(allocation, zone).ifPresent(contract -> promises.add(new PromiseInput(zone.subject(), zone.name(), supply,
						contract.sharePercent().orElseThrow(), contract.subject().at("sharePercent"))));
			}
		}
		return promises;
	}

	/** The zone's own contract for self-consumption, or the one for any zone. */
	private static Optional<SupplyContract> contract(AllocationInput allocation, Zone zone) {
		var own = allocation.contracts().stream()
				.filter(contract -> contract.kind() == SupplyKind.SELF_CONSUMPTION && contract.sharePercent().isPresent()).toList();
		var ofZone = own.stream().filter(contract -> contract.zoneId().equals(zone.id())).findFirst();
		return ofZone.isPresent() ? ofZone : own.stream().filter(contract -> contract.zoneId().isEmpty()).findFirst();
	}
}
