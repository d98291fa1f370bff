package machi.hardware.mqtt;

import java.time.Duration;
import java.util.List;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.ConnectionEvents;
import machi.hardware.Device;
import machi.hardware.DeviceConnection;
import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.mqtt.link.MqttLink;

/** An open session with a broker. Devices tell by themselves; what is asked is answered from what they told last. */
final class MqttConnection implements DeviceConnection {

	private static final Duration LIMIT = Duration.ofSeconds(10);
	/** How long to look for devices when none is known: retained messages and births come at once or not at all. */
	private static final Duration LONGEST_LOOK = Duration.ofSeconds(2);
	private static final Duration QUIET = Duration.ofMillis(300);
	private static final long GLANCE = 50;

	private final ConnectionPlan plan;
	private final ConnectionEvents events;
	private final MqttLink link;
	private volatile boolean closed;

	MqttConnection(ConnectionPlan plan, ConnectionEvents events) {
		this.plan = plan;
		this.events = events;
		this.link = new MqttLink(plan.link(), plan.dialect()::received, events::lost);
	}

	void begin() throws DeviceException, InterruptedException {
		link.connect(LIMIT);
		plan.table().problems().forEach(events::problem);
		link.subscribe(plan.dialect().filters(), plan.qos(), LIMIT);
		plan.dialect().begin(link);
	}

	@Override
	public List<Device> discover() throws DeviceException, InterruptedException {
		long end = System.nanoTime() + LONGEST_LOOK.toNanos();
		while (!closed && System.nanoTime() < end && plan.book().quietFor().orElse(0) < QUIET.toNanos()) {
			Thread.sleep(GLANCE);
		}
		if (closed) {
			throw new InterruptedException("closed");
		}
		return plan.book().devices();
	}

	@Override
	public List<Reading> read(Device device, List<Point> points) {
		return plan.book().latest(device.address(), points);
	}

	@Override
	public CommandOutcome execute(Device device, Command command) throws DeviceException, InterruptedException {
		return plan.dialect().execute(link, device, command);
	}

	@Override
	public void close() {
		closed = true;
		plan.dialect().end(link);
		link.close();
	}
}
