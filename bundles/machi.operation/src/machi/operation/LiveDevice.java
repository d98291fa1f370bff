package machi.operation;

import java.util.Objects;
import java.util.Optional;

import machi.hardware.DeviceKind;
import machi.hardware.runtime.DeviceStatus;
import machi.quantity.text.LocalizedText;

/**
 * A device that was found, is registered in the program, or both.
 *
 * @param connection id of its connection
 * @param address    within the connection
 * @param element    id of the {@link machi.model.device.InstalledDevice}; empty when it is not registered
 * @param title      its name in the program, else what it calls itself
 * @param kind       as registered, else as found
 * @param status     empty while it has not been found
 */
public record LiveDevice(String connection, String address, Optional<String> element, LocalizedText title, DeviceKind kind,
		Optional<DeviceStatus> status) {

	public LiveDevice {
		Objects.requireNonNull(connection);
		Objects.requireNonNull(address);
		Objects.requireNonNull(element);
		Objects.requireNonNull(title);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(status);
	}

	/** It is there and answers. */
	public boolean isReachable() {
		return status.filter(found -> found.present() && found.reachable()).isPresent();
	}
}
