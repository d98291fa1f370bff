package machi.hardware.modbus.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Addresses of one table, one after another. */
public record RegisterRange(RegisterTable table, int address, int count) {

	/** @throws IllegalArgumentException when it is empty or leaves the table */
	public RegisterRange {
		if (address < 0 || count < 1 || address + count > 0x1_0000) {
			throw new IllegalArgumentException(table + " " + address + ", " + count + " of them");
		}
	}

	private int end() {
		return address + count;
	}

	/**
	 * Few requests that cover all ranges. No range is cut, since its parts might be of different moments.
	 *
	 * @param widestGap registers between two ranges that may be read as well to spare a request
	 */
	public static List<RegisterRange> combine(Collection<RegisterRange> ranges, int widestGap) {
		var combined = new ArrayList<RegisterRange>();
		RegisterRange last = null;
		var order = Comparator.comparing(RegisterRange::table).thenComparingInt(RegisterRange::address);
		for (var range : ranges.stream().sorted(order).toList()) {
			boolean near = last != null && last.table == range.table && range.address <= last.end() + widestGap
					&& Math.max(last.end(), range.end()) - last.address <= range.table.mostAtOnce();
			if (near) {
				last = new RegisterRange(last.table, last.address, Math.max(last.end(), range.end()) - last.address);
				combined.set(combined.size() - 1, last);
			} else {
				last = range;
				combined.add(last);
			}
		}
		return combined;
	}
}
