package machi.scenario.simulation;

import java.util.ArrayList;
import java.util.List;

import machi.calculation.CalculationException;
import machi.calculation.dispatch.Battery.Ageing;
import machi.calculation.simulation.StorageInput;
import machi.model.energy.Battery;
import machi.model.energy.EnergyPackage;
import machi.model.energy.Microgrid;
import machi.model.simulation.SimulationFactory;
import machi.model.simulation.StorageOperation;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;

/**
 * Reads the batteries. What the plan does not say of one is taken from the register of battery operation, else assumed:
 * half a kW per kWh, 95 % each way, 10 to 90 % charge, 6,000 cycles or 15 years to 70 % of the capacity.
 */
final class StorageReader {

	private static final double KW_PER_KWH = 0.5;
	private static final double EFFICIENCY_PERCENT = 95;
	private static final double LOWEST_PERCENT = 10;
	private static final double HIGHEST_PERCENT = 90;
	private static final int CYCLES = 6000;
	private static final double YEARS = 15;
	private static final double END_OF_LIFE_PERCENT = 70;

	private final ProgramRegisters registers;

	StorageReader(ProgramRegisters registers) {
		this.registers = registers;
	}

	/** All batteries that stand by the year. */
	List<StorageInput> storages(FiscalYear year) throws CalculationException {
		var storages = new ArrayList<StorageInput>();
		boolean assumed = false;
		for (var battery : registers.energy().getBatteries()) {
			if (battery.getFiscalYear() != null && battery.getFiscalYear() > year.year()) {
				continue;
			}
			if (registers.zones().zoneOf(battery.getPlace()).isBlank() && battery.getSites().isEmpty()) {
				registers.remark("battery.place", ModelReader.subject(battery, "place"),
						ModelReader.label(battery) + " is at no zone and no site: it is left out.",
						ModelReader.label(battery) + " はエリアも施設も未登録のため、計算に含めません。");
				continue;
			}
			var operation = ProgramRegisters.chosen(registers.simulation().getStorageOperations(), StorageOperation::getBattery,
					battery.getId());
			assumed |= operation.isEmpty();
			storages.add(storage(battery, operation.orElse(null)));
		}
		if (assumed) {
			registers.remark("battery.operation", ModelReader.subject(registers.study()),
					"Nothing is entered of how batteries are operated; 0.5 kW per kWh, 95 % each way and 10 to 90 % charge are assumed.",
					"蓄電池の運用条件が未登録のため、出力 0.5 kW/kWh、充放電効率 各95 %、SOC 10～90 % と仮定します。");
		}
		return storages;
	}

	private StorageInput storage(Battery battery, StorageOperation operation) throws CalculationException {
		double capacity = ModelReader.required(battery, EnergyPackage.Literals.BATTERY__CAPACITY_KWH).doubleValue();
		return new StorageInput(ModelReader.subject(battery), registers.zones().zoneOf(battery.getPlace()), battery.getSites(),
				line(battery), battery(battery, capacity, operation));
	}

	private machi.calculation.dispatch.Battery battery(Battery battery, double capacity, StorageOperation entered)
			throws CalculationException {
		var of = entered == null ? SimulationFactory.eINSTANCE.createStorageOperation() : entered;
		double power = battery.getPowerKw() != null ? battery.getPowerKw().doubleValue()
				: capacity * ProgramRegisters.number(of.getPowerPerKwh(), KW_PER_KWH);
		double lowest = ProgramRegisters.share(of.getMinimumSocPercent(), LOWEST_PERCENT);
		var ageing = new Ageing(of.getCycleLife() == null ? CYCLES : of.getCycleLife(),
				ProgramRegisters.number(of.getCalendarLifeYears(), YEARS),
				ProgramRegisters.share(of.getEndOfLifePercent(), END_OF_LIFE_PERCENT));
		try {
			return new machi.calculation.dispatch.Battery(ModelReader.subject(battery), capacity, power, power,
					ProgramRegisters.share(of.getChargePercent(), EFFICIENCY_PERCENT),
					ProgramRegisters.share(of.getDischargePercent(), EFFICIENCY_PERCENT), lowest,
					ProgramRegisters.share(of.getMaximumSocPercent(), HIGHEST_PERCENT), lowest,
					capacity * ProgramRegisters.number(of.getStandbyWPerKwh(), 0) / 1000, ageing);
		} catch (IllegalArgumentException outOfRange) {
			throw new CalculationException(
					LocalizedText.of("The operation of this battery has a value out of range (" + outOfRange.getMessage() + ")",
							"この蓄電池の運用条件に範囲外の値があります（" + outOfRange.getMessage() + "）"),
					entered == null ? ModelReader.subject(battery) : ModelReader.subject(entered), "");
		}
	}

	/** The microgrid that lists the battery. */
	private String line(Battery battery) {
		return registers.energy().getMicrogrids().stream().filter(grid -> grid.getBatteries().contains(battery.getId()))
				.map(Microgrid::getId).findFirst().orElse("");
	}
}
