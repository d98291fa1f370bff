package machi.hardware.modbus.sunspec;

import java.util.Optional;

import machi.hardware.modbus.wire.RegisterRange;

/**
 * A point in the registers of a unit.
 *
 * @param id      within the device, for example {@code 103/W}
 * @param factor  register of its scale factor, where it has one
 * @param negated whether this device counts its sign the other way round
 */
record PlacedPoint(PointDefinition definition, String id, RegisterRange range, Optional<RegisterRange> factor, boolean negated) {
}
