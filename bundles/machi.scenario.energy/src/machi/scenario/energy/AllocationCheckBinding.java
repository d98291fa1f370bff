package machi.scenario.energy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.calculation.energybalance.Allocation;
import machi.calculation.energybalance.Allotment;
import machi.calculation.energybalance.Generation;
import machi.calculation.energybalance.SupplyContract;
import machi.calculation.energybalance.SupplyKind;
import machi.calculation.energybalance.Zone;
import machi.check.AllocationsInput;
import machi.check.PlaceAllocation;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ProgramContent;

/** Binds {@code check.allocation}: self-consumption and generation of each zone and of all. */
@Component(service = InputBinding.class)
public final class AllocationCheckBinding implements InputBinding<AllocationsInput> {

	@Override
	public String calculatorId() {
		return "check.allocation";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return Wanting.demand(content).or(() -> Wanting.generation(content));
	}

	@Override
	public AllocationsInput bind(ProgramContent content) throws CalculationException {
		var reader = EnergyReader.of(content);
		var allocation = Allocation.of(AllocationBinding.allocation(reader));
		var generations = Generation.of(reader.plants(), Optional.empty());
		var rounding = reader.policy("energy.generation/plants", 0);
		var places = new ArrayList<PlaceAllocation>();
		for (var zone : allocation.input().zones()) {
			var own = allocation.zone(zone.id());
			if (own.supplyKwh().signum() != 0) {
				places.add(place(zone, own, allocation.input().contracts(), generations, rounding));
			}
		}
		places.add(new PlaceAllocation(Subject.NONE, LocalizedText.of("All zones", "全エリア"),
				selfConsumption(allocation.total(), allocation.input().contracts()), contracts(allocation.input().contracts(), ""),
				plants(generations, each -> !each.plant().existing(), rounding),
				plants(generations, each -> each.plant().existing(), rounding)));
		return new AllocationsInput(places);
	}

	private static PlaceAllocation place(Zone zone, Allotment allotment, List<SupplyContract> contracts, List<Generation> generations,
			RoundingPolicy rounding) {
		var planned = plants(generations, each -> !each.plant().existing() && each.zoneId().equals(zone.id()), rounding);
		var existing = plants(generations,
				each -> each.plant().existing() && (each.zoneId().isEmpty() || each.zoneId().equals(zone.id())), rounding);
		return new PlaceAllocation(zone.subject(), zone.name(), selfConsumption(allotment, contracts), contracts(contracts, zone.id()), planned,
				existing);
	}

	private static BigDecimal selfConsumption(Allotment allotment, List<SupplyContract> contracts) {
		return allotment.of(SupplyKind.SELF_CONSUMPTION, contracts);
	}

	/** The contracts that give self-consumption in a zone: its own, else those for any zone. */
	private static List<Subject> contracts(List<SupplyContract> contracts, String zoneId) {
		var self = contracts.stream().filter(contract -> contract.kind() == SupplyKind.SELF_CONSUMPTION).toList();
		var own = self.stream().filter(contract -> contract.zoneId().equals(zoneId)).toList();
		var chosen = own.isEmpty() ? self.stream().filter(contract -> contract.zoneId().isEmpty()).toList() : own;
		return chosen.stream().map(contract -> contract.subject().at("sharePercent")).toList();
	}

	private static List<PlaceAllocation.Plant> plants(List<Generation> generations, Predicate<Generation> chosen, RoundingPolicy rounding) {
		return generations.stream().filter(chosen)
				.map(each -> new PlaceAllocation.Plant(each.subject().at("capacityKw"), rounding.round(each.exactKwh()))).toList();
	}
}
