package machi.scenario.program;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.stock.FleetCost;
import machi.model.program.Equipment;
import machi.model.program.InitiativePlan;
import machi.model.program.ProgramPackage.Literals;
import machi.scenario.InputContribution;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** What the budget has for vehicles, for {@code stock.fleet}. */
@Component(service = InputContribution.class)
public final class VehicleCosts implements InputContribution<FleetCost> {

	private static final Set<Equipment> VEHICLES = Set.of(Equipment.CAR, Equipment.BUS, Equipment.SLOW_MOBILITY);

	@Override
	public Class<FleetCost> type() {
		return FleetCost.class;
	}

	@Override
	public List<FleetCost> contributions(ProgramContent content) throws CalculationException {
		var costs = new ArrayList<FleetCost>();
		var plan = content.domain(InitiativePlan.class);
		if (plan.isPresent()) {
			for (var item : plan.get().getCostItems()) {
				if (VEHICLES.contains(item.getEquipment())) {
					costs.add(new FleetCost(ModelReader.subject(item), ModelReader.name(item), ModelReader.text(item.getInitiative()),
							item.getEquipment().getName(), Optional.ofNullable(item.getQuantity()).filter(quantity -> quantity.compareTo(BigDecimal.ZERO) > 0),
							ModelReader.required(item, Literals.COST_ITEM__COST_THOUSAND_YEN)));
				}
			}
		}
		return costs;
	}
}
