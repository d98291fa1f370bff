package machi.hardware.conformance;

import org.osgi.annotation.versioning.ConsumerType;

import machi.hardware.DeviceException;

/** Takes apart one frame of a protocol. */
@ConsumerType
public interface FrameParser {

	/**
	 * Reads a frame; what it says is of no interest here.
	 *
	 * @throws DeviceException of kind {@link DeviceException.Kind#PROTOCOL} when it is none
	 */
	void parse(byte[] frame) throws DeviceException;
}
