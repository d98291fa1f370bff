package machi.sweep;

/**
 * A pseudo-random permutation of 0 to n - 1 that needs no memory: a Feistel network over the next power of four, walked
 * along its cycle until it is back in range (Black and Rogaway, Ciphers with Arbitrary Finite Domains, 2002).
 */
final class Permutation {

	private static final int ROUNDS = 8;

	private final long size;
	private final int halfBits;
	private final long halfMask;
	private final long[] keys = new long[ROUNDS];

	Permutation(long size, long seed) {
		this.size = size;
		int bits = Math.max(2, Long.SIZE - Long.numberOfLeadingZeros(size - 1));
		halfBits = (bits + 1) / 2;
		halfMask = (1L << halfBits) - 1;
		for (int round = 0; round < ROUNDS; round++) {
			keys[round] = Mix.of(seed, round);
		}
	}

	long at(long index) {
		long value = index;
		do {
			value = encrypted(value);
		} while (value >= size);
		return value;
	}

	private long encrypted(long value) {
		long left = value >>> halfBits;
		long right = value & halfMask;
		for (long key : keys) {
			long next = left ^ Mix.of(key, right) & halfMask;
			left = right;
			right = next;
		}
		return left << halfBits | right;
	}
}
