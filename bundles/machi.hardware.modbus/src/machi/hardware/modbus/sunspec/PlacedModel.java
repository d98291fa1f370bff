package machi.hardware.modbus.sunspec;

/**
 * A model in the registers of a unit.
 *
 * @param id      number of the model
 * @param address of the register that holds the number
 * @param length  registers after the number and the length, as the device says
 */
public record PlacedModel(int id, int address, int length) {

	/** Address after the last register. */
	public int end() {
		return address + 2 + length;
	}

	/** Whether the device has all registers of a point; older models are shorter. */
	public boolean holds(PointDefinition point) {
		return point.offset() + point.registers() <= length + 2;
	}
}
