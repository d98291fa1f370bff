package machi.sweep.dispatch.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import machi.calculation.CalculationException;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.Dispatch;
import machi.calculation.dispatch.Dispatcher.Recording;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Plant;
import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.SiteFlows;
import machi.calculation.dispatch.SiteSums;
import machi.sweep.CapitalCost;
import machi.sweep.Objective;
import machi.sweep.SweepPlan;
import machi.sweep.SweepVocabulary;

/**
 * Makes the figures of a plan from the sums of a dispatch. Energies, emission and peak are those of the simulated time;
 * costs are a year's: those of a time that is no year are multiplied by 365 days and divided by it.
 */
final class Figures {

	/** Own generation used in the scope per own generation, 0 to 1; NaN without generation. */
	static final String SELF_CONSUMPTION = "selfConsumption";
	/** Own generation used in the scope per energy used there, 0 to 1; NaN without use. */
	static final String SELF_SUFFICIENCY = "selfSufficiency";
	static final String IMPORTED = "importedKwh";
	static final String EXPORTED = "exportedKwh";
	static final String CURTAILED = "curtailedKwh";
	/** Highest mean import of a step of all sites of the scope together. */
	static final String PEAK_IMPORT = "peakImportKw";
	static final String CO2 = "co2Kg";
	static final String COST = "costYen";
	static final String CAPITAL = "capitalYen";
	static final String TOTAL = "totalYen";
	static final String UNSERVED = "unservedKwh";

	private static final double DAYS = 365;

	private final Network network;
	private final List<CapitalCost> costs;
	private final SweepVocabulary words;
	private final double perYear;

	/** A network after a design and what came out of it. */
	record Run(Site[] sites, Dispatch dispatch) {

		double sum(int[] indices, ToDoubleFunction<SiteSums> figure) {
			double sum = 0;
			for (int i : indices) {
				sum += figure.applyAsDouble(dispatch.sites().get(i).sums());
			}
			return sum;
		}
	}

	/**
	 * A figure of a run.
	 *
	 * @param recording what it needs of the dispatch
	 */
	record Figure(Recording recording, ToDoubleFunction<Run> value) {
	}

	Figures(Network network, SweepPlan plan, SweepVocabulary words) throws CalculationException {
		this.network = network;
		costs = plan.costs();
		this.words = words;
		perYear = perYear(network);
		for (var cost : costs) {
			words.device(cost.device()).orElseThrow(() -> WrongPlan.device(cost.device(), words.devices()));
		}
	}

	private static double perYear(Network network) {
		double days = (double) Duration.between(network.grid().start(), network.grid().end()).toSeconds() / Duration.ofDays(1).toSeconds();
		return days >= DAYS && days <= DAYS + 1 ? 1 : DAYS / days;
	}

	Figure of(Objective objective) throws CalculationException {
		var sites = new Scopes(network).sites(objective.scope(), objective.label());
		return switch (objective.name()) {
		case SELF_CONSUMPTION -> rate(sites, SiteSums::generatedKwh);
		case SELF_SUFFICIENCY -> rate(sites, SiteSums::usedKwh);
		case IMPORTED -> sum(sites, SiteSums::importedKwh);
		case EXPORTED -> sum(sites, SiteSums::exportedKwh);
		case CURTAILED -> sum(sites, SiteSums::curtailedKwh);
		case CO2 -> sum(sites, SiteSums::emissionKg);
		case UNSERVED -> sum(sites, SiteSums::unservedKwh);
		case COST -> sum(sites, this::costYen);
		case PEAK_IMPORT -> sites.length == 1 ? sum(sites, SiteSums::peakImportKw)
				: new Figure(Recording.FLOWS, run -> peak(run, sites));
		case CAPITAL -> new Figure(Recording.SUMS, priced(objective, run -> capitalYen(run, sites)));
		case TOTAL -> new Figure(Recording.SUMS, priced(objective, run -> run.sum(sites, this::costYen) + capitalYen(run, sites)));
		default -> throw WrongPlan.objective(objective.name(), words.objectives());
		};
	}

	private static Figure sum(int[] sites, ToDoubleFunction<SiteSums> figure) {
		return new Figure(Recording.SUMS, run -> run.sum(sites, figure));
	}

	private double costYen(SiteSums sums) {
		return (sums.energyCostYen() + sums.basicCostYen()) * perYear;
	}

	/** Generation of the scope that the scope used: that of a site itself, and what came over lines that lie in the scope. */
	private Figure rate(int[] sites, ToDoubleFunction<SiteSums> of) {
		var inner = Arrays.stream(sites).filter(i -> isInner(network.sites().get(i).privateLine(), sites)).toArray();
		return new Figure(Recording.SUMS, run -> (run.sum(sites, SiteSums::selfConsumedKwh) + run.sum(inner, SiteSums::lineConsumedKwh))
				/ run.sum(sites, of));
	}

	/** Whether a line joins none but sites of the scope. */
	private boolean isInner(String line, int[] scope) {
		Set<Integer> within = Arrays.stream(scope).boxed().collect(Collectors.toCollection(HashSet::new));
		for (int i = 0; i < network.sites().size(); i++) {
			if (network.sites().get(i).privateLine().equals(line) && !within.contains(i)) {
				return false;
			}
		}
		return !line.isEmpty();
	}

	private static double peak(Run run, int[] sites) {
		var flows = Arrays.stream(sites).mapToObj(run.dispatch().sites()::get).map(SiteFlows::importedKw).toList();
		double peak = 0;
		for (int step = 0; step < run.dispatch().grid().count(); step++) {
			double together = 0;
			for (var imported : flows) {
				together += imported[step];
			}
			peak = Math.max(peak, together);
		}
		return peak;
	}

	private ToDoubleFunction<Run> priced(Objective objective, ToDoubleFunction<Run> figure) throws CalculationException {
		if (costs.isEmpty()) {
			throw WrongPlan.unpriced(objective.name());
		}
		return figure;
	}

	private double capitalYen(Run run, int[] sites) {
		double yen = 0;
		for (var cost : costs) {
			for (int i : sites) {
				yen += cost.device().equals(Words.BATTERY) ? batteryYen(run.sites()[i], cost) : photovoltaicYen(run.sites()[i], cost);
			}
		}
		return yen;
	}

	private static double batteryYen(Site site, CapitalCost cost) {
		return cost.yenPerYear(site.battery().map(Battery::capacityKwh).orElse(0.0), site.battery().map(Battery::dischargeKw).orElse(0.0));
	}

	private static double photovoltaicYen(Site site, CapitalCost cost) {
		return cost.yenPerYear(0, site.plants().stream().filter(Changes::isPhotovoltaic).mapToDouble(Plant::ratedKw).sum());
	}
}
