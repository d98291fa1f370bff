package machi.scenario.device;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;

import machi.calculation.operation.AssetKind;
import machi.calculation.operation.Flow;
import machi.calculation.operation.OperatedAsset;
import machi.calculation.operation.OperationZone;
import machi.model.core.Element;
import machi.model.device.DeviceKind;
import machi.model.device.InstalledDevice;
import machi.model.energy.Battery;
import machi.model.energy.ContractKind;
import machi.model.energy.DemandSite;
import machi.model.energy.EnergyPlan;
import machi.model.energy.GenerationPlant;
import machi.model.energy.SupplyContract;
import machi.model.mobility.ChargingStation;
import machi.model.mobility.Fleet;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;
import machi.scenario.Zones;

/** The parts of the plan that devices measure, and which device measures what of them. */
final class AssetReader {

	private static final Set<DeviceKind> CHARGERS = EnumSet.of(DeviceKind.CHARGER, DeviceKind.VEHICLE_CHARGER_DISCHARGER);

	private final ProgramContent content;
	private final Zones zones;

	AssetReader(ProgramContent content) {
		this.content = content;
		zones = new Zones(content.program());
	}

	/** A part of the plan, without what was measured. */
	record Measurable(OperatedAsset asset, List<InstalledDevice> devices) {
	}

	List<OperationZone> zones() {
		return zones.all().stream().map(place -> new OperationZone(ModelReader.subject(place), ModelReader.name(place))).toList();
	}

	/** In the order in which devices name them, sites first. */
	List<Measurable> assets(List<InstalledDevice> devices) {
		var assets = new ArrayList<Measurable>();
		byAsset(devices, DemandSite.class, this::site).forEach((site, own) -> assets.add(new Measurable(site(site), own)));
		byAsset(devices, GenerationPlant.class, InstalledDevice::getPlant)
				.forEach((plant, own) -> assets.add(new Measurable(plant(plant), own)));
		byAsset(devices, ChargingStation.class, InstalledDevice::getStation)
				.forEach((station, own) -> assets.add(new Measurable(station(station), own)));
		byAsset(devices, Fleet.class, InstalledDevice::getFleet)
				.forEach((fleet, own) -> assets.add(new Measurable(asset(fleet, AssetKind.FLEET, "", null, null), own)));
		return assets;
	}

	private interface Named {
		String id(InstalledDevice device);
	}

	private <T extends EObject> Map<T, List<InstalledDevice>> byAsset(List<InstalledDevice> devices, Class<T> type, Named named) {
		var byAsset = new LinkedHashMap<T, List<InstalledDevice>>();
		for (var device : devices) {
			element(named.id(device), type).ifPresent(asset -> byAsset.computeIfAbsent(asset, any -> new ArrayList<>()).add(device));
		}
		return byAsset;
	}

	private <T extends EObject> Optional<T> element(String id, Class<T> type) {
		return id == null || id.isBlank() ? Optional.empty() : content.element(id).filter(type::isInstance).map(type::cast);
	}

	/** The site of a device, or the only one that its plant or battery serves. */
	private String site(InstalledDevice device) {
		if (!ModelReader.text(device.getSite()).isBlank()) {
			return device.getSite();
		}
		var sites = new HashSet<String>();
		element(device.getPlant(), GenerationPlant.class).ifPresent(plant -> sites.addAll(plant.getSites()));
		element(device.getBattery(), Battery.class).ifPresent(battery -> sites.addAll(battery.getSites()));
		return sites.size() == 1 ? sites.iterator().next() : "";
	}

	private OperatedAsset site(DemandSite site) {
		return asset(site, AssetKind.SITE, site.getPlace(), site.getAnnualDemandKwh(), selfPercent(zones.zoneOf(site.getPlace())));
	}

	/** Capacity × specific yield, as {@code energy.generation} computes it. */
	private OperatedAsset plant(GenerationPlant plant) {
		var yield = plant.getSpecificYieldKwhPerKw();
		return asset(plant, AssetKind.PLANT, plant.getPlace(),
				plant.getCapacityKw() == null || yield == null ? null : plant.getCapacityKw().multiply(yield), null);
	}

	private OperatedAsset station(ChargingStation station) {
		var each = station.getAnnualEnergyKwh();
		return asset(station, AssetKind.STATION, "",
				each == null || station.getQuantity() == null ? null : each.multiply(BigDecimal.valueOf(station.getQuantity())), null);
	}

	private OperatedAsset asset(Element element, AssetKind kind, String place, BigDecimal plannedKwh, BigDecimal plannedSelfPercent) {
		var zone = ModelReader.text(place).isBlank() ? "" : zones.zoneOf(place);
		return new OperatedAsset(ModelReader.subject(element), ModelReader.name(element), kind, zone, Optional.ofNullable(plannedKwh),
				Optional.ofNullable(plannedSelfPercent), List.of(), List.of());
	}

	/** What the zone's own contract for self-consumption states, or the one for any zone; null when neither does. */
	private BigDecimal selfPercent(String zone) {
		var contracts = content.domain(EnergyPlan.class).map(EnergyPlan::getContracts).stream().flatMap(List::stream)
				.filter(contract -> contract.getKind() == ContractKind.SELF_CONSUMPTION && contract.getSharePercent() != null).toList();
		Predicate<SupplyContract> own = contract -> !ModelReader.text(contract.getPlace()).isBlank()
				&& zones.zoneOf(contract.getPlace()).equals(zone);
		return contracts.stream().filter(own).findFirst()
				.or(() -> contracts.stream().filter(contract -> ModelReader.text(contract.getPlace()).isBlank()).findFirst())
				.map(SupplyContract::getSharePercent).orElse(null);
	}

	/**
	 * What of a device counts for an asset, and as which flow. For a site, what vehicles take is not part of the demand that its
	 * plan states, and boards count only what no other device measures.
	 */
	static Optional<Flow> counted(AssetKind kind, MeasuredFlows.Measured measured, Set<Flow> byOthers) {
		var flow = measured.flow();
		var device = measured.device().getKind();
		if (kind == AssetKind.PLANT) {
			return flow == Flow.GENERATED ? Optional.of(flow) : Optional.empty();
		}
		if (kind == AssetKind.SITE) {
			if (device == DeviceKind.DISTRIBUTION_BOARD && byOthers.contains(flow)) {
				return Optional.empty();
			}
			return Optional.of(CHARGERS.contains(device) && flow == Flow.CONSUMED ? Flow.CHARGED : flow);
		}
		return Optional.of(flow);
	}
}
