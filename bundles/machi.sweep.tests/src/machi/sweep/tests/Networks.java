package machi.sweep.tests;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.calculation.Subject;
import machi.calculation.dispatch.Battery;
import machi.calculation.dispatch.Feeder;
import machi.calculation.dispatch.FlexibleLoad;
import machi.calculation.dispatch.Network;
import machi.calculation.dispatch.Outage;
import machi.calculation.dispatch.Plant;
import machi.calculation.dispatch.PrivateLine;
import machi.calculation.dispatch.Site;
import machi.calculation.dispatch.SiteTariff;
import machi.calculation.dispatch.StrategyChoice;
import machi.calculation.dispatch.Vehicles;
import machi.control.ControlStrategy;
import machi.control.SiteController;
import machi.control.SiteRatings;
import machi.control.StrategyDescriptor;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.TimeGrid;

/** Small networks and the strategies that run them. */
final class Networks {

	private static final Instant START = Instant.parse("2025-03-31T15:00:00Z");

	private Networks() {
	}

	/** Does nothing; or keeps the battery at what sun and load leave, up to a limit that can be set. */
	private record Rule(StrategyDescriptor descriptor) implements ControlStrategy {

		@Override
		public SiteController controller(SiteRatings ratings, ParameterValues parameters) {
			if (!descriptor.id().equals("store")) {
				return (state, set) -> set.batteryKw = 0;
			}
			double limitKw = parameters.number("limitKw").orElseThrow().doubleValue();
			return (state, set) -> set.batteryKw = Math.clamp(state.loadKw - state.generationKw, -limitKw, limitKw);
		}
	}

	static List<ControlStrategy> strategies() {
		var limit = new Parameter("limitKw", LocalizedText.same("Limit"), LocalizedText.same("Limit"), Parameter.Type.NUMBER,
				Unit.of("kW"), Optional.of(BigDecimal.ZERO), Optional.of(new BigDecimal("1000")),
				List.of(), "1000");
		return List.of(rule("store", List.of(limit)), rule("idle", List.of()));
	}

	private static ControlStrategy rule(String id, List<Parameter> parameters) {
		return new Rule(new StrategyDescriptor(id, "1", LocalizedText.same(id), LocalizedText.same(id), parameters));
	}

	private static Subject subject(String id) {
		return Subject.of(id, "名 " + id);
	}

	static Battery battery(String id, double kwh, double kw) {
		return new Battery(subject(id), kwh, kw, kw, 1, 1, 0, 1, 0, 0, new Battery.Ageing(6_000, 15, 0.6));
	}

	/** A site with one PV plant, grid electricity at 30 yen and 1,000 yen a kW and month, and 10 yen for what is fed in. */
	static Site site(String id, String zone, double[] loadKw, double[] solarKw, Optional<Battery> battery) {
		int steps = loadKw.length;
		return new Site(subject(id), zone, loadKw, List.of(0.2, 0.3, 0.5),
				List.of(new Plant(subject(id + "-pv"), "PHOTOVOLTAIC", 50, solarKw, 1, true)), battery, List.of(), Optional.empty(),
				"", "", 100, new SiteTariff(subject(id + "-tariff"), filled(steps, 30), filled(steps, 10), 1_000),
				new StrategyChoice("store", Map.of()));
	}

	private static double[] filled(int steps, double value) {
		var values = new double[steps];
		Arrays.fill(values, value);
		return values;
	}

	static Network network(int steps, Site... sites) {
		return new Network(new TimeGrid(START, TimeGrid.HALF_HOUR, steps, TimeGrid.JAPAN), new boolean[steps], List.of(sites),
				List.of(), List.of(), List.of(), filled(steps, 0.5));
	}

	/**
	 * Two zones over one day: in zone a two sites of 10 and 30 kWh of battery, in zone b one without. Each uses 10 kW all
	 * the time and has 30 kW of sun from 6 to 18 h.
	 */
	static Network day() {
		var load = filled(48, 10);
		var sun = new double[48];
		Arrays.fill(sun, 12, 36, 30);
		return network(48, site("a1", "a", load, sun, Optional.of(battery("a1-cell", 10, 100))),
				site("a2", "a", load, sun, Optional.of(battery("a2-cell", 30, 100))), site("b1", "b", load, sun, Optional.empty()));
	}

	/** With everything that a network can have. */
	static Network full() {
		var steps = 4;
		var present = new boolean[] { true, false, true, true };
		var plain = site("s1", "z", filled(steps, 3), new double[] { 0, 1, 2, Double.MIN_VALUE }, Optional.of(battery("c", 5, 2)));
		var rich = new Site(plain.subject().at("name"), "z", plain.loadKw(), List.of(1.0, 0.0, 0.0), plain.plants(), Optional.empty(),
				List.of(new Vehicles(subject("v"), 2, 40, 6, 6, 0.9, 0.9, 0.2, 0.8, present, new double[] { 0, 4, 0, 0 })),
				Optional.of(new FlexibleLoad(subject("f"), 5, 20)), "line", "feeder", Double.POSITIVE_INFINITY, plain.tariff(),
				new StrategyChoice("store", Map.of("limitKw", "5", "b", "2", "c", "3")));
		return new Network(new TimeGrid(START, TimeGrid.HALF_HOUR, steps, TimeGrid.JAPAN), new boolean[] { false, true, false, true },
				List.of(plain, rich), List.of(new PrivateLine("line", subject("line"), 50, 0.05)),
				List.of(new Feeder("feeder", subject("feeder"), 100, Double.POSITIVE_INFINITY)), List.of(new Outage(subject("o"), 1, 2)),
				filled(steps, 0.4));
	}
}
