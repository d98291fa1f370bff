package machi.scenario.mobility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Component;

import machi.model.core.Element;
import machi.model.mobility.ChargingStation;
import machi.model.mobility.Fleet;
import machi.model.mobility.Introduction;
import machi.model.mobility.MobilityPlan;
import machi.model.mobility.VehicleKind;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;
import machi.scenario.Statement;
import machi.scenario.Statement.Role;
import machi.scenario.StatementSource;
import machi.scenario.Topic;

/** What the registers of vehicles and chargers state, in total and year by year, and what they count as avoided. */
@Component(service = StatementSource.class)
public final class MobilityStatements implements StatementSource {

	private static final Map<VehicleKind, Topic> VEHICLES = Map.of(VehicleKind.CAR, Topic.CAR_COUNT, VehicleKind.BUS, Topic.BUS_COUNT,
			VehicleKind.SLOW_MOBILITY, Topic.SLOW_MOBILITY_COUNT);

	@Override
	public List<Statement> statements(ProgramContent content) {
		var statements = new ArrayList<Statement>();
		content.domain(MobilityPlan.class).ifPresent(plan -> {
			plan.getFleets().forEach(fleet -> addFleet(fleet, statements));
			plan.getChargers().forEach(station -> addStation(station, statements));
		});
		return statements;
	}

	private static void addFleet(Fleet fleet, List<Statement> statements) {
		var topic = VEHICLES.get(fleet.getVehicleKind());
		if (topic != null) {
			addCounts(topic, fleet, fleet.getInitiative(), fleet.getQuantity(), fleet.getIntroductions(), statements);
		}
		if (fleet.getQuantity() != null && fleet.getAnnualFuelL() != null) {
			statements.add(Topic.AVOIDED_FUEL.stated("", Role.PLANNED, fleet.getAnnualFuelL().multiply(BigDecimal.valueOf(fleet.getQuantity())),
					ModelReader.subject(fleet)));
		}
	}

	private static void addStation(ChargingStation station, List<Statement> statements) {
		addCounts(Topic.CHARGER_COUNT, station, station.getInitiative(), station.getQuantity(), station.getIntroductions(), statements);
		if (station.getQuantity() != null && station.getAnnualEnergyKwh() != null) {
			statements.add(Topic.AVOIDED_GRID_BY_CHARGING.stated("", Role.PLANNED,
					station.getAnnualEnergyKwh().multiply(BigDecimal.valueOf(station.getQuantity())), ModelReader.subject(station)));
		}
	}

	private static void addCounts(Topic topic, Element element, String initiative, Integer quantity, List<Introduction> introductions,
			List<Statement> statements) {
		var scope = ModelReader.text(initiative);
		if (quantity != null) {
			statements.add(topic.stated(scope, Role.PLANNED, BigDecimal.valueOf(quantity), ModelReader.subject(element, "quantity")));
		}
		for (var introduction : introductions) {
			if (introduction.getQuantity() != null) {
				statements.add(topic.stated(scope, ModelReader.year(introduction.getFiscalYear()), Role.SCHEDULED,
						BigDecimal.valueOf(introduction.getQuantity()), topic.unit(), ModelReader.subject(introduction, "quantity")));
			}
		}
	}
}
