package machi.hardware.runtime;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

import machi.hardware.DeviceException;
import machi.hardware.Reading;

/** Is told what happens in a session. */
@ConsumerType
public interface SessionListener {

	/** New readings of a connection, in the order they came; those out of range are marked doubtful. */
	void readings(String connection, List<Reading> readings);

	/** A connection has changed its state. */
	void connectionChanged(ConnectionStatus status);

	/** A device was found, left, or became reachable or unreachable. */
	void deviceChanged(DeviceStatus status);

	/** Something was not understood and skipped. */
	void problem(String connection, DeviceException problem);
}
