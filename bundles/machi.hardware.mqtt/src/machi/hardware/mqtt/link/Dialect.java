package machi.hardware.mqtt.link;

import java.util.List;
import java.util.Optional;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceException;

/** How devices use the broker: what their topics and payloads mean. */
public interface Dialect {

	/** What to subscribe to. */
	List<String> filters();

	/** What the broker shall say when we are cut off. */
	Optional<Will> will();

	/** The subscriptions are in force. Called once, before any command. */
	void begin(MqttLink link) throws DeviceException, InterruptedException;

	/** A message has come; called on the thread of the socket, must not block or throw. */
	void received(Message message);

	/** Publishes a command and waits for its acknowledgement. */
	CommandOutcome execute(MqttLink link, Device device, Command command) throws DeviceException, InterruptedException;

	/** The connection is about to be closed in order. */
	void end(MqttLink link);
}
