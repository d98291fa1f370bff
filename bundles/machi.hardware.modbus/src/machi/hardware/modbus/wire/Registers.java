package machi.hardware.modbus.wire;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

import machi.hardware.DeviceException;

/** What a unit has just answered, by table and address. */
public final class Registers {

	private final Map<RegisterTable, TreeMap<Integer, int[]>> blocks = new EnumMap<>(RegisterTable.class);

	/**
	 * Reads ranges in as few requests as can be.
	 *
	 * @param widestGap see {@link RegisterRange#combine}
	 */
	public static Registers read(ModbusLine line, int unit, Collection<RegisterRange> ranges, int widestGap)
			throws DeviceException, RequestRefusedException, InterruptedException {
		var registers = new Registers();
		for (var range : RegisterRange.combine(ranges, widestGap)) {
			registers.put(range.table(), range.address(),
					line.exchange(Request.read(unit, range.table(), range.address(), range.count())));
		}
		return registers;
	}

	/** Adds a block. */
	public void put(RegisterTable table, int address, int... values) {
		blocks.computeIfAbsent(table, key -> new TreeMap<>()).put(address, values);
	}

	/**
	 * Values of a range.
	 *
	 * @throws IllegalArgumentException when it was not read
	 */
	public int[] get(RegisterRange range) {
		var block = blocks.getOrDefault(range.table(), new TreeMap<>()).floorEntry(range.address());
		if (block == null || range.address() - block.getKey() + range.count() > block.getValue().length) {
			throw new IllegalArgumentException("not read: " + range);
		}
		var values = new int[range.count()];
		System.arraycopy(block.getValue(), range.address() - block.getKey(), values, 0, values.length);
		return values;
	}
}
