package machi.hardware;

import java.util.Objects;
import java.util.OptionalDouble;

import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * A reading with what others must know to understand it, as it is handed to a city platform.
 *
 * @param device    id of the device in the program; {@link Reading#device()} is its address
 * @param latitude  of its place, degrees; empty when the program does not say
 * @param longitude of its place, degrees; empty when the program does not say
 */
public record Publication(String device, LocalizedText title, DeviceKind kind, PointRole role, Unit unit, Reading reading,
		OptionalDouble latitude, OptionalDouble longitude) {

	public Publication {
		Objects.requireNonNull(device);
		Objects.requireNonNull(title);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(role);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(reading);
		Objects.requireNonNull(latitude);
		Objects.requireNonNull(longitude);
	}
}
