package machi.hardware.mqtt.peer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import machi.hardware.DeviceException;
import machi.hardware.mqtt.link.Message;
import machi.hardware.mqtt.link.MqttLink;
import machi.hardware.mqtt.link.Will;

/** In which words the field tells what it measures and takes commands. */
interface FieldVoice {

	List<String> filters();

	Optional<Will> will();

	/** Says who is there. */
	void introduce(MqttLink link, Instant now) throws DeviceException, InterruptedException;

	/** Tells all values. */
	void tell(MqttLink link, Instant now) throws DeviceException, InterruptedException;

	/** Takes a command; called on the thread of the socket. */
	void hear(MqttLink link, Message message, Instant now);
}
