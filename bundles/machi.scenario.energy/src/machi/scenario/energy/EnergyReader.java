package machi.scenario.energy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;

import machi.calculation.CalculationException;
import machi.calculation.energybalance.Category;
import machi.calculation.energybalance.CustomerGroup;
import machi.calculation.energybalance.Plant;
import machi.calculation.energybalance.RenewablePotential;
import machi.calculation.energybalance.SavingMeasure;
import machi.calculation.energybalance.SiteDemand;
import machi.calculation.energybalance.SupplyContract;
import machi.calculation.energybalance.SupplyKind;
import machi.calculation.energybalance.Zone;
import machi.model.energy.ContractKind;
import machi.model.energy.EnergyPackage;
import machi.model.energy.EnergyPlan;
import machi.model.energy.PlantKind;
import machi.quantity.Rounding;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;
import machi.scenario.Zones;

/**
 * Reads the registers of the energy model as records.
 */
final class EnergyReader {

	private static final String LABELS = "machi/register";

	private final ProgramContent content;
	private final EnergyPlan plan;
	private final Zones zones;

	private EnergyReader(ProgramContent content, EnergyPlan plan) {
		this.content = content;
		this.plan = plan;
		zones = new Zones(content.program());
	}

	/** @throws CalculationException when the program has no energy plan */
	static EnergyReader of(ProgramContent content) throws CalculationException {
		var plan = content.domain(EnergyPlan.class);
		if (plan.isEmpty()) {
			throw new CalculationException(LocalizedText.of("The program has no energy plan", "計画にエネルギーの情報がありません"),
					ModelReader.subject(content.program()), "");
		}
		return new EnergyReader(content, plan.get());
	}

	EnergyPlan plan() {
		return plan;
	}

	/** The declared policy; half up to the given decimals, summed before rounding, when none is declared. */
	RoundingPolicy policy(String table, int scale) {
		return ModelReader.rounding(content.program(), table, RoundingPolicy.halfUp(scale));
	}

	Rounding rounding(String column, int scale) {
		return policy(column, scale).rounding();
	}

	List<Zone> zones() {
		return zones.all().stream()
				.map(place -> new Zone(place.getId(), ModelReader.name(place), ModelReader.subject(place))).toList();
	}

	private String zoneOf(String placeId) {
		return zones.zoneOf(placeId);
	}

	List<SiteDemand> sites() throws CalculationException {
		var sites = new ArrayList<SiteDemand>();
		for (var site : plan.getSites()) {
			sites.add(new SiteDemand(ModelReader.text(site.getId()), ModelReader.name(site), zoneOf(site.getPlace()),
					ModelReader.text(site.getGroup()), number(site.getQuantity()), ModelReader.text(site.getEstimationBasis()),
					ModelReader.required(site, EnergyPackage.Literals.DEMAND_SITE__ANNUAL_DEMAND_KWH),
					ModelReader.subject(site)));
		}
		return sites;
	}

	List<SavingMeasure> savings() throws CalculationException {
		var savings = new ArrayList<SavingMeasure>();
		for (var saving : plan.getSavings()) {
			savings.add(new SavingMeasure(ModelReader.text(saving.getId()), ModelReader.name(saving),
					ModelReader.text(saving.getSite()), ModelReader.text(saving.getMethod()),
					ModelReader.required(saving, EnergyPackage.Literals.SAVING_MEASURE__SAVING_RATE_PERCENT),
					ModelReader.subject(saving)));
		}
		return savings;
	}

	/** The groups, each with the rounding rule of its own row if one is declared. */
	List<CustomerGroup> groups() {
		var table = policy("energy.allocation/groups", 0);
		return plan.getGroups().stream().map(group -> new CustomerGroup(ModelReader.text(group.getId()), ModelReader.name(group),
				number(group.getQuantity()),
				ModelReader.rounding(content.program(), "energy.allocation/groups/" + group.getId(), table),
				ModelReader.subject(group))).toList();
	}

	List<SupplyContract> contracts() {
		return plan.getContracts().stream().map(contract -> new SupplyContract(ModelReader.text(contract.getId()),
				ModelReader.name(contract), kind(contract.getKind()), zoneOf(contract.getPlace()),
				Optional.ofNullable(contract.getSharePercent()), contract.isWithinMunicipality(), ModelReader.subject(contract))).toList();
	}

	private static SupplyKind kind(ContractKind kind) {
		return switch (kind) {
		case SELF_CONSUMPTION -> SupplyKind.SELF_CONSUMPTION;
		case BILATERAL -> SupplyKind.BILATERAL;
		case GREEN_MENU -> SupplyKind.GREEN_MENU;
		case CERTIFICATE -> SupplyKind.CERTIFICATE;
		};
	}

	/** The plants that generate; one that is only counted as a public facility has no capacity, and gives nothing to compute. */
	List<Plant> plants() throws CalculationException {
		var plants = new ArrayList<Plant>();
		for (var plant : plan.getPlants()) {
			if (plant.isPublicFacility() && plant.getCapacityKw() == null) {
				continue;
			}
			plants.add(new Plant(ModelReader.text(plant.getId()), ModelReader.name(plant), zoneOf(plant.getPlace()),
					category(EnergyPackage.Literals.PLANT_KIND, plant.getKind()),
					category(EnergyPackage.Literals.MOUNTING, plant.getMounting()),
					category(EnergyPackage.Literals.SUPPLY_MODE, plant.getSupplyMode()), number(plant.getQuantity()),
					ModelReader.required(plant, EnergyPackage.Literals.GENERATION_PLANT__CAPACITY_KW),
					Optional.ofNullable(plant.getSpecificYieldKwhPerKw()), plant.getKind() == PlantKind.PHOTOVOLTAIC,
					plant.isExisting(), ModelReader.subject(plant)));
		}
		return plants;
	}

	List<RenewablePotential> potentials() throws CalculationException {
		var potentials = new ArrayList<RenewablePotential>();
		for (var potential : plan.getPotentials()) {
			potentials.add(new RenewablePotential(ModelReader.text(potential.getId()), ModelReader.name(potential),
					ModelReader.required(potential, EnergyPackage.Literals.POTENTIAL__POTENTIAL_KW),
					ModelReader.orZero(potential.getExcludedKw()), ModelReader.text(potential.getMethod()),
					ModelReader.subject(potential)));
		}
		return potentials;
	}

	static Category category(EEnum type, Enumerator value) {
		var annotation = type.getEEnumLiteral(value.getName()).getEAnnotation(LABELS);
		return new Category(value.getName(), annotation == null ? LocalizedText.same(value.getLiteral())
				: LocalizedText.of(annotation.getDetails().get("en"), annotation.getDetails().get("ja")));
	}

	private static Optional<BigDecimal> number(Integer value) {
		return Optional.ofNullable(value).map(BigDecimal::valueOf);
	}
}
