package machi.operation.tests.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;

import machi.calculation.ParameterValues;
import machi.control.ControlStrategy;
import machi.control.SiteController;
import machi.control.SiteRatings;
import machi.control.StrategyDescriptor;
import machi.control.rules.internal.DisasterIsland;
import machi.control.rules.internal.SelfConsumption;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.Reading;
import machi.hardware.runtime.DeviceStatus;
import machi.hardware.runtime.Issuer;
import machi.model.device.ControlMode;
import machi.model.device.FailSafe;
import machi.operation.ControlStatus;
import machi.operation.JournalEntry;
import machi.operation.control.ControlDesk;
import machi.operation.journal.Draft;
import machi.operation.journal.Recorded;
import machi.operation.live.LiveBoard;
import machi.operation.plan.Assignment;
import machi.operation.plan.OperationPlan;
import machi.operation.plan.Prices;
import machi.operation.plan.RegisteredDevice;
import machi.operation.plan.StoreChoice;
import machi.operation.tests.rig.Inline;
import machi.operation.tests.rig.ScriptedDevices;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.JapaneseHolidays;

/** A site whose time, readings and answers the test decides. */
final class ControlledSite {

	/** A command as it left. */
	record Sent(String device, String point, double kw, Duration validFor, Issuer issuer) {
	}

	static final Duration STEP = Duration.ofMinutes(1);
	static final Duration STALE = Duration.ofSeconds(30);

	final LiveBoard board = new LiveBoard();
	final List<Sent> sent = new ArrayList<>();
	final List<Draft> journal = new ArrayList<>();
	final Inline threads = new Inline();
	final Map<String, ControlStrategy> strategies = new HashMap<>();
	final ControlDesk desk;
	/** Noon in Japan. */
	Instant now = Instant.parse("2026-06-01T03:00:00Z");
	CommandOutcome answer = CommandOutcome.acknowledged();
	private final ScriptedDevices devices;
	private final List<RegisteredDevice> registered = new ArrayList<>();
	private final Map<String, Map<String, Double>> values = new HashMap<>();

	ControlledSite(ScriptedDevices devices, List<String> addresses) {
		this.devices = devices;
		strategies.put("self-consumption", new SelfConsumption());
		strategies.put("disaster-island", new DisasterIsland());
		desk = new ControlDesk(board, this::send, id -> Optional.ofNullable(strategies.get(id)), new JapaneseHolidays(), journal::addAll, threads);
		for (var address : addresses) {
			registered.add(registered(devices.device(address)));
		}
		board.register(registered, List.of("connection"));
		addresses.forEach(address -> board.show(new DeviceStatus("connection", devices.device(address), true, true, LocalizedText.EMPTY,
				Optional.empty(), Optional.empty())));
	}

	/** The site of {@link ScriptedDevices}: imports 2 kW, generates 3 kW, with a half full battery of 10 kWh. */
	static ControlledSite usual() {
		var site = new ControlledSite(ScriptedDevices.site(), List.of("meter", "pv", "battery", "charger"));
		site.read("meter", Map.of("grid", 2.0));
		site.read("pv", Map.of("power", 3.0));
		site.read("battery", Map.of("power", 0.0, "soc", 50.0, "rated", 5.0, "usable", 10.0));
		site.read("charger", Map.of("power", 0.0, "rated", 6.0, "connected", 0.0));
		return site;
	}

	private CompletableFuture<CommandOutcome> send(String device, String point, double kw, Duration validFor, Issuer issuer) {
		sent.add(new Sent(device, point, kw, validFor, issuer));
		return CompletableFuture.completedFuture(answer);
	}

	private static RegisteredDevice registered(Device device) {
		return new RegisteredDevice(device.address(), device.title(), "connection", device.address(), device.kind(), "", OptionalDouble.empty(),
				OptionalDouble.empty(), 0, 1, 1, 1, OptionalDouble.empty(), OptionalDouble.empty());
	}

	/** The device says this from now on. */
	void read(String device, Map<String, Double> readings) {
		values.computeIfAbsent(device, unknown -> new HashMap<>()).putAll(readings);
	}

	/** All devices but these answer now. */
	void refresh(String... silent) {
		values.forEach((device, readings) -> {
			if (!List.of(silent).contains(device)) {
				readings.forEach((point, value) -> board.show("connection", Reading.good(device, point, now, value), now));
			}
		});
	}

	Assignment assignment(String strategy, ControlMode mode) {
		return new Assignment("assignment", LocalizedText.of("Site", "拠点"), "", registered, List.of(), strategy, Map.of(), mode, STEP, STALE,
				FailSafe.RELEASE, Double.POSITIVE_INFINITY, 0, 1, 0, Prices.NONE, List.of());
	}

	static Assignment with(Assignment of, FailSafe failSafe, double reserve, double contractKw) {
		return new Assignment(of.id(), of.title(), of.site(), of.devices(), of.meters(), of.strategy(), of.parameters(), of.mode(), of.step(), of.stale(),
				failSafe, contractKw, reserve, of.lifelineShare(), of.importantShare(), of.prices(), of.faults());
	}

	static Assignment at(Assignment of, String site) {
		return new Assignment(of.id(), of.title(), site, of.devices(), of.meters(), of.strategy(), of.parameters(), of.mode(), of.step(), of.stale(),
				of.failSafe(), of.contractKw(), of.reserve(), of.lifelineShare(), of.importantShare(), of.prices(), of.faults());
	}

	/** The device is entered at this site. */
	void place(String address, String at) {
		registered.replaceAll(known -> !known.id().equals(address) ? known
				: new RegisteredDevice(known.id(), known.title(), known.connection(), known.address(), known.kind(), at, known.ratedKw(), known.usableKwh(),
						known.lowestSoc(), known.highestSoc(), known.chargeEfficiency(), known.dischargeEfficiency(), known.latitude(), known.longitude()));
		board.register(registered, List.of("connection"));
	}

	void configure(Assignment assignment) {
		desk.configure(new OperationPlan("program", new StoreChoice("duckdb", Map.of(), Duration.ofDays(1), Duration.ofDays(1)), List.of(), registered,
				List.of(), List.of(assignment), List.of(), List.of()), now);
	}

	ControlStatus status() {
		return desk.status(now).getFirst();
	}

	/** Lets time pass, all devices but these answering each second, and ticks twice each second. */
	void pass(Duration time, String... silent) {
		for (var end = now.plus(time); now.isBefore(end);) {
			now = now.plusSeconds(1);
			refresh(silent);
			desk.tick(now);
			desk.tick(now);
		}
	}

	/** What was sent since the last call. */
	List<Sent> taken() {
		var all = List.copyOf(sent);
		sent.clear();
		return all;
	}

	/** The journal as it stands in the file. */
	List<Recorded> recorded() {
		var all = new ArrayList<Recorded>();
		for (var draft : journal) {
			all.add(new Recorded(new JournalEntry(all.size() + 1L, draft.time(), draft.kind(), draft.account(), draft.element(), draft.text()),
					draft.data()));
		}
		return all;
	}

	Device device(String address) {
		return devices.device(address);
	}

	/** A strategy that does what the test says. */
	static ControlStrategy strategy(String id, String version, SiteController controller) {
		return new ControlStrategy() {
			@Override
			public StrategyDescriptor descriptor() {
				return new StrategyDescriptor(id, version, LocalizedText.same(id), LocalizedText.EMPTY, List.of());
			}

			@Override
			public SiteController controller(SiteRatings ratings, ParameterValues parameters) {
				return controller;
			}
		};
	}
}
