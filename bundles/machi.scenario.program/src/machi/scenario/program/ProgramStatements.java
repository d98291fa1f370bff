package machi.scenario.program;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Component;

import machi.model.program.CostItem;
import machi.model.program.Equipment;
import machi.model.program.InitiativePlan;
import machi.quantity.FiscalYear;
import machi.quantity.Unit;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;
import machi.scenario.Statement;
import machi.scenario.StatementSource;
import machi.scenario.Topic;

/** What the budget states of the equipment it pays for. */
@Component(service = StatementSource.class)
public final class ProgramStatements implements StatementSource {

	/** Amounts that are measured: they are stated in the unit of the cost item. */
	private static final Map<Equipment, Topic> MEASURED = Map.of(Equipment.PHOTOVOLTAIC, Topic.PHOTOVOLTAIC_CAPACITY,
			Equipment.BATTERY, Topic.BATTERY_CAPACITY, Equipment.PRIVATE_LINE, Topic.PRIVATE_LINE_LENGTH);
	/** Amounts that are counted: whatever counter the item uses, it is one of these. */
	private static final Map<Equipment, Topic> COUNTED = Map.of(Equipment.VEHICLE_TO_HOME, Topic.VEHICLE_TO_HOME_COUNT,
			Equipment.ZEH, Topic.ZEH_COUNT, Equipment.INSULATION, Topic.INSULATION_COUNT, Equipment.CAR, Topic.CAR_COUNT,
			Equipment.BUS, Topic.BUS_COUNT, Equipment.SLOW_MOBILITY, Topic.SLOW_MOBILITY_COUNT, Equipment.CHARGER,
			Topic.CHARGER_COUNT, Equipment.LIGHTING, Topic.LIGHTING_COUNT);
	private static final Map<Equipment, Topic> PLACES = Map.of(Equipment.PHOTOVOLTAIC, Topic.PHOTOVOLTAIC_PLACES,
			Equipment.BATTERY, Topic.BATTERY_PLACES);
	/** 式 is a lump sum and counts nothing. */
	private static final Set<String> COUNTERS = Set.of("", "台", "戸", "基", "件", "か所", "棟", "本");

	@Override
	public List<Statement> statements(ProgramContent content) {
		var statements = new ArrayList<Statement>();
		content.domain(InitiativePlan.class).ifPresent(plan -> plan.getCostItems().stream()
				.filter(item -> !ModelReader.text(item.getInitiative()).isEmpty()).forEach(item -> addStatements(item, statements)));
		return statements;
	}

	private static void addStatements(CostItem item, List<Statement> statements) {
		var subject = ModelReader.subject(item, "quantity");
		var unit = Unit.of(item.getQuantityUnit());
		var measured = MEASURED.get(item.getEquipment());
		if (measured != null && item.getQuantity() != null) {
			statements.add(measured.stated(item.getInitiative(), year(item), Statement.Role.FUNDED, item.getQuantity(), unit, subject));
		}
		var counted = COUNTED.get(item.getEquipment());
		if (counted != null && item.getQuantity() != null && COUNTERS.contains(unit.symbol())) {
			statements.add(counted.stated(item.getInitiative(), year(item), Statement.Role.FUNDED, item.getQuantity(), counted.unit(),
					subject));
		}
		var places = PLACES.get(item.getEquipment());
		if (places != null && item.getPlaceCount() != null) {
			statements.add(places.stated(item.getInitiative(), year(item), Statement.Role.FUNDED,
					BigDecimal.valueOf(item.getPlaceCount()), places.unit(), ModelReader.subject(item, "placeCount")));
		}
	}

	/** The year of what the item buys; empty when its cost spreads over several. */
	private static Optional<FiscalYear> year(CostItem item) {
		return item.getPhases().isEmpty() && item.getEndFiscalYear() == null ? ModelReader.year(item.getFiscalYear()) : Optional.empty();
	}
}
