package machi.operation.tests.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.Test;

import machi.control.SetPoints;
import machi.control.SiteState;
import machi.hardware.Device;
import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.model.device.ControlMode;
import machi.model.device.FailSafe;
import machi.operation.tests.rig.ScriptedDevices;
import machi.quantity.text.LocalizedText;

/** Whatever a strategy wants of whatever site: no set point is out of reach, and the balance closes. */
class ControlPropertyTest {

	private static final int SITES = 2000;
	private static final double EXACT = 1e-6;

	private record Storage(String address, double ratedKw, double usableKwh, double stored) {
	}

	private record Charger(String address, double ratedKw, boolean connected) {
	}

	private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);

	@Test
	void noSetPointIsOutOfReachAndTheBalanceCloses() throws Exception {
		for (int i = 0; i < SITES; i++) {
			check(i);
		}
	}

	private void check(int number) throws Exception {
		var devices = new ScriptedDevices();
		devices.add(device("meter", DeviceKind.METER, List.of(ScriptedDevices.measured("grid", PointRole.GRID_POWER, "kW"))));
		var addresses = new ArrayList<>(List.of("meter"));
		var storages = new ArrayList<Storage>();
		for (int i = random.nextInt(4); i > 0; i--) {
			var storage = new Storage("battery" + i, 1 + random.nextInt(50), 1 + random.nextInt(100), random.nextDouble());
			storages.add(storage);
			addresses.add(storage.address());
			devices.add(device(storage.address(), DeviceKind.BATTERY,
					List.of(ScriptedDevices.measured("power", PointRole.STORAGE_POWER, "kW"), ScriptedDevices.measured("soc", PointRole.STATE_OF_CHARGE, "%"),
							ScriptedDevices.measured("rated", PointRole.RATED_POWER, "kW"), ScriptedDevices.measured("usable", PointRole.USABLE_ENERGY, "kWh"),
							ScriptedDevices.command("set", PointRole.STORAGE_POWER_COMMAND, -storage.ratedKw() * 2, storage.ratedKw() * 2))));
		}
		var chargers = new ArrayList<Charger>();
		for (int i = random.nextInt(4); i > 0; i--) {
			var charger = new Charger("charger" + i, 1 + random.nextInt(50), random.nextBoolean());
			chargers.add(charger);
			addresses.add(charger.address());
			devices.add(device(charger.address(), DeviceKind.CHARGER,
					List.of(ScriptedDevices.measured("power", PointRole.POWER, "kW"), ScriptedDevices.measured("connected", PointRole.VEHICLE_CONNECTED, ""),
							ScriptedDevices.command("limit", PointRole.CHARGING_LIMIT_COMMAND, 0, charger.ratedKw()))));
		}
		boolean hasPlant = random.nextBoolean();
		if (hasPlant) {
			addresses.add("pv");
			devices.add(device("pv", DeviceKind.PHOTOVOLTAIC, List.of(ScriptedDevices.measured("power", PointRole.POWER, "kW"),
					ScriptedDevices.command("limit", PointRole.GENERATION_LIMIT_COMMAND, 0, 100))));
		}
		var site = new ControlledSite(devices, addresses);
		double grid = random.nextDouble(-100, 100);
		double sun = hasPlant ? random.nextDouble(100) : 0;
		double flow = 0;
		site.read("meter", Map.of("grid", grid));
		if (hasPlant) {
			site.read("pv", Map.of("power", sun));
		}
		for (var storage : storages) {
			double kw = random.nextDouble(-storage.ratedKw(), storage.ratedKw());
			flow += kw;
			site.read(storage.address(), Map.of("power", kw, "soc", storage.stored() * 100, "rated", storage.ratedKw(), "usable", storage.usableKwh()));
		}
		for (var charger : chargers) {
			double kw = charger.connected() ? random.nextDouble(charger.ratedKw()) : 0;
			flow -= kw;
			site.read(charger.address(), Map.of("power", kw, "connected", charger.connected() ? 1.0 : 0.0));
		}
		var wanted = new double[5];
		for (int i = 0; i < wanted.length; i++) {
			wanted[i] = wish();
		}
		var seen = new SiteState[1];
		site.strategies.put("any", ControlledSite.strategy("any", "1", (state, points) -> {
			seen[0] = state;
			want(points, wanted);
		}));
		double reserve = random.nextDouble();
		double contract = random.nextBoolean() ? Double.POSITIVE_INFINITY : random.nextDouble(100);
		site.configure(ControlledSite.with(site.assignment("any", ControlMode.CLOSED_LOOP), FailSafe.RELEASE, reserve, contract));
		site.desk.release("assignment", "sato", "", false, site.now);
		site.pass(Duration.ofSeconds(2));

		var balance = site.status().balance().orElseThrow(() -> new AssertionError(number + ": " + site.status()));
		assertEquals(grid + sun + flow, balance.loadKw(), EXACT, "site " + number);
		assertEquals(balance.loadKw() + balance.chargingKw(), balance.generationKw() + balance.storageKw() + balance.gridKw(), EXACT);
		assertEquals(Math.max(0, grid + sun + flow), seen[0].loadKw, EXACT);
		double hours = ControlledSite.STEP.toSeconds() / 3600.0;
		for (var sent : site.sent) {
			var what = "site " + number + ": " + sent;
			storages.stream().filter(storage -> storage.address().equals(sent.device())).forEach(storage -> {
				assertTrue(Math.abs(sent.kw()) <= storage.ratedKw() + EXACT, what);
				assertTrue(sent.kw() * hours <= Math.max(0, storage.stored() - reserve) * storage.usableKwh() + EXACT, what + " leaves the reserve " + reserve);
				assertTrue(-sent.kw() * hours <= (1 - storage.stored()) * storage.usableKwh() + EXACT, what + " overfills");
			});
			chargers.stream().filter(charger -> charger.address().equals(sent.device()))
					.forEach(charger -> assertTrue(sent.kw() >= 0 && sent.kw() <= (charger.connected() ? charger.ratedKw() : 0) + EXACT, what));
			if (sent.device().equals("pv")) {
				assertTrue(sent.kw() >= 0 && sent.kw() <= 100, what);
			}
		}
		checkContract(site, seen[0], contract, number);
	}

	/** Charging never takes the import beyond the contract, unless the load alone does. */
	private static void checkContract(ControlledSite site, SiteState state, double contract, int number) {
		double charging = 0;
		double discharging = 0;
		for (var wish : site.status().wishes()) {
			if (wish.device().startsWith("battery")) {
				charging += Math.max(0, -wish.setPointKw());
				discharging += Math.max(0, wish.setPointKw());
			} else if (wish.device().startsWith("charger")) {
				charging += wish.setPointKw();
			}
		}
		double alone = state.loadKw - discharging;
		assertTrue(charging <= EXACT || alone - state.generationKw + charging <= contract + EXACT,
				"site " + number + ": charging " + charging + " kW beside " + alone + " kW with a contract of " + contract + " kW: " + site.status());
	}

	private double wish() {
		return switch (random.nextInt(6)) {
		case 0 -> 0;
		case 1 -> Double.POSITIVE_INFINITY;
		case 2 -> Double.NEGATIVE_INFINITY;
		default -> random.nextDouble(-200, 200);
		};
	}

	private static void want(SetPoints points, double[] wanted) {
		points.batteryKw = wanted[0];
		points.vehicleKw = wanted[1];
		points.curtailedKw = 0;
		points.importCapKw = Math.abs(wanted[3]);
		points.exportCapKw = Math.abs(wanted[4]);
	}

	private static Device device(String address, DeviceKind kind, List<Point> points) {
		return new Device(address, LocalizedText.same(address), kind, "", "", "", address, points);
	}
}
