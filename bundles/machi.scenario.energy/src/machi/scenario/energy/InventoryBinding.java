package machi.scenario.energy;

import java.util.ArrayList;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.emission.InventoryInput;
import machi.calculation.emission.InventorySector;
import machi.calculation.emission.InventoryValue;
import machi.model.energy.EnergyPackage;
import machi.model.energy.InventoryRole;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Binds {@code emission.inventory}. */
@Component(service = InputBinding.class)
public final class InventoryBinding implements InputBinding<InventoryInput> {

	@Override
	public String calculatorId() {
		return "emission.inventory";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return Wanting.inventory(content);
	}

	@Override
	public InventoryInput bind(ProgramContent content) throws CalculationException {
		var reader = EnergyReader.of(content);
		var sectors = new ArrayList<InventorySector>();
		for (var sector : reader.plan().getInventory()) {
			var values = new ArrayList<InventoryValue>();
			for (var entry : sector.getEntries()) {
				values.add(new InventoryValue(role(entry.getRole()), Optional.ofNullable(entry.getFiscalYear()),
						ModelReader.required(entry, EnergyPackage.Literals.INVENTORY_ENTRY__EMISSION_KT),
						ModelReader.subject(entry)));
			}
			sectors.add(new InventorySector(ModelReader.text(sector.getId()), ModelReader.name(sector),
					ModelReader.text(sector.getParent()), values, ModelReader.subject(sector)));
		}
		return new InventoryInput(sectors, reader.policy("emission.inventory/sectors", 1),
				reader.rounding("emission.inventory/sectors/actualChangePercent", 0),
				reader.rounding("emission.inventory/sectors/targetChangePercent", 0));
	}

	private static InventoryValue.Role role(InventoryRole role) {
		return switch (role) {
		case BASE -> InventoryValue.Role.BASE;
		case ACTUAL -> InventoryValue.Role.ACTUAL;
		case TARGET -> InventoryValue.Role.TARGET;
		};
	}
}
