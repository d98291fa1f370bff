package machi.hardware;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/** A connection to somebody who wants to know what the town's other devices measure, such as a city platform. */
@ConsumerType
public interface PublishingConnection extends DeviceConnection {

	/**
	 * Hands over readings; called from one thread at a time.
	 *
	 * @throws DeviceException      when they were not taken; the platform offers the newest ones again
	 * @throws InterruptedException when the time limit has passed or the connection is closed
	 */
	void publish(List<Publication> publications) throws DeviceException, InterruptedException;
}
