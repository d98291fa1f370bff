package machi.dispatch.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import machi.calculation.Subject;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.Feeder;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Outage;
import machi.calculation.dispatch.PrivateLine;
import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.Vehicles;

/** Networks of one to five sites with anything a site may have, drawn from a generator. */
final class RandomNetwork {

	static final int STEPS = 120;

	private final RandomGenerator random;

	RandomNetwork(RandomGenerator random) {
		this.random = random;
	}

	Network draw(List<String> strategies) {
		boolean line = random.nextBoolean();
		boolean feeder = random.nextBoolean();
		var sites = new ArrayList<Site>();
		int count = random.nextInt(1, 6);
		for (int i = 0; i < count; i++) {
			var strategy = strategies.get(random.nextInt(strategies.size()));
			sites.add(site("s" + i, line && random.nextInt(4) > 0, feeder && random.nextInt(4) > 0, strategy));
		}
		var lines = List.of(new PrivateLine("line", Subject.of("line", "line"),
				random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : random.nextDouble(0, 20), random.nextDouble(0, 0.2)));
		var feeders = List.of(
				new Feeder("feeder", Subject.of("feeder", "feeder"), random.nextDouble(0, 40), random.nextDouble(0, 40)));
		var outages = random.nextInt(3) > 0 ? List.<Outage>of()
				: List.of(new Outage(Subject.of("outage", "outage"), random.nextInt(STEPS), random.nextInt(1, 60)));
		return Networks.of(sites, lines, feeders, outages);
	}

	Site site(String id, boolean onLine, boolean onFeeder, String strategy) {
		var builder = new SiteBuilder(id, series(random.nextDouble(0, 20))).strategy(strategy, Map.of())
				.prices(prices(), series(10), 1500);
		for (int plants = random.nextInt(3); plants > 0; plants--) {
			builder.plant(random.nextInt(3) / 2.0, random.nextBoolean(), series(random.nextDouble(0, 40)));
		}
		if (random.nextInt(4) > 0) {
			builder.battery(battery(id));
		}
		for (int kinds = Math.max(0, random.nextInt(4) - 1); kinds > 0; kinds--) {
			builder.vehicles(vehicles(id + "-vehicles" + kinds));
		}
		if (random.nextBoolean()) {
			builder.flexible(5, random.nextBoolean() ? 0 : random.nextDouble(0, 100));
		}
		if (random.nextBoolean()) {
			builder.contract(random.nextDouble(0, 30));
		}
		return builder.line(onLine ? "line" : "").feeder(onFeeder ? "feeder" : "").build();
	}

	/** Zeros in between, as at night. */
	double[] series(double maximum) {
		var values = new double[STEPS];
		for (int i = 0; i < values.length; i++) {
			values[i] = random.nextInt(3) == 0 ? 0 : random.nextDouble() * maximum;
		}
		return values;
	}

	private double[] prices() {
		var values = new double[STEPS];
		for (int i = 0; i < values.length; i++) {
			values[i] = random.nextDouble(-2, 40);
		}
		return values;
	}

	Battery battery(String id) {
		double minimum = random.nextDouble(0, 0.4);
		double maximum = random.nextDouble(minimum, 1);
		double initial = minimum + random.nextDouble() * (maximum - minimum);
		return new Battery(Subject.of(id + "-battery", "battery"), random.nextDouble(0, 60), random.nextDouble(0, 20),
				random.nextDouble(0, 20), random.nextDouble(0.5, 1), random.nextDouble(0.5, 1), minimum, maximum, initial,
				random.nextDouble(0, 0.5), new Battery.Ageing(6000, 15, 0.6));
	}

	Vehicles vehicles(String id) {
		var present = new boolean[STEPS];
		var trips = new double[STEPS];
		boolean here = random.nextBoolean();
		for (int i = 0; i < STEPS; i++) {
			if (random.nextInt(10) == 0) {
				here = !here;
			}
			present[i] = here;
			trips[i] = here ? 0 : random.nextDouble(0, 4);
		}
		return new Vehicles(Subject.of(id, "vehicles"), random.nextInt(1, 4), 40, 6, random.nextBoolean() ? 0 : 5, 0.9, 0.85,
				random.nextDouble(0, 0.5), random.nextDouble(0.2, 1), present, trips);
	}
}
