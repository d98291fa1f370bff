package machi.scenario.energy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.stock.FacilitiesInput;
import machi.calculation.stock.StatedStock;
import machi.calculation.stock.StockEntry;
import machi.model.energy.EnergyPackage;
import machi.model.energy.GenerationPlant;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Binds {@code stock.facilities}: the plants in public facilities, and what documents say of their number. */
@Component(service = InputBinding.class)
public final class FacilitiesBinding implements InputBinding<FacilitiesInput> {

	@Override
	public String calculatorId() {
		return "stock.facilities";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return Wanting.publicFacilities(content);
	}

	@Override
	public FacilitiesInput bind(ProgramContent content) throws CalculationException {
		var plan = EnergyReader.of(content).plan();
		var plants = plan.getPlants().stream().filter(GenerationPlant::isPublicFacility).toList();
		var statements = new ArrayList<StatedStock>();
		for (var statement : plan.getStockStatements()) {
			statements.add(new StatedStock(ModelReader.subject(statement, "quantity"), ModelReader.name(statement),
					ModelReader.required(statement, EnergyPackage.Literals.STOCK_STATEMENT__QUANTITY), ModelReader.year(statement.getFiscalYear()),
					Optional.ofNullable(statement.getGrowthYears()).filter(years -> years > 0)));
		}
		return new FacilitiesInput(plants.stream().filter(GenerationPlant::isExisting).map(FacilitiesBinding::entry).toList(),
				plants.stream().filter(plant -> !plant.isExisting()).map(FacilitiesBinding::entry).toList(), statements);
	}

	private static StockEntry entry(GenerationPlant plant) {
		return new StockEntry(ModelReader.subject(plant), ModelReader.name(plant),
				plant.getFiscalYears().stream().map(ModelReader::year).flatMap(Optional::stream).toList(),
				Optional.ofNullable(plant.getQuantity()).map(BigDecimal::valueOf));
	}
}
