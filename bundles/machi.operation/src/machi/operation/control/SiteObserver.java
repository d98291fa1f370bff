package machi.operation.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import machi.hardware.DeviceKind;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.operation.LiveDevice;
import machi.operation.LiveValue;
import machi.operation.live.LiveBoard;
import machi.operation.plan.Assignment;
import machi.operation.plan.RegisteredDevice;
import machi.quantity.text.LocalizedText;

/**
 * Looks at the devices of an assignment. Devices entered at another site than the assignment are run with it, as on a private
 * line. Powers and states of charge must be fresh; a state such as a vehicle at its charger
 * counts for as long as the device is reachable, as devices send it only when it changes.
 */
final class SiteObserver {

	private static final double PERCENT = 100;

	private final Assignment assignment;
	private final LiveBoard board;
	private final Instant now;
	private final List<LocalizedText> missing = new ArrayList<>();

	SiteObserver(Assignment assignment, LiveBoard board, Instant now) {
		this.assignment = assignment;
		this.board = board;
		this.now = now;
	}

	Observation observe() {
		var all = Stream.concat(assignment.devices().stream(), assignment.meters().stream()).map(this::seen).toList();
		double grid = gridKw(all);
		var plants = new ArrayList<PlantUnit>();
		var batteries = new ArrayList<StorageUnit>();
		var vehicles = new ArrayList<StorageUnit>();
		var chargers = new ArrayList<ChargerUnit>();
		for (var device : all) {
			switch (device.kind()) {
			case PHOTOVOLTAIC -> {
				var plant = plant(device);
				plants.add(plant);
				grid -= isElsewhere(device) ? plant.kw() : 0;
			}
			case BATTERY -> {
				var battery = storage(device);
				batteries.add(battery);
				grid -= isElsewhere(device) ? battery.kw() : 0;
			}
			case VEHICLE_CHARGER_DISCHARGER -> {
				var vehicle = vehicle(device);
				vehicles.add(vehicle);
				grid -= isElsewhere(device) ? vehicle.kw() : 0;
			}
			case CHARGER -> {
				var charger = charger(device);
				chargers.add(charger);
				grid += isElsewhere(device) ? charger.kw() : 0;
			}
			default -> {
				// meters and sensors have been asked for what the balance needs
			}
			}
		}
		return new Observation(grid, plants, batteries, vehicles, chargers, missing);
	}

	/** Entered at another site, so that the meter of this one does not see it: the two are then run as one. */
	private boolean isElsewhere(Seen device) {
		var site = device.device().site();
		return !site.isEmpty() && !assignment.site().isEmpty() && !site.equals(assignment.site());
	}

	/** A device with the values of this moment. */
	private record Seen(RegisteredDevice device, DeviceKind kind, boolean reachable, boolean commanded, List<LiveValue> values) {

		Optional<LiveValue> value(PointRole role) {
			return values.stream().filter(value -> value.point().role() == role).findFirst();
		}

		Optional<Point> command(PointRole role) {
			return commanded ? value(role).map(LiveValue::point).filter(point -> point.access().canWrite()) : Optional.empty();
		}
	}

	private Seen seen(RegisteredDevice device) {
		var live = board.device(device.id());
		return new Seen(device, live.map(LiveDevice::kind).orElse(device.kind()), live.filter(LiveDevice::isReachable).isPresent(),
				assignment.devices().contains(device), board.values(device.connection(), device.address()));
	}

	/** Of the meter, else of a distribution board, else of whatever device knows it. */
	private double gridKw(List<Seen> all) {
		var meter = all.stream().filter(device -> device.value(PointRole.GRID_POWER).isPresent()).min(Comparator.comparingInt(SiteObserver::trust));
		if (meter.isEmpty()) {
			missing.add(LocalizedText.of("no device of the assignment or its site measures the power at the grid connection",
					"受電点の電力を計測する機器が、制御対象にも施設にもありません"));
			return 0;
		}
		return fresh(meter.get(), PointRole.GRID_POWER);
	}

	private static int trust(Seen device) {
		return switch (device.kind()) {
		case METER -> 0;
		case DISTRIBUTION_BOARD -> 1;
		default -> 2;
		};
	}

	private PlantUnit plant(Seen device) {
		return new PlantUnit(device.device().id(), device.command(PointRole.GENERATION_LIMIT_COMMAND), Math.max(0, fresh(device, PointRole.POWER)),
				rated(device, device.command(PointRole.GENERATION_LIMIT_COMMAND)).orElse(Double.POSITIVE_INFINITY));
	}

