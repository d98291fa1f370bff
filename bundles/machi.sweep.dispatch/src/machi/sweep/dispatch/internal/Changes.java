package machi.sweep.dispatch.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import machi.calculation.CalculationException;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Plant;
import machi.calculation.dispatch.Site;
import machi.quantity.Unit;
import machi.sweep.Level;
import machi.sweep.Levels;
import machi.sweep.SweepParameter;
import machi.sweep.SweepVocabulary;

/** Makes the changes of sizes: of batteries, PV plants and loads. */
final class Changes {

	static final String PHOTOVOLTAIC_KIND = "PHOTOVOLTAIC";

	private final Network network;
	private final Scopes scopes;
	private final SweepVocabulary words;

	/** One site with another size. */
	private interface Resize {
		Site apply(Site site, double size);
	}

	Changes(Network network, SweepVocabulary words) {
		this.network = network;
		this.words = words;
		scopes = new Scopes(network);
	}

	/** The change of a target that is no strategy. */
	Change of(SweepParameter parameter) throws CalculationException {
		var sites = scopes.sites(parameter.scope(), parameter.name());
		requireSizes(parameter);
		var unit = toOwnUnit(parameter);
		return switch (parameter.target()) {
		case Words.BATTERY_CAPACITY -> total(with(sites, site -> site.battery().isPresent(), parameter),
				site -> site.battery().orElseThrow().capacityKwh(), unit, Changes::withCapacity);
		case Words.BATTERY_POWER -> total(with(sites, site -> site.battery().isPresent(), parameter),
				site -> site.battery().orElseThrow().dischargeKw(), unit, Changes::withPower);
		case Words.BATTERY_SCALE -> each(with(sites, site -> site.battery().isPresent(), parameter), unit, Changes::withBatteryScaled);
		case Words.PHOTOVOLTAIC_SCALE -> each(with(sites, site -> site.plants().stream().anyMatch(Changes::isPhotovoltaic), parameter),
				unit, Changes::withPhotovoltaicScaled);
		case Words.LOAD_SCALE -> each(sites, unit, Changes::withLoadScaled);
		default -> throw WrongPlan.target(parameter.target(), words.targets());
		};
	}

	static boolean isPhotovoltaic(Plant plant) {
		return plant.kind().equals(PHOTOVOLTAIC_KIND);
	}

	private int[] with(int[] sites, Predicate<Site> device, SweepParameter parameter) throws CalculationException {
		var found = Arrays.stream(sites).filter(i -> device.test(network.sites().get(i))).toArray();
		if (found.length == 0) {
			throw WrongPlan.nothing(parameter.target(), parameter.scope());
		}
		return found;
	}

	private static void requireSizes(SweepParameter parameter) throws CalculationException {
		switch (parameter.levels()) {
		case Levels.Range(BigDecimal from, BigDecimal to, int steps) -> {
			if (from.signum() < 0) {
				throw WrongPlan.level(parameter.name(), from + "…" + to);
			}
		}
		case Levels.Listed(List<Level> levels) -> {
			for (var level : levels) {
				if (!(level instanceof Level.Amount(double value)) || value < 0) {
					throw WrongPlan.level(parameter.name(), level);
				}
			}
		}
		}
	}

	private DoubleUnaryOperator toOwnUnit(SweepParameter parameter) throws CalculationException {
		var own = words.target(parameter.target()).orElseThrow(() -> WrongPlan.target(parameter.target(), words.targets())).unit();
		if (parameter.unit().equals(Unit.ONE) || parameter.unit().equals(own)) {
			return DoubleUnaryOperator.identity();
		}
		if (!parameter.unit().isConvertibleTo(own)) {
			throw WrongPlan.unit(parameter.target(), parameter.unit(), own.symbol().isEmpty() ? "1" : own);
		}
		double factor = parameter.unit().convert(BigDecimal.ONE, own).doubleValue();
		return value -> value * factor;
	}

	private static Change each(int[] indices, DoubleUnaryOperator unit, Resize resize) {
		return (sites, level) -> {
			double size = unit.applyAsDouble(((Level.Amount) level).value());
			for (int i : indices) {
				sites[i] = resize.apply(sites[i], size);
			}
		};
	}

	/** Parts the size among the sites as the network's own sizes stand to each other, or evenly when all are 0. */
	private Change total(int[] indices, ToDoubleFunction<Site> own, DoubleUnaryOperator unit, Resize resize) {
		var shares = Arrays.stream(indices).mapToDouble(i -> own.applyAsDouble(network.sites().get(i))).toArray();
		double sum = Arrays.stream(shares).sum();
		Arrays.setAll(shares, i -> sum > 0 ? shares[i] / sum : 1.0 / shares.length);
		return (sites, level) -> {
			double size = unit.applyAsDouble(((Level.Amount) level).value());
			for (int i = 0; i < indices.length; i++) {
				sites[indices[i]] = resize.apply(sites[indices[i]], size * shares[i]);
			}
		};
	}

	/** The standby loss grows with the capacity; without capacity there is no battery. */
	private static Site withCapacity(Site site, double kwh) {
		return site.battery().isEmpty() ? site : site.withBattery(site.battery().filter(battery -> kwh > 0).map(battery -> {
			double standby = battery.capacityKwh() > 0 ? battery.standbyLossKw() * kwh / battery.capacityKwh() : battery.standbyLossKw();
			return sized(battery, kwh, battery.chargeKw(), battery.dischargeKw(), standby);
		}));
	}

	private static Site withPower(Site site, double kw) {
		return site.withBattery(site.battery().map(battery -> sized(battery, battery.capacityKwh(), kw, kw, battery.standbyLossKw())));
	}

	private static Site withBatteryScaled(Site site, double factor) {
		return site.withBattery(site.battery().filter(battery -> factor > 0).map(battery -> sized(battery, battery.capacityKwh() * factor,
				battery.chargeKw() * factor, battery.dischargeKw() * factor, battery.standbyLossKw() * factor)));
	}

	private static Battery sized(Battery battery, double kwh, double chargeKw, double dischargeKw, double standbyLossKw) {
		return new Battery(battery.subject(), kwh, chargeKw, dischargeKw, battery.chargeEfficiency(), battery.dischargeEfficiency(),
				battery.minimumSoc(), battery.maximumSoc(), battery.initialSoc(), standbyLossKw, battery.ageing());
	}

	private static Site withPhotovoltaicScaled(Site site, double factor) {
		return factor == 1 ? site
				: site.withPlants(site.plants().stream().map(plant -> isPhotovoltaic(plant) ? plant.scaled(factor) : plant).toList());
	}

	private static Site withLoadScaled(Site site, double factor) {
		if (factor == 1) {
			return site;
		}
		var load = Arrays.stream(site.loadKw()).map(kw -> kw * factor).toArray();
		return new Site(site.subject(), site.zone(), load, site.priorityShare(), site.plants(), site.battery(), site.vehicles(),
				site.flexibleLoad(), site.privateLine(), site.feeder(), site.contractKw(), site.tariff(), site.strategy());
	}
}
