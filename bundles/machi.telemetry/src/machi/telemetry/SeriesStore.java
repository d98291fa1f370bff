package machi.telemetry;

import java.time.Instant;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import machi.quantity.time.TimeSeries;

/**
 * The series of one program. Callable from many threads; readers do not wait for one another. A series is replaced as a whole:
 * who reads meanwhile sees the old or the new one, and so does who opens the program after a power failure.
 */
@ProviderType
public interface SeriesStore extends AutoCloseable {

	/**
	 * What there is, sorted by id, and what cannot be read.
	 *
	 * @throws SeriesException when the store itself cannot be read
	 */
	SeriesListing list() throws SeriesException;

	/**
	 * The whole series, or empty when there is none of that id.
	 *
	 * @throws SeriesException when it cannot be read; the reason names the file
	 */
	Optional<StoredSeries> get(String id) throws SeriesException;

	/**
	 * The steps that begin in a stretch of time, or empty when there is no series of that id. The stretch may reach beyond the
	 * series or miss it, which gives a series without steps.
	 *
	 * @param from the first moment
	 * @param to   the moment after the last
	 * @throws SeriesException when it cannot be read; the reason names the file
	 */
	Optional<StoredSeries> get(String id, Instant from, Instant to) throws SeriesException;

	/**
	 * Keeps a series, in place of one of the same id.
	 *
	 * @throws SeriesException when it cannot be written; what was kept before is unchanged
	 */
	void put(SeriesHeader header, TimeSeries series) throws SeriesException;

	/**
	 * Forgets a series, also one that cannot be read. Returns whether there was one.
	 *
	 * @throws SeriesException when it cannot be deleted
	 */
	boolean delete(String id) throws SeriesException;

	/** Frees what the store holds; calls after it fail with {@link IllegalStateException}. */
	@Override
	void close();
}
