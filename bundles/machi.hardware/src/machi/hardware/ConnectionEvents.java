package machi.hardware;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Where a connection reports what comes by itself. Returns at once and may be called from any thread. What arrives faster
 * than the platform's limit is dropped, counted and shown: nothing that a device sends can fill the memory.
 */
@ProviderType
public interface ConnectionEvents {

	/** Readings that a device has sent without being asked. */
	void readings(List<Reading> readings);

	/** A device that is new or whose points have changed. */
	void deviceFound(Device device);

	/** A device has said that it leaves, or its session has ended. */
	void deviceGone(String address);

	/** The connection cannot go on; the platform closes it and opens it again after a pause. */
	void lost(DeviceException reason);

	/** Something that was not understood and has been skipped, such as a malformed frame; shown and counted. */
	void problem(DeviceException problem);
}
