package machi.hardware;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One protocol or one family of devices, registered as an OSGi service of this type with {@code scope = PROTOTYPE}: for each
 * configured connection the platform takes an instance of its own and gives it back when the connection is removed. The
 * service property {@code adapter.id} repeats the id of the descriptor: what only lists adapters need not make one.
 * <p>
 * An adapter owns no timing: when to ask, how long to wait, when to try again and how to go on after a failure is decided by
 * the platform, from {@link Timing}. Calls may block; each has a time limit, after which its thread is interrupted and the
 * connection closed. Threads and sockets must be gone when {@link DeviceConnection#close()} has returned.
 */
@ConsumerType
public interface HardwareAdapter {

	/** Always the same; must not block. */
	AdapterDescriptor descriptor();

	/**
	 * Opens the connection; called again on the same instance after one was lost or closed, never while one is open.
	 *
	 * @param settings values for the declared settings, already checked
	 * @param events   where readings and news of devices go; usable until the connection is closed
	 * @throws DeviceException      when it cannot be opened; the platform tries again later
	 * @throws InterruptedException when the time limit has passed
	 */
	DeviceConnection open(Settings settings, ConnectionEvents events) throws DeviceException, InterruptedException;
}
