package machi.scenario.energy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.calculation.energybalance.PublicDemand;
import machi.calculation.energybalance.PublicSupplyInput;
import machi.calculation.energybalance.SupplyOffer;
import machi.calculation.energybalance.SurplusPlant;
import machi.model.core.Municipality;
import machi.model.core.MunicipalityRole;
import machi.model.energy.EnergyPackage.Literals;
import machi.model.energy.EnergyPlan;
import machi.model.energy.SupplyOption;
import machi.model.energy.Tariff;
import machi.quantity.text.LocalizedText;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** Binds {@code energy.publicsupply}: plants with a surplus, public facilities by municipality, and the ways of supply. */
@Component(service = InputBinding.class)
public final class PublicSupplyBinding implements InputBinding<PublicSupplyInput> {

	@Override
	public String calculatorId() {
		return "energy.publicsupply";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return Wanting.surplus(content);
	}

	@Override
	public PublicSupplyInput bind(ProgramContent content) throws CalculationException {
		var reader = EnergyReader.of(content);
		var plan = reader.plan();
		var plants = new ArrayList<SurplusPlant>();
		for (var plant : plan.getPlants()) {
			if (plant.getAnnualSurplusKwh() != null) {
				plants.add(new SurplusPlant(ModelReader.text(plant.getId()), ModelReader.name(plant),
						ModelReader.required(plant, Literals.GENERATION_PLANT__CAPACITY_KW), plant.getAnnualSurplusKwh(), plant.isCo2Zero(),
						Optional.ofNullable(plant.getRenewableSharePercent()), ModelReader.subject(plant)));
			}
		}
		var offers = new ArrayList<SupplyOffer>();
		for (var option : plan.getSupplyOptions()) {
			offers.add(offer(option));
		}
		return new PublicSupplyInput(plants, plants.isEmpty() ? List.of() : demands(content, plan), offers, current(plan),
				reader.rounding("energy.publicsupply/balance/kwh", 0), reader.rounding("energy.publicsupply/balance/percent", 2),
				reader.rounding("energy.publicsupply/options/unitYenPerKwh", 2));
	}

	/** The public facilities of every municipality that is no wider region. */
	private static List<PublicDemand> demands(ProgramContent content, EnergyPlan plan) {
		var municipalities = content.program().getMunicipalities();
		return municipalities.stream().filter(municipality -> municipality.getRole() != MunicipalityRole.REGION)
				.filter(municipality -> municipalities.stream().noneMatch(other -> ModelReader.text(municipality.getId()).equals(other.getRegion())))
				.map(municipality -> demand(plan, municipality)).toList();
	}

	private static PublicDemand demand(EnergyPlan plan, Municipality municipality) {
		var entered = new ArrayList<BigDecimal>();
		var missing = new ArrayList<Subject>();
		for (var site : plan.getSites()) {
			if (ModelReader.text(municipality.getId()).equals(site.getMunicipality())) {
				if (site.getAnnualDemandKwh() == null) {
					missing.add(ModelReader.subject(site));
				} else {
					entered.add(site.getAnnualDemandKwh());
				}
			}
		}
		return new PublicDemand(ModelReader.text(municipality.getId()), ModelReader.name(municipality), entered, missing,
				ModelReader.subject(municipality));
	}

	private static SupplyOffer offer(SupplyOption option) throws CalculationException {
		var terms = new ArrayList<BigDecimal>();
		for (var component : option.getComponents()) {
			terms.add(ModelReader.required(component, Literals.TARIFF_COMPONENT__PRICE_YEN_PER_KWH));
		}
		return new SupplyOffer(ModelReader.text(option.getId()), ModelReader.name(option),
				EnergyReader.category(Literals.SUPPLY_OPTION_KIND, option.getKind()), ModelReader.text(option.getPlant()), terms,
				Optional.ofNullable(option.getFixedThousandYen()), Optional.ofNullable(option.getInitialThousandYen()),
				Optional.ofNullable(option.getLifeYears()), Optional.ofNullable(option.getUsablePercent()), ModelReader.subject(option));
	}

	private static Optional<BigDecimal> current(EnergyPlan plan) throws CalculationException {
		var tariff = plan.getTariffs().stream().filter(Tariff::isCurrent).findFirst();
		if (tariff.isEmpty() || tariff.get().getComponents().isEmpty()) {
			return Optional.empty();
		}
		var price = BigDecimal.ZERO;
		for (var component : tariff.get().getComponents()) {
			price = price.add(ModelReader.required(component, Literals.TARIFF_COMPONENT__PRICE_YEN_PER_KWH));
		}
		return Optional.of(price);
	}
}
