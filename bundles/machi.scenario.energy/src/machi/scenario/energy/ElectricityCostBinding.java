package machi.scenario.energy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.cost.ContractedSupply;
import machi.calculation.cost.ElectricityCostInput;
import machi.calculation.cost.ElectricityPrice;
import machi.calculation.energybalance.Allocation;
import machi.model.energy.EnergyPackage;
import machi.model.energy.EnergyPlan;
import machi.model.energy.SupplyContract;
import machi.model.energy.Tariff;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Binds {@code cost.electricity}: the energy of each contract as the allocation prints it, and its tariff. */
@Component(service = InputBinding.class)
public final class ElectricityCostBinding implements InputBinding<ElectricityCostInput> {

	private static final String TABLE = "cost.electricity/comparison";

	@Override
	public String calculatorId() {
		return "cost.electricity";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return Wanting.tariffs(content).or(() -> Wanting.demand(content));
	}

	@Override
	public ElectricityCostInput bind(ProgramContent content) throws CalculationException {
		var reader = EnergyReader.of(content);
		var allocation = Allocation.of(AllocationBinding.allocation(reader));
		var total = allocation.total();
		var contracts = new ArrayList<ContractedSupply>();
		for (var contract : allocation.input().contracts()) {
			contracts.add(new ContractedSupply(contract.subject(), contract.name(), total.of(contract), price(reader.plan(), contract.id())));
		}
		var cost = ModelReader.rounding(content.program(), TABLE + "/costYen", reader.policy(TABLE, 0));
		return new ElectricityCostInput(total.supplyKwh(), current(reader.plan(), content), contracts, cost,
				reader.rounding(TABLE + "/percent", 0));
	}

	private static ElectricityPrice current(EnergyPlan plan, ProgramContent content) throws CalculationException {
		var current = plan.getTariffs().stream().filter(Tariff::isCurrent).toList();
		if (current.size() != 1) {
			var subject = current.isEmpty() ? ModelReader.subject(content.program()) : ModelReader.subject(current.getLast(), "current");
			throw new CalculationException(LocalizedText.of("Exactly one tariff must be marked as the price paid now",
					"現在の料金として指定する料金は1つだけにしてください"), subject, Integer.toString(current.size()));
		}
		return price(current.getFirst());
	}

	private static Optional<ElectricityPrice> price(EnergyPlan plan, String contractId) throws CalculationException {
		var contract = plan.getContracts().stream().filter(each -> contractId.equals(each.getId())).findFirst().orElseThrow();
		var id = ModelReader.text(contract.getTariff());
		return id.isEmpty() ? Optional.empty() : Optional.of(price(tariff(plan, contract, id)));
	}

	private static Tariff tariff(EnergyPlan plan, SupplyContract contract, String id) throws CalculationException {
		return plan.getTariffs().stream().filter(tariff -> id.equals(tariff.getId())).findFirst()
				.orElseThrow(() -> new CalculationException(
						LocalizedText.of("The ID of a tariff was expected", "登録されている料金のIDを入力してください"),
						ModelReader.subject(contract, EnergyPackage.Literals.SUPPLY_CONTRACT__TARIFF.getName()), id));
	}

	private static ElectricityPrice price(Tariff tariff) throws CalculationException {
		var components = new ArrayList<BigDecimal>();
		for (var component : tariff.getComponents()) {
			components.add(ModelReader.required(component, EnergyPackage.Literals.TARIFF_COMPONENT__PRICE_YEN_PER_KWH));
		}
		if (components.isEmpty()) {
			throw new CalculationException(LocalizedText.of("The tariff has no price", "料金に単価が入力されていません"),
					ModelReader.subject(tariff, EnergyPackage.Literals.TARIFF__COMPONENTS.getName()), "");
		}
		return new ElectricityPrice(ModelReader.subject(tariff), components);
	}
}
