package machi.operation.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import machi.hardware.DeviceException;
import machi.hardware.PointKind;
import machi.hardware.Publication;
import machi.hardware.Reading;
import machi.hardware.runtime.ConnectionStatus;
import machi.hardware.runtime.DeviceSession;
import machi.hardware.runtime.DeviceStatus;
import machi.hardware.runtime.SessionListener;
import machi.operation.LiveValue;
import machi.operation.OperationListener.Aspect;
import machi.operation.alarm.AlarmWatch;
import machi.operation.live.LiveBoard;
import machi.operation.plan.RegisteredDevice;
import machi.operation.record.ReadingRecorder;
import machi.operation.record.Readings;
import machi.telemetry.reading.StoredReading;

/** Takes in what devices say: shows it, records it, watches it, and offers it to those whom the town tells. */
final class DeviceEvents implements SessionListener {

	private static final int LONGEST_POINT = 200;

	private final LiveBoard board;
	private final AlarmWatch alarms;
	private final Listeners listeners;
	private final Clock clock;
	private volatile ReadingRecorder recorder;
	private volatile DeviceSession devices;

	DeviceEvents(LiveBoard board, AlarmWatch alarms, Listeners listeners, Clock clock) {
		this.board = board;
		this.alarms = alarms;
		this.listeners = listeners;
		this.clock = clock;
	}

	void record(ReadingRecorder to) {
		recorder = to;
		board.devices().forEach(device -> device.status().ifPresent(this::describe));
	}

	/** So that readings can be understood without the device. */
	private void describe(DeviceStatus status) {
		var recording = recorder;
		var device = board.registered(status.connection(), status.device().address());
		if (recording != null && device.isPresent()) {
			recording.describe(status.device().points().stream().filter(point -> point.kind() != PointKind.COMMAND)
					.filter(point -> point.id().length() <= LONGEST_POINT)
					.map(point -> Readings.meaning(device.get().id(), point)).toList());
		}
	}

	void publish(DeviceSession to) {
		devices = to;
	}

	@Override
	public void readings(String connection, List<Reading> readings) {
		var now = clock.instant();
		var stored = new ArrayList<StoredReading>(readings.size());
		var publications = new ArrayList<Publication>();
		for (var reading : readings) {
			board.show(connection, reading, now);
			var device = board.registered(connection, reading.device());
			if (device.isPresent()) {
				var id = device.get().id();
				alarms.receive(id, reading, now);
				if (reading.point().length() <= LONGEST_POINT && !reading.point().isBlank()) {
					stored.add(Readings.stored(id, reading));
				}
				board.value(id, reading.point()).ifPresent(value -> publications.add(publication(device.get(), value, reading)));
			}
		}
		var recording = recorder;
		if (recording != null && !stored.isEmpty()) {
			recording.record(stored);
		}
		var session = devices;
		if (session != null && !publications.isEmpty()) {
			session.publish(publications);
		}
		listeners.changed(Aspect.VALUES);
	}

	private static Publication publication(RegisteredDevice device, LiveValue value, Reading reading) {
		var point = value.point();
		return new Publication(device.id(), device.title(), device.kind(), point.role(), point.unit(), reading, device.latitude(), device.longitude());
	}

	@Override
	public void connectionChanged(ConnectionStatus status) {
		listeners.changed(Aspect.CONNECTIONS);
		listeners.changed(Aspect.PROBLEMS);
	}

	@Override
	public void deviceChanged(DeviceStatus status) {
		board.show(status);
		describe(status);
		listeners.changed(Aspect.DEVICES);
	}

	@Override
	public void problem(String connection, DeviceException problem) {
		listeners.changed(Aspect.CONNECTIONS);
	}
}
