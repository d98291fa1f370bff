package machi.hardware.conformance;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import machi.hardware.AdapterDescriptor;
import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.HardwareAdapter;
import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.Settings;

/** The adapter under test, with a count of the commands that reach it. */
final class CountedAdapter implements HardwareAdapter {

	private final HardwareAdapter adapter;
	private final AtomicInteger commands;

	CountedAdapter(HardwareAdapter adapter, AtomicInteger commands) {
		this.adapter = adapter;
		this.commands = commands;
	}

	@Override
	public AdapterDescriptor descriptor() {
		return adapter.descriptor();
	}

	@Override
	public DeviceConnection open(Settings settings, ConnectionEvents events) throws DeviceException, InterruptedException {
		var connection = adapter.open(settings, events);
		return connection == null ? null : new Counted(connection);
	}

	private final class Counted implements DeviceConnection {

		private final DeviceConnection connection;

		Counted(DeviceConnection connection) {
			this.connection = connection;
		}

		@Override
		public List<Device> discover() throws DeviceException, InterruptedException {
			return connection.discover();
		}

		@Override
		public List<Reading> read(Device device, List<Point> points) throws DeviceException, InterruptedException {
			return connection.read(device, points);
		}

		@Override
		public CommandOutcome execute(Device device, Command command) throws DeviceException, InterruptedException {
			commands.incrementAndGet();
			return connection.execute(device, command);
		}

		@Override
		public void close() {
			connection.close();
		}
	}
}
