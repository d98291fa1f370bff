package machi.operation.tests.rig;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import machi.hardware.AdapterDescriptor;
import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.DeviceKind;
import machi.hardware.HardwareAdapter;
import machi.hardware.Point;
import machi.hardware.PointRole;
import machi.hardware.Reading;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.hardware.Timing;
import machi.quantity.text.LocalizedText;

/** An adapter whose devices have the values that a test sets, and remember the commands that they got. */
public final class ScriptedDevices implements HardwareAdapter {

	public static final String ID = "scripted";
	private static final Duration SAMPLING = Duration.ofMillis(100);

	private final Map<String, Device> devices = new ConcurrentHashMap<>();
	private final Map<String, Map<String, Double>> values = new ConcurrentHashMap<>();
	private final List<Command> commands = new CopyOnWriteArrayList<>();
	private volatile boolean silent;
	private volatile Optional<CommandOutcome> answer = Optional.empty();
	private volatile int opened;

	/** A meter, a plant of 10 kW, a battery of 10 kWh and 5 kW, a charger of 6 kW. */
	public static ScriptedDevices site() {
		var site = new ScriptedDevices();
		site.add(new Device("meter", LocalizedText.of("Meter", "計量器"), DeviceKind.METER, "", "", "", "meter",
				List.of(measured("grid", PointRole.GRID_POWER, "kW"))));
		site.add(new Device("pv", LocalizedText.of("Roof", "屋根"), DeviceKind.PHOTOVOLTAIC, "", "", "", "pv",
				List.of(measured("power", PointRole.POWER, "kW"), command("limit", PointRole.GENERATION_LIMIT_COMMAND, 0, 10))));
		site.add(new Device("battery", LocalizedText.of("Battery", "蓄電池"), DeviceKind.BATTERY, "Denchi", "D-10", "42", "battery",
				List.of(measured("power", PointRole.STORAGE_POWER, "kW"), measured("soc", PointRole.STATE_OF_CHARGE, "%"),
						measured("rated", PointRole.RATED_POWER, "kW"), measured("usable", PointRole.USABLE_ENERGY, "kWh"),
						command("set", PointRole.STORAGE_POWER_COMMAND, -5, 5))));
		site.add(new Device("charger", LocalizedText.of("Charger", "充電器"), DeviceKind.CHARGER, "", "", "", "charger",
				List.of(measured("power", PointRole.POWER, "kW"), measured("rated", PointRole.RATED_POWER, "kW"),
						Point.state("connected", LocalizedText.of("Vehicle", "車両"), PointRole.VEHICLE_CONNECTED, Map.of(), SAMPLING),
						command("limit", PointRole.CHARGING_LIMIT_COMMAND, 0, 6))));
		site.set("meter", "grid", 2);
		site.set("pv", "power", 3);
		site.set("battery", "power", 0);
		site.set("battery", "soc", 50);
		site.set("battery", "rated", 5);
		site.set("battery", "usable", 10);
		site.set("charger", "power", 0);
		site.set("charger", "rated", 6);
		site.set("charger", "connected", 1);
		return site;
	}

	public static Point measured(String id, PointRole role, String unit) {
		return Point.measurement(id, LocalizedText.of(id, id), role, unit, -1000, 1000, SAMPLING);
	}

	public static Point command(String id, PointRole role, double minimum, double maximum) {
		return Point.command(id, LocalizedText.of(id, id), role, role.unit().toString(), minimum, maximum);
	}

	public void add(Device device) {
		devices.put(device.address(), device);
		values.put(device.address(), new ConcurrentHashMap<>());
	}

	public Device device(String address) {
		return devices.get(address);
	}

	public void set(String device, String point, double value) {
		values.get(device).put(point, value);
	}

	/** From now on nobody answers. */
	public void silence(boolean now) {
		silent = now;
	}

	/** What every command is answered with; empty to acknowledge. */
	public void answer(Optional<CommandOutcome> now) {
		answer = now;
	}

	public List<Command> commands() {
		return List.copyOf(commands);
	}

	public List<Command> commands(String device) {
		return commands.stream().filter(command -> command.device().equals(device)).toList();
	}

	public void forgetCommands() {
		commands.clear();
	}

	/** How often a connection was opened. */
	public int opened() {
		return opened;
	}

	@Override
	public AdapterDescriptor descriptor() {
		return new AdapterDescriptor(ID, "1.0.0", LocalizedText.of("Scripted", "台本"), LocalizedText.of("For tests.", "試験用。"),
				List.of(Setting.of("host", Setting.Type.HOST, false, "localhost", LocalizedText.of("Host", "ホスト"), LocalizedText.EMPTY),
						Setting.of("password", Setting.Type.SECRET, false, "", LocalizedText.of("Password", "パスワード"), LocalizedText.EMPTY)),
				new Timing(Duration.ofSeconds(2), Duration.ZERO, Duration.ofMillis(100), Duration.ofMillis(500)));
	}

	@Override
	public DeviceConnection open(Settings settings, ConnectionEvents events) {
		opened++;
		return new DeviceConnection() {
			@Override
			public List<Device> discover() {
				return List.copyOf(devices.values());
			}

			@Override
			public List<Reading> read(Device device, List<Point> points) throws DeviceException {
				if (silent) {
					throw new DeviceException(DeviceException.Kind.TIMEOUT, LocalizedText.of("no answer", "応答なし"));
				}
				var readings = new ArrayList<Reading>();
				for (var point : points) {
					var value = values.get(device.address()).get(point.id());
					readings.add(value == null ? Reading.noValue(device.address(), point.id(), Instant.now())
							: Reading.good(device.address(), point.id(), Instant.now(), value));
				}
				return readings;
			}

			@Override
			public CommandOutcome execute(Device device, Command command) throws DeviceException {
				if (silent) {
					throw new DeviceException(DeviceException.Kind.TIMEOUT, LocalizedText.of("no answer", "応答なし"));
				}
				commands.add(command);
				return answer.orElseGet(CommandOutcome::acknowledged);
			}

			@Override
			public void close() {
				// nothing is open
			}
		};
	}
}
