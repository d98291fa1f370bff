package machi.scenario.energy;

import java.util.Optional;

import machi.model.energy.EnergyPlan;
import machi.model.energy.GenerationPlant;
import machi.quantity.text.LocalizedText;
import machi.scenario.ProgramContent;

/** What an energy plan may lack altogether, so that there is nothing to compute. */
final class Wanting {

	private Wanting() {
	}

	static Optional<LocalizedText> demand(ProgramContent content) {
		return content.unless(EnergyPlan.class, plan -> plan.getSites().stream().anyMatch(site -> site.getAnnualDemandKwh() != null),
				"no site with a demand", "電力需要量の入力された施設なし");
	}

	static Optional<LocalizedText> generation(ProgramContent content) {
		return content.unless(EnergyPlan.class, plan -> !plan.getPotentials().isEmpty() || plan.getPlants().stream()
				.anyMatch(plant -> plant.getCapacityKw() != null && plant.getSpecificYieldKwhPerKw() != null),
				"no plant with a capacity and a yield", "設備容量と年間発電量の入力された発電設備なし");
	}

	static Optional<LocalizedText> savings(ProgramContent content) {
		return content.unless(EnergyPlan.class, plan -> !plan.getSavings().isEmpty(), "no saving measure", "省エネ対策なし");
	}

	static Optional<LocalizedText> inventory(ProgramContent content) {
		return content.unless(EnergyPlan.class, plan -> !plan.getInventory().isEmpty(), "no emission inventory", "温室効果ガス排出量なし");
	}

	static Optional<LocalizedText> tariffs(ProgramContent content) {
		return content.unless(EnergyPlan.class, plan -> !plan.getTariffs().isEmpty(), "no electricity tariff", "電力単価なし");
	}

	static Optional<LocalizedText> surplus(ProgramContent content) {
		return content.unless(EnergyPlan.class, plan -> !plan.getSupplyOptions().isEmpty()
				|| plan.getPlants().stream().anyMatch(plant -> plant.getAnnualSurplusKwh() != null), "no plant with a surplus", "余剰電力のある発電設備なし");
	}

	static Optional<LocalizedText> feedIn(ProgramContent content) {
		return content.unless(EnergyPlan.class, plan -> !plan.getFeedInCohorts().isEmpty(), "no plants under a feed-in price", "固定価格買取の対象なし");
	}

	static Optional<LocalizedText> publicFacilities(ProgramContent content) {
		return content.unless(EnergyPlan.class, plan -> !plan.getStockStatements().isEmpty()
				|| plan.getPlants().stream().anyMatch(GenerationPlant::isPublicFacility), "no plant of a public facility", "公共施設の発電設備なし");
	}
}
