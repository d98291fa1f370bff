package machi.hardware.modbus;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.modbus.list.ListedDevice;
import machi.hardware.modbus.sunspec.ModelDefinitions;
import machi.hardware.modbus.sunspec.ModelWalk;
import machi.hardware.modbus.sunspec.SunSpecDiscovery;
import machi.hardware.modbus.wire.ModbusLine;
import machi.hardware.modbus.wire.RequestRefusedException;
import machi.hardware.modbus.wire.UnitDevice;
import machi.quantity.text.LocalizedText;

/** The units behind one socket. A unit that the point list names is taken as listed; others are searched for SunSpec. */
final class ModbusConnection implements DeviceConnection {

	private static final int REMEMBERED_COMMANDS = 256;
	/** So many silent units are waited for as long as is set; of a long range of numbers most are not there. */
	private static final int WAITED_FOR = 8;
	private static final Duration HURRIED = Duration.ofMillis(200);

	private final ModbusSettings settings;
	private final ModbusLine line;
	private final ConnectionEvents events;
	private final InstantSource clock;
	private final SunSpecDiscovery discovery;
	private final Map<String, UnitDevice> devices = new ConcurrentHashMap<>();
	/** What became of the last commands, so that none is done twice. */
	private final Map<String, CommandOutcome> outcomes = new LinkedHashMap<>() {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, CommandOutcome> eldest) {
			return size() > REMEMBERED_COMMANDS;
		}
	};

	ModbusConnection(ModbusSettings settings, ModelDefinitions definitions, ModbusLine line, ConnectionEvents events,
			InstantSource clock) {
		this.settings = settings;
		this.line = line;
		this.events = events;
		this.clock = clock;
		discovery = new SunSpecDiscovery(definitions, line, settings.line().name(), settings.signs());
	}

	@Override
	public List<Device> discover() throws DeviceException, InterruptedException {
		var units = new TreeSet<>(settings.units());
		settings.points().ifPresent(list -> units.addAll(list.units()));
		var found = new ArrayList<Device>();
		int silent = 0;
		try {
			for (int unit : units) {
				if (silent == WAITED_FOR) {
					line.setPatience(hurried());
				}
				try {
					for (var device : search(unit)) {
						devices.put(device.device().address(), device);
						found.add(device.device());
					}
				} catch (DeviceException failed) {
					if (failed.kind() != DeviceException.Kind.TIMEOUT) {
						throw failed;
					}
					silent++;
				}
			}
		} finally {
			line.setPatience(settings.line().answer());
		}
		return found;
	}

	private Duration hurried() {
		return settings.line().answer().compareTo(HURRIED) < 0 ? settings.line().answer() : HURRIED;
	}

	/** The devices of a unit; none when its gateway does not know it. */
	private List<UnitDevice> search(int unit) throws DeviceException, InterruptedException {
		try {
			var list = settings.points().filter(points -> points.units().contains(unit));
			if (list.isPresent()) {
				var device = new ListedDevice(line, settings.line().name(), list.get(), unit);
				device.probe();
				return List.of(device);
			}
			return sunSpec(unit);
		} catch (RequestRefusedException absent) {
			return List.of();
		}
	}

	private List<UnitDevice> sunSpec(int unit) throws DeviceException, RequestRefusedException, InterruptedException {
		var found = new ModelWalk(line, unit).find(settings.bases());
		if (found.isEmpty()) {
			problem(LocalizedText.of(
					"Unit " + unit + " answers, but has no SunSpec marker at " + settings.bases() + ". Describe its registers in a point list.",
					"ユニット" + unit + "は応答しますが、" + settings.bases() + " にSunSpecの目印がありません。ポイント一覧でレジスタを指定してください。"));
			return List.of();
		}
		found.get().problem().ifPresent(this::problem);
		return List.copyOf(discovery.devices(unit, found.get().models()));
	}

	private void problem(LocalizedText reason) {
		events.problem(new DeviceException(DeviceException.Kind.PROTOCOL, reason));
	}

	@Override
	public List<Reading> read(Device device, List<Point> points) throws DeviceException, InterruptedException {
		return known(device).read(points, clock.instant());
	}

	@Override
	public CommandOutcome execute(Device device, Command command) throws DeviceException, InterruptedException {
		synchronized (outcomes) {
			var earlier = Optional.ofNullable(outcomes.get(command.id()));
			if (earlier.isPresent()) {
				return earlier.get();
			}
		}
		var outcome = known(device).execute(command);
		if (outcome.state() != CommandOutcome.State.NO_ANSWER) {
			synchronized (outcomes) {
				outcomes.put(command.id(), outcome);
			}
		}
		return outcome;
	}

	/** After the connection was lost, devices may be asked before they are searched again. */
	private UnitDevice known(Device device) throws DeviceException, InterruptedException {
		var address = device.address();
		if (!devices.containsKey(address) && address.matches("\\d{1,3}(/\\d{1,3})?")) {
			search(Integer.parseInt(address.replaceFirst("/.*", ""))).forEach(found -> devices.put(found.device().address(), found));
		}
		var known = devices.get(address);
		if (known == null) {
			throw new DeviceException(DeviceException.Kind.UNREACHABLE,
					LocalizedText.of(settings.line().name() + ": unit " + address + " does not answer",
							settings.line().name() + ": ユニット" + address + "が応答しません"));
		}
		return known;
	}

	@Override
	public void close() {
		line.close();
	}
}
