package machi.hardware.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

import machi.hardware.Access;
import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.hardware.runtime.ConnectionConfiguration;
import machi.hardware.runtime.Issuer;

/** How an adapter passes commands on. */
final class CommandRules {

	private static final Issuer KIT = new Issuer(Issuer.Origin.PERSON, "conformance");
	private static final Duration VALID = Duration.ofMinutes(10);
	private static final Duration LIMIT = Duration.ofSeconds(60);
	/** Part of the range by which a device may differ from what it was told. */
	private static final double TOLERANCE = 0.1;
	private static final double LEAST = 0.2;

	private final HardwareAdapterConformance kit;
	private int number;

	CommandRules(HardwareAdapterConformance kit) {
		this.kit = kit;
	}

	private static List<Point> writable(Device device) {
		return device.points().stream().filter(point -> point.access().canWrite()).toList();
	}

	private Command command(Device device, Point point, double value) {
		return new Command("conformance-" + ++number, device.address(), point.id(), value, Instant.now(), VALID);
	}

	void commandsAreObeyed() {
		try (var runtime = new RuntimeBench(kit, ConnectionConfiguration.USUAL_RATE)) {
			runtime.awaitConnected();
			var devices = runtime.devices().stream().filter(device -> !writable(device).isEmpty()).toList();
			assumeTrue(!devices.isEmpty(), "no device has a point that can be written");
			int acknowledged = 0;
			for (var device : devices) {
				for (var point : writable(device)) {
					acknowledged += isObeyed(runtime, device, point) ? 1 : 0;
				}
			}
			assertTrue(acknowledged > 0, "no command was acknowledged");
		}
	}

	/** Whether it was acknowledged; if so, it must show. */
	private boolean isObeyed(RuntimeBench runtime, Device device, Point point) {
		double value = kit.commandValue(device, point);
		var what = "command " + point.id() + " = " + value + " to device " + device.address();
		var outcome = runtime.session().execute(runtime.status().connection(), command(device, point, value), KIT, LIMIT).join();
		assertNotNull(outcome, what + " has no outcome");
		boolean answered = outcome.state() == CommandOutcome.State.ACKNOWLEDGED || outcome.state() == CommandOutcome.State.REFUSED;
		assertTrue(answered, () -> what + " ended with " + outcome);
		if (outcome.state() == CommandOutcome.State.REFUSED) {
			ConfigurationRules.isSaid("the refusal of " + what, outcome.message());
			return false;
		}
		var shown = shownBy(device, point);
		if (shown.isPresent()) {
			var obeyed = obeys(point, value);
			assertTrue(DirectConnection.comesTrue(kit.recoveryTime(), () -> shows(runtime, device, shown.get(), obeyed)),
					() -> what + " was acknowledged, but " + shown.get().id() + " is " + runtime.newest(device, shown.get().id())
							.map(Reading::value));
		}
		return true;
	}

	private static boolean shows(RuntimeBench runtime, Device device, Point point, DoublePredicate obeyed) {
		return runtime.newest(device, point.id())
				.filter(reading -> reading.quality() != ReadingQuality.NO_VALUE && obeyed.test(reading.value())).isPresent();
	}

	/** The point at which one sees whether a command is obeyed, if there is one. */
	private static Optional<Point> shownBy(Device device, Point point) {
		if (point.access() == Access.READ_WRITE) {
			return Optional.of(point).filter(Point::isPolled);
		}
		return switch (point.role()) {
		case STORAGE_POWER_COMMAND -> device.point(PointRole.STORAGE_POWER);
		case CHARGING_LIMIT_COMMAND, GENERATION_LIMIT_COMMAND -> device.point(PointRole.POWER);
		default -> Optional.empty();
		};
	}

	private static DoublePredicate obeys(Point point, double value) {
		double range = Math.max(Math.abs(point.minimum()), Math.abs(point.maximum()));
		double tolerance = range * TOLERANCE;
		return switch (point.role()) {
		// near full or empty a battery may give less than it was told, but not nothing and not the opposite
		case STORAGE_POWER_COMMAND -> shown -> value >= 0 ? shown >= value * LEAST && shown <= value + tolerance
				: shown <= value * LEAST && shown >= value - tolerance;
		case CHARGING_LIMIT_COMMAND, GENERATION_LIMIT_COMMAND -> shown -> shown <= value + tolerance;
		default -> shown -> Math.abs(shown - value) <= tolerance;
		};
	}

	private static double beyond(Point point) {
		return Double.isInfinite(point.maximum()) ? Double.MAX_VALUE : point.maximum() + Math.max(1, Math.abs(point.maximum()));
	}

	void outOfRangeIsRefused() {
		try (var runtime = new RuntimeBench(kit, ConnectionConfiguration.USUAL_RATE)) {
			runtime.awaitConnected();
			for (var device : runtime.devices()) {
				for (var point : device.points()) {
					boolean writable = point.access().canWrite();
					double tooMuch = writable ? beyond(point) : 0;
					var outcome = runtime.session()
							.execute(runtime.status().connection(), command(device, point, tooMuch), KIT, LIMIT).join();
					assertEquals(CommandOutcome.State.NOT_SENT, outcome.state(), "command " + point.id() + " = " + tooMuch + " to device "
							+ device.address() + (writable ? ", which is out of range" : ", which can only be read"));
				}
			}
			assertEquals(0, runtime.commands(), "commands that reached the adapter");
		}
	}
}
