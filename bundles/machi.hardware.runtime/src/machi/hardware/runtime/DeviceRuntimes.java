package machi.hardware.runtime;

import java.util.Collection;
import java.util.function.Supplier;

import machi.hardware.HardwareAdapter;
import machi.hardware.runtime.internal.AdapterDirectory;
import machi.hardware.runtime.internal.HardwareRuntime;
import machi.hardware.runtime.internal.Limits;

/** Makes a runtime where no OSGi framework finds the adapters, as in a vendor's plain tests. */
public final class DeviceRuntimes {

	private DeviceRuntimes() {
		// only a factory
	}

	/**
	 * A runtime with these adapters.
	 *
	 * @param adapters each gives a new instance whenever it is asked
	 */
	public static DeviceRuntime of(Collection<Supplier<? extends HardwareAdapter>> adapters, Secrets secrets) {
		var directory = new AdapterDirectory(Limits.USUAL);
		adapters.forEach(directory::add);
		return new HardwareRuntime(directory, secrets, Limits.USUAL);
	}
}
