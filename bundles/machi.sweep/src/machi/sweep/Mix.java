package machi.sweep;

/** Numbers that look random and follow from their arguments alone. */
final class Mix {

	private static final long GOLDEN = 0x9E3779B97F4A7C15L;
	private static final double UNIT = 0x1p-53;

	private Mix() {
	}

	/** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) over both arguments. */
	static long of(long key, long index) {
		return finalised(finalised(key + GOLDEN) + (index + 1) * GOLDEN);
	}

	private static long finalised(long value) {
		long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
		mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
		return mixed ^ mixed >>> 31;
	}

	/** 0 to below 1. */
	static double fraction(long key, long index) {
		return (of(key, index) >>> 11) * UNIT;
	}
}
