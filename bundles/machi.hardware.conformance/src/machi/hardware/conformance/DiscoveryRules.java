package machi.hardware.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

import machi.hardware.Device;
import machi.hardware.Point;
import machi.hardware.PointKind;
import machi.hardware.PointRole;

/** What an adapter finds. */
final class DiscoveryRules {

	/** Asking more often than this is of no use to a plan and a burden to devices. */
	private static final Duration SHORTEST_SAMPLING = Duration.ofMillis(100);

	private final HardwareAdapterConformance kit;

	DiscoveryRules(HardwareAdapterConformance kit) {
		this.kit = kit;
	}

	void devicesAreFound() {
		try (var bench = Bench.start(kit); var direct = bench.open()) {
			direct.devices().values().forEach(DiscoveryRules::isWellDescribed);
		}
	}

	private static void isWellDescribed(Device device) {
		var what = "device " + device.address();
		ConfigurationRules.isSaid("the title of " + what, device.title());
		assertFalse(device.points().isEmpty(), what + " has no points");
		var roles = EnumSet.noneOf(PointRole.class);
		for (var point : device.points()) {
			isWellDescribed(what + ", point " + point.id(), point);
			assertTrue(point.role() == PointRole.NONE || roles.add(point.role()), what + " has two points of role " + point.role());
		}
	}

	private static void isWellDescribed(String what, Point point) {
		ConfigurationRules.isSaid("the title of " + what, point.title());
		assertTrue(point.kind() != PointKind.COMMAND || point.access().canWrite(), what + " is a command that cannot be given");
		boolean bounded = Double.isFinite(point.minimum()) && Double.isFinite(point.maximum()) || !point.states().isEmpty();
		assertTrue(bounded || !point.access().canWrite(), what + " can be written but has neither a range nor states, so that nothing could be refused");
		assertTrue(!point.isPolled() || point.sampling().compareTo(SHORTEST_SAMPLING) >= 0,
				what + " is sampled every " + point.sampling().toMillis() + " ms");
		assertTrue(point.role() == PointRole.NONE || point.unit().equals(point.role().unit()),
				what + " is in " + point.unit() + ", its role in " + point.role().unit());
		assertTrue(!isCommandRole(point.role()) || point.access().canWrite(), what + " has the role of a command but cannot be written");
		point.states().forEach((value, name) -> ConfigurationRules.isSaid("state " + value + " of " + what, name));
	}

	private static boolean isCommandRole(PointRole role) {
		return role.name().endsWith("_COMMAND");
	}

	void addressesAreStable() {
		try (var bench = Bench.start(kit)) {
			Map<String, Device> first;
			try (var direct = bench.open()) {
				first = direct.devices();
				assertEquals(shapes(first), shapes(direct.devices()), "a second search found something else");
			}
			try (var again = bench.open()) {
				assertEquals(shapes(first), shapes(again.devices()), "after the connection was opened again, something else was found");
			}
		}
	}

	private static Map<String, String> shapes(Map<String, Device> devices) {
		var shapes = new TreeMap<String, String>();
		devices.forEach((address, device) -> shapes.put(address, device.kind() + " on line " + device.line() + " with "
				+ device.points().stream().map(point -> point.id() + " " + point.role() + " " + point.unit()).sorted().toList()));
		return shapes;
	}
}
