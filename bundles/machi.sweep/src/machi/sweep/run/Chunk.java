package machi.sweep.run;

/**
 * Designs that one worker evaluates at a stretch.
 *
 * @param first index of the first design
 * @param count number of designs
 */
public record Chunk(long first, int count) {

	/** Index after the last design. */
	public long end() {
		return first + count;
	}
}
