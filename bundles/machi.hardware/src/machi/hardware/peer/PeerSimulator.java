package machi.hardware.peer;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

import machi.hardware.DeviceException;
import machi.hardware.Setting;
import machi.hardware.Settings;
import machi.quantity.text.LocalizedText;

/** Makes simulated devices of one kind; registered as an OSGi service of this type. */
@ConsumerType
public interface PeerSimulator {

	/** Stable, lower case, as in {@code machi device simulate ID}. */
	String id();

	LocalizedText title();

	/** What can be chosen, all with a default; a port whose default is 0 is chosen by the system. */
	List<Setting> settings();

	/**
	 * Starts it. It listens on loopback unless a setting says otherwise.
	 *
	 * @throws DeviceException when it cannot be started, for example because the port is taken
	 */
	RunningPeer start(Settings settings) throws DeviceException;
}