	private StorageUnit storage(Seen device) {
		double kw = fresh(device, PointRole.STORAGE_POWER);
		var command = device.command(PointRole.STORAGE_POWER_COMMAND);
		if (command.isEmpty()) {
			// only measured: its power belongs to the balance, and nobody asks what it could do
			return unit(device, Optional.empty(), kw, optional(device, PointRole.STATE_OF_CHARGE).orElse(0) / PERCENT,
					usable(device).orElse(0), 0);
		}
		double stored = fresh(device, PointRole.STATE_OF_CHARGE) / PERCENT;
		return unit(device, command, kw, stored, needed(usable(device), device, "usable energy", "使用可能容量"),
				needed(rated(device, command), device, "rated power", "定格出力"));
	}

	private StorageUnit vehicle(Seen device) {
		boolean connected = isConnected(device);
		var command = connected ? device.command(PointRole.STORAGE_POWER_COMMAND) : Optional.<Point>empty();
		var soc = optional(device, PointRole.STATE_OF_CHARGE);
		double kw = connected ? fresh(device, PointRole.STORAGE_POWER) : optional(device, PointRole.STORAGE_POWER).orElse(0);
		if (command.isEmpty() || soc.isEmpty() || usable(device).isEmpty()) {
			return unit(device, Optional.empty(), kw, 0, 0, 0);
		}
		return unit(device, command, kw, soc.getAsDouble() / PERCENT, usable(device).getAsDouble(),
				needed(rated(device, command), device, "rated power", "定格出力"));
	}

	private static StorageUnit unit(Seen device, Optional<Point> command, double kw, double stored, double usableKwh, double ratedKw) {
		var known = device.device();
		return new StorageUnit(known.id(), command, kw, Math.clamp(stored, 0, 1), usableKwh, ratedKw, known.lowestSoc(), known.highestSoc(),
				known.chargeEfficiency(), known.dischargeEfficiency());
	}

	private ChargerUnit charger(Seen device) {
		boolean connected = isConnected(device);
		var command = device.command(PointRole.CHARGING_LIMIT_COMMAND);
		double kw = 0;
		if (device.value(PointRole.POWER).flatMap(LiveValue::reading).filter(reading -> reading.value() > 0).isPresent() || !device.reachable()) {
			// one that says that it gives nothing, or nothing at all, need not repeat it
			kw = Math.max(0, fresh(device, PointRole.POWER));
		}
		double rated = command.isEmpty() ? 0 : needed(rated(device, command), device, "rated power", "定格出力");
		return new ChargerUnit(device.device().id(), command, kw, rated, connected);
	}

	private boolean isConnected(Seen device) {
		return device.reachable() && device.value(PointRole.VEHICLE_CONNECTED)
				.map(value -> value.reading().filter(reading -> LiveBoard.isTrusted(reading.quality()) && reading.value() != 0).isPresent()).orElse(true);
	}

	/** The smallest of what the program, the device and the range of its command say. */
	private OptionalDouble rated(Seen device, Optional<Point> command) {
		var known = new ArrayList<Double>();
		device.device().ratedKw().ifPresent(known::add);
		optional(device, PointRole.RATED_POWER).ifPresent(known::add);
		command.map(point -> Math.max(Math.abs(point.minimum()), Math.abs(point.maximum()))).ifPresent(known::add);
		return known.stream().mapToDouble(Double::doubleValue).filter(kw -> Double.isFinite(kw) && kw > 0).min();
	}

	private OptionalDouble usable(Seen device) {
		var entered = device.device().usableKwh();
		return entered.isPresent() ? entered : optional(device, PointRole.USABLE_ENERGY);
	}

	/** A trusted value of any age. */
	private static OptionalDouble optional(Seen device, PointRole role) {
		return device.value(role).flatMap(LiveValue::reading).filter(reading -> LiveBoard.isTrusted(reading.quality())).map(Reading::value)
				.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
	}

	/** A trusted value that came in lately; else it is missing. */
	private double fresh(Seen device, PointRole role) {
		var value = device.value(role).filter(found -> LiveBoard.isFresh(found, now, assignment.stale()));
		if (value.isPresent()) {
			return value.get().reading().orElseThrow().value();
		}
		var title = device.device().title();
		var point = device.value(role).map(found -> found.point().title()).orElse(LocalizedText.same(role.name()));
		missing.add(LocalizedText.of(title.english() + ": no reading of " + point.english() + " in the last " + assignment.stale().toSeconds() + " s",
				title.japanese() + ": " + point.japanese() + " の計測値が " + assignment.stale().toSeconds() + " 秒以内に届いていません"));
		return 0;
	}

	private double needed(OptionalDouble value, Seen device, String english, String japanese) {
		if (value.isEmpty()) {
			missing.add(LocalizedText.of(device.device().title().english() + ": its " + english + " is not known; enter it in the program",
					device.device().title().japanese() + ": " + japanese + "が不明です。プログラムに入力してください"));
		}
		return value.orElse(0);
	}
}
