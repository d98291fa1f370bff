package machi.hardware.runtime.internal;

import java.util.HashSet;
import java.util.Set;

import machi.hardware.DeviceException;

/** Tells from devices that fail whether it is rather their connection that is broken. */
final class Silence {

	private static final int FAILURES = 3;

	private final Set<String> failing = new HashSet<>();
	private int failures;

	/** Some device was heard. */
	void end() {
		failing.clear();
		failures = 0;
	}

	/** Whether nothing was heard of any of these devices while each of them was asked, twice or in vain for good. */
	boolean failed(String address, DeviceException.Kind kind, int devices) {
		failing.add(address);
		failures++;
		boolean all = failing.size() >= devices;
		return all && (kind == DeviceException.Kind.UNREACHABLE || failures >= Math.max(FAILURES, 2 * devices));
	}
}
