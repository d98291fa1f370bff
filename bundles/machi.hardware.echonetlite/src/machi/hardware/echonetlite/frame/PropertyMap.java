package machi.hardware.echonetlite.frame;

import java.util.Set;
import java.util.TreeSet;

import machi.hardware.DeviceException;

/**
 * Which properties an object announces, takes or gives (EPC 0x9D, 0x9E, 0x9F). Fewer than 16 are listed one by one; 16 or
 * more are bits of 16 bytes, byte n standing for the codes that end in n (Appendix, Detailed Requirements for ECHONET Device
 * Objects, appendix 1).
 */
public final class PropertyMap {

	private static final int LARGEST_LIST = 15;
	private static final int BITMAP_BYTES = 16;
	private static final int LOWEST = 0x80;

	private PropertyMap() {
	}

	/** @throws DeviceException of kind {@link DeviceException.Kind#PROTOCOL} when number and length do not agree */
	public static Set<Integer> parse(byte[] data) throws DeviceException {
		int count = data.length == 0 ? -1 : Byte.toUnsignedInt(data[0]);
		var codes = new TreeSet<Integer>();
		if (count >= 0 && count <= LARGEST_LIST && data.length == 1 + count) {
			for (int i = 1; i < data.length; i++) {
				codes.add(Byte.toUnsignedInt(data[i]));
			}
		} else if (count > LARGEST_LIST && data.length == 1 + BITMAP_BYTES) {
			for (int low = 0; low < BITMAP_BYTES; low++) {
				addBits(codes, Byte.toUnsignedInt(data[1 + low]), low);
			}
		} else {
			throw MalformedFrame.because("a property map of " + count + " properties in " + data.length + " bytes",
					"プロパティマップのプロパティ数 " + count + " と長さ " + data.length + " バイトが合いません");
		}
		if (codes.size() != count || codes.stream().anyMatch(code -> code < LOWEST)) {
			throw MalformedFrame.because("a property map that announces " + count + " properties names " + codes.size(),
					"プロパティマップのプロパティ数 " + count + " に対し " + codes.size() + " 件が示されています");
		}
		return codes;
	}

	private static void addBits(Set<Integer> codes, int bits, int low) {
		for (int high = 0; high < 8; high++) {
			if ((bits & 1 << high) != 0) {
				codes.add(LOWEST + (high << 4) + low);
			}
		}
	}

	/** The data for a set of codes, each 0x80 to 0xFF. */
	public static byte[] data(Set<Integer> codes) {
		var sorted = new TreeSet<>(codes);
		if (sorted.size() <= LARGEST_LIST) {
			var data = new byte[1 + sorted.size()];
			data[0] = (byte) sorted.size();
			int i = 1;
			for (int code : sorted) {
				data[i++] = (byte) code;
			}
			return data;
		}
		var data = new byte[1 + BITMAP_BYTES];
		data[0] = (byte) sorted.size();
		for (int code : sorted) {
			data[1 + (code & 0x0F)] |= (byte) (1 << (code - LOWEST >> 4));
		}
		return data;
	}
}
