package machi.hardware.modbus.wire;

import java.time.Instant;
import java.util.List;

import machi.hardware.Command;
import machi.hardware.CommandOutcome;
import machi.hardware.Device;
import machi.hardware.DeviceException;
import machi.hardware.Point;
import machi.hardware.Reading;

/** A device of which it is known what its registers mean. */
public interface UnitDevice {

	Device device();

	/**
	 * Asks for points.
	 *
	 * @param now when it is asked
	 */
	List<Reading> read(List<Point> points, Instant now) throws DeviceException, InterruptedException;

	/** Writes what a command says and reads it back. */
	CommandOutcome execute(Command command) throws DeviceException, InterruptedException;
}
