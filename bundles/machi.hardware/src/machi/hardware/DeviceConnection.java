package machi.hardware;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An open connection. {@link #read} and {@link #execute} are called from several threads at once for devices of different
 * lines, never for two devices of one line; everything else from one thread at a time. Only {@link #close()} may come at any
 * moment, also while other calls run, which then must end.
 */
@ConsumerType
public interface DeviceConnection extends AutoCloseable {

	/**
	 * Looks for devices and returns all that are there now. Devices that come later are told to {@link ConnectionEvents}.
	 *
	 * @throws DeviceException      when it cannot be asked at all; a device that does not answer is merely absent
	 * @throws InterruptedException when the time limit has passed or the connection is closed
	 */
	List<Device> discover() throws DeviceException, InterruptedException;

	/**
	 * Asks a device for points that are polled.
	 *
	 * @param points of that device, readable, at least one
	 * @return one reading for each point that was answered, in any order
	 * @throws DeviceException      when the device does not answer or answers nonsense; names device and register
	 * @throws InterruptedException when the time limit has passed or the connection is closed
	 */
	List<Reading> read(Device device, List<Point> points) throws DeviceException, InterruptedException;

	/**
	 * Tells a device to do something and waits for its acknowledgement.
	 *
	 * @param command for a writable point of that device, within its range
	 * @throws DeviceException      when it cannot be sent
	 * @throws InterruptedException when the time limit has passed or the connection is closed
	 */
	CommandOutcome execute(Device device, Command command) throws DeviceException, InterruptedException;

	/** Ends the connection; when it returns, its threads and sockets are gone. Calling it again does nothing. */
	@Override
	void close();
}
