package machi.scenario.energy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Component;

import machi.model.core.Element;
import machi.model.energy.BehaviourMeasure;
import machi.model.energy.Battery;
import machi.model.energy.DemandSite;
import machi.model.energy.EnergyPlan;
import machi.model.energy.GenerationPlant;
import machi.model.energy.PlantKind;
import machi.model.energy.SavingMeasure;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;
import machi.scenario.Statement;
import machi.scenario.Statement.Role;
import machi.scenario.StatementSource;
import machi.scenario.Topic;

/** What the registers of the energy plan state of equipment, and what they count as renewable or avoided. */
@Component(service = StatementSource.class)
public final class EnergyStatements implements StatementSource {

	private static final Pattern ZERO_ENERGY_HOUSE = Pattern.compile("ZEH", Pattern.CASE_INSENSITIVE);
	private static final Pattern INSULATION = Pattern.compile("断熱|insulat", Pattern.CASE_INSENSITIVE);
	private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

	@Override
	public List<Statement> statements(ProgramContent content) {
		var statements = new ArrayList<Statement>();
		content.domain(EnergyPlan.class).ifPresent(plan -> {
			plan.getPlants().forEach(plant -> addPlant(plant, statements));
			plan.getBatteries().forEach(battery -> addBattery(battery, statements));
			plan.getVehicleToHomes().forEach(unit -> addCount(Topic.VEHICLE_TO_HOME_COUNT, unit.getInitiative(), unit.getFiscalYear(),
					unit.getQuantity(), unit, statements));
			plan.getMicrogrids().forEach(microgrid -> microgrid.getLines().stream().filter(line -> line.getLengthM() != null)
					.forEach(line -> statements.add(Topic.PRIVATE_LINE_LENGTH.stated(ModelReader.text(microgrid.getInitiative()),
							ModelReader.year(line.getFiscalYear()), Role.PLANNED, line.getLengthM(), Topic.PRIVATE_LINE_LENGTH.unit(),
							ModelReader.subject(line, "lengthM")))));
			plan.getSavings().forEach(saving -> addSaving(content, saving, statements));
			plan.getLightings().forEach(
					lighting -> addCount(Topic.LIGHTING_COUNT, lighting.getInitiative(), null, lighting.getQuantity(), lighting, statements));
			plan.getBehaviours().forEach(behaviour -> addAvoided(behaviour, statements));
			addRenewableSupply(plan, statements);
		});
		return statements;
	}

	private static void addPlant(GenerationPlant plant, List<Statement> statements) {
		if (plant.isExisting() || plant.getKind() != PlantKind.PHOTOVOLTAIC) {
			return;
		}
		var scope = ModelReader.text(plant.getInitiative());
		var years = plant.getFiscalYears();
		if (plant.getCapacityKw() != null) {
			statements.add(Topic.PHOTOVOLTAIC_CAPACITY.stated(scope, years.size() == 1 ? ModelReader.year(years.getFirst()) : Optional.empty(),
					Role.PLANNED, plant.getCapacityKw(), Topic.PHOTOVOLTAIC_CAPACITY.unit(), ModelReader.subject(plant, "capacityKw")));
		}
		// several units over several years: how many each year is not stated
		boolean splitUnknown = years.size() > 1 && plant.getQuantity() != null && plant.getQuantity() > 1;
		if (!splitUnknown) {
			years.forEach(year -> addCount(Topic.PHOTOVOLTAIC_PLACES, scope, year, plant.getQuantity(), plant, statements));
		}
	}

	private static void addBattery(Battery battery, List<Statement> statements) {
		if (battery.isExisting()) {
			return;
		}
		var scope = ModelReader.text(battery.getInitiative());
		if (battery.getCapacityKwh() != null) {
			statements.add(Topic.BATTERY_CAPACITY.stated(scope, ModelReader.year(battery.getFiscalYear()), Role.PLANNED, battery.getCapacityKwh(),
					Topic.BATTERY_CAPACITY.unit(), ModelReader.subject(battery, "capacityKwh")));
		}
		if (battery.getFiscalYear() != null) {
			addCount(Topic.BATTERY_PLACES, scope, battery.getFiscalYear(), battery.getQuantity(), battery, statements);
		}
	}

	private static void addCount(Topic topic, String scope, Integer fiscalYear, Integer quantity, Element element,
			List<Statement> statements) {
		if (quantity != null) {
			statements.add(topic.stated(ModelReader.text(scope), ModelReader.year(fiscalYear), Role.PLANNED, BigDecimal.valueOf(quantity), topic.unit(),
					ModelReader.subject(element, "quantity")));
		}
	}

	/** Which equipment saves is told by the terms ZEH and 断熱 in the method. */
	private static void addSaving(ProgramContent content, SavingMeasure saving, List<Statement> statements) {
		if (content.element(ModelReader.text(saving.getSite())).orElse(null) instanceof DemandSite site) {
			var method = ModelReader.text(saving.getMethod());
			if (ZERO_ENERGY_HOUSE.matcher(method).find()) {
				addCount(Topic.ZEH_COUNT, saving.getInitiative(), null, site.getQuantity(), site, statements);
			} else if (INSULATION.matcher(method).find()) {
				addCount(Topic.INSULATION_COUNT, saving.getInitiative(), null, site.getQuantity(), site, statements);
			}
		}
	}

	/** Households × monthly use × 12 × change rate (Kasai l.988-993). */
	private static void addAvoided(BehaviourMeasure behaviour, List<Statement> statements) {
		if (behaviour.getHouseholds() != null && behaviour.getMonthlyUseKwh() != null && behaviour.getChangeRatePercent() != null) {
			var energy = BigDecimal.valueOf(behaviour.getHouseholds()).multiply(behaviour.getMonthlyUseKwh()).multiply(MONTHS)
					.multiply(behaviour.getChangeRatePercent()).movePointLeft(2).stripTrailingZeros();
			statements.add(Topic.AVOIDED_GRID_ELECTRICITY.stated(ModelReader.text(behaviour.getSite()), Role.PLANNED,
					energy.setScale(Math.max(0, energy.scale())), ModelReader.subject(behaviour)));
		}
	}

	/** Every contract of a plan supplies renewable electricity, so each site that has a demand is supplied with it. */
	private static void addRenewableSupply(EnergyPlan plan, List<Statement> statements) {
		if (!plan.getContracts().isEmpty()) {
			plan.getSites().stream().filter(site -> site.getAnnualDemandKwh() != null)
					.forEach(site -> statements.add(Topic.RENEWABLE_SUPPLY.stated(ModelReader.text(site.getId()), Role.PLANNED,
							site.getAnnualDemandKwh(), ModelReader.subject(site, "annualDemandKwh"))));
		}
	}
}
