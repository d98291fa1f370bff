package machi.operation.plan;

import java.util.Objects;
import java.util.OptionalDouble;

import machi.hardware.DeviceKind;
import machi.quantity.text.LocalizedText;

/**
 * A device of the program.
 *
 * @param site       id of the demand site it is at; may be empty
 * @param ratedKw    largest power; empty when the program does not say
 * @param usableKwh  usable energy when full; empty when the program does not say
 * @param lowestSoc  part of the usable energy that is never taken out, 0 to 1
 * @param highestSoc part that it is charged to, 0 to 1
 * @param chargeEfficiency    stored per charged energy
 * @param dischargeEfficiency given per stored energy
 * @param latitude   of its place, degrees
 * @param longitude  of its place, degrees
 */
public record RegisteredDevice(String id, LocalizedText title, String connection, String address, DeviceKind kind, String site,
		OptionalDouble ratedKw, OptionalDouble usableKwh, double lowestSoc, double highestSoc, double chargeEfficiency,
		double dischargeEfficiency, OptionalDouble latitude, OptionalDouble longitude) {

	public RegisteredDevice {
		Objects.requireNonNull(id);
		Objects.requireNonNull(title);
		Objects.requireNonNull(connection);
		Objects.requireNonNull(address);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(site);
		Objects.requireNonNull(ratedKw);
		Objects.requireNonNull(usableKwh);
		Objects.requireNonNull(latitude);
		Objects.requireNonNull(longitude);
	}
}
