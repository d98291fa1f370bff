package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import machi.calculation.CalculationException;
import machi.calculation.InputCheck;
import machi.quantity.RoundingPolicy;
import machi.quantity.text.LocalizedText;

/**
 * What a site needs after its savings: demand = supply + saving (Kasai l.540-550).
 */
public record SiteSupply(SiteDemand site, BigDecimal savingKwh, BigDecimal supplyKwh) {

	public SiteSupply {
		Objects.requireNonNull(site);
		Objects.requireNonNull(savingKwh);
		Objects.requireNonNull(supplyKwh);
	}

	/**
	 * The saving of each measure: demand of its site × rate, rounded (Kasai l.811-814). Every rate is of the whole
	 * demand, so two measures at one site add up.
	 *
	 * @throws CalculationException when a measure names no known site or a rate or demand is out of range
	 */
	public static List<Saving> savings(List<SiteDemand> sites, List<SavingMeasure> measures, RoundingPolicy policy)
			throws CalculationException {
		var byId = checked(sites);
		InputCheck.unique(measures, SavingMeasure::id, SavingMeasure::subject);
		var savings = new ArrayList<Saving>();
		for (var measure : measures) {
			var site = byId.get(measure.siteId());
			if (site == null) {
				throw new CalculationException(
						LocalizedText.of("The ID of a demand site was expected", "登録されている電力需要家のIDを入力してください"),
						measure.subject().at("site"), measure.siteId());
			}
			var rate = InputCheck.percent(measure.ratePercent(), measure.subject().at("savingRatePercent"));
			var exact = site.demandKwh().multiply(rate).movePointLeft(2);
			savings.add(new Saving(measure, site, site.demandKwh(), exact, policy.round(exact)));
		}
		return List.copyOf(savings);
	}

	/**
	 * Demand less savings of every site.
	 *
	 * @throws CalculationException also when the savings of a site are larger than its demand
	 */
	public static List<SiteSupply> of(List<SiteDemand> sites, List<SavingMeasure> measures, RoundingPolicy policy)
			throws CalculationException {
		var bySite = new HashMap<String, BigDecimal>();
		for (var saving : savings(sites, measures, policy)) {
			var sum = bySite.merge(saving.site().id(), saving.kwh(), BigDecimal::add);
			if (sum.compareTo(saving.baseKwh()) > 0) {
				throw new CalculationException(LocalizedText.of(
						"The savings at " + saving.site().subject().label() + " are larger than its demand of "
								+ saving.baseKwh().toPlainString() + " kWh",
						saving.site().subject().label() + " の電力削減量が電力需要量 " + saving.baseKwh().toPlainString()
								+ " kWh を超えています"),
						saving.measure().subject().at("savingRatePercent"), sum.toPlainString() + " kWh");
			}
		}
		return sites.stream().map(site -> {
			var saved = bySite.getOrDefault(site.id(), BigDecimal.ZERO);
			return new SiteSupply(site, saved, site.demandKwh().subtract(saved));
		}).toList();
	}

	/**
	 * The sites by id.
	 *
	 * @throws CalculationException when two have the same id or a demand or quantity is negative
	 */
	public static Map<String, SiteDemand> checked(List<SiteDemand> sites) throws CalculationException {
		InputCheck.unique(sites, SiteDemand::id, SiteDemand::subject);
		Map<String, SiteDemand> byId = new LinkedHashMap<>();
		for (var site : sites) {
			InputCheck.notNegative(site.demandKwh(), site.subject().at("annualDemandKwh"));
			if (site.quantity().isPresent()) {
				InputCheck.notNegative(site.quantity().get(), site.subject().at("quantity"));
			}
			byId.put(site.id(), site);
		}
		return byId;
	}
}
