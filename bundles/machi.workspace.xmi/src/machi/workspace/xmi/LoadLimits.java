package machi.workspace.xmi;

/**
 * What a file may be at most, so that reading it ends well.
 *
 * @param bytes    size of a file
 * @param depth    elements inside elements
 * @param elements XML elements in a file
 */
record LoadLimits(long bytes, int depth, long elements) {

	/** Larger files are not read, whatever the heap. */
	static final long MOST_BYTES = 512L << 20;
	private static final int MOST_DEPTH = 50;
	/** Heap of an element and its share of the indexes, in bytes: measured 95 for an empty one, 704 with all attributes. */
	private static final long BYTES_PER_ELEMENT = 700;

	/** The limits for a heap of which so many bytes are free. */
	static LoadLimits forHeap(long freeBytes) {
		return new LoadLimits(Math.min(MOST_BYTES, freeBytes / 3), MOST_DEPTH, freeBytes / BYTES_PER_ELEMENT);
	}

	/** The limits for what this Java machine can still allocate. */
	static LoadLimits now() {
		var runtime = Runtime.getRuntime();
		return forHeap(runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory());
	}
}
