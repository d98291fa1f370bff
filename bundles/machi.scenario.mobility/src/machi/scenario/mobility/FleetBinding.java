package machi.scenario.mobility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.calculation.CalculationException;
import machi.calculation.stock.FleetCost;
import machi.calculation.stock.FleetInput;
import machi.calculation.stock.VehicleFleet;
import machi.model.mobility.Fleet;
import machi.model.mobility.MobilityPackage.Literals;
import machi.model.mobility.MobilityPlan;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.InputContribution;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Binds {@code stock.fleet}: vehicles from here, their cost from whatever domain has the budget. */
@Component(service = InputBinding.class)
public final class FleetBinding implements InputBinding<FleetInput> {

	private final List<InputContribution<?>> contributions;

	@Activate
	public FleetBinding(@Reference(service = InputContribution.class, policyOption = ReferencePolicyOption.GREEDY) List<InputContribution<?>> contributions) {
		this.contributions = List.copyOf(contributions);
	}

	@Override
	public String calculatorId() {
		return "stock.fleet";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.domain(MobilityPlan.class).filter(plan -> !plan.getFleets().isEmpty()).isPresent() ? Optional.empty()
				: Optional.of(LocalizedText.of("no fleet", "車両なし"));
	}

	@Override
	public FleetInput bind(ProgramContent content) throws CalculationException {
		var plan = content.domain(MobilityPlan.class);
		if (plan.isEmpty()) {
			throw new CalculationException(LocalizedText.of("The program has no mobility plan", "モビリティのデータがありません"),
					ModelReader.subject(content.program()), "");
		}
		var fleets = new ArrayList<VehicleFleet>();
		for (var fleet : plan.get().getFleets()) {
			fleets.add(fleet(fleet));
		}
		var costs = new ArrayList<FleetCost>();
		for (var contribution : contributions) {
			if (contribution.type() == FleetCost.class) {
				contribution.contributions(content).forEach(cost -> costs.add((FleetCost) cost));
			}
		}
		costs.sort(Comparator.comparing(cost -> cost.subject().elementId()));
		return new FleetInput(fleets, costs,
				ModelReader.rounding(content.program(), "stock.fleet/fleets/unitCostThousandYen", RoundingPolicy.halfUp(0)).rounding());
	}

	private static VehicleFleet fleet(Fleet fleet) throws CalculationException {
		var introductions = new ArrayList<VehicleFleet.Introduction>();
		for (var introduction : fleet.getIntroductions()) {
			var year = ModelReader.year(introduction.getFiscalYear());
			if (year.isEmpty()) {
				throw new CalculationException(LocalizedText.of("A fiscal year is missing", "年度が入力されていません"),
						ModelReader.subject(introduction, "fiscalYear"), "");
			}
			introductions.add(new VehicleFleet.Introduction(ModelReader.subject(introduction), year.get(),
					ModelReader.required(introduction, Literals.INTRODUCTION__QUANTITY)));
		}
		return new VehicleFleet(ModelReader.subject(fleet), ModelReader.name(fleet), fleet.getVehicleKind().getName(),
				ModelReader.text(fleet.getInitiative()), Optional.ofNullable(fleet.getExistingQuantity()).map(BigDecimal::valueOf),
				Optional.ofNullable(fleet.getQuantity()).map(BigDecimal::valueOf), introductions);
	}
}
