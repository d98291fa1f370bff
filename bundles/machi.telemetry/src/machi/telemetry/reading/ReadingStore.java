package machi.telemetry.reading;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;

import machi.telemetry.SeriesException;

/**
 * The readings of one program. Callable from many threads. A second reading of the same point and time replaces the first
 * when its value or quality differs and is otherwise ignored, so that sending twice does no harm; one that comes late takes
 * its place in time, and what was made of that time is made anew.
 */
@ProviderType
public interface ReadingStore extends AutoCloseable {

	/**
	 * Keeps readings. When it returns they survive the end of the process, however it ends.
	 *
	 * @throws SeriesException when they could not all be kept; then none of them is
	 */
	void append(Collection<StoredReading> readings) throws SeriesException;

	/** Keeps what points are about; of a point that is described again the last description counts. */
	void describe(Collection<PointMeaning> meanings) throws SeriesException;

	/** What has been said of points, sorted; also of points without readings. */
	List<PointMeaning> meanings() throws SeriesException;

	/** All points with readings, sorted. */
	List<PointSummary> points() throws SeriesException;

	/** The newest reading of each point that has one. */
	Map<PointKey, StoredReading> latest(Collection<PointKey> points) throws SeriesException;

	/** The readings of a point from one moment to before another, by time. */
	List<StoredReading> readings(PointKey point, Instant from, Instant to) throws SeriesException;

	/**
	 * Energy of a counter in half-hours that begin at :00 and :30 in Japan's time, by {@link CounterEnergy}; one entry for
	 * each half-hour that begins in the stretch.
	 *
	 * @param from is put back to the beginning of its half-hour
	 * @param limits what the counter can count, for roll-over and resets; the store keeps those it was last asked with, and
	 *               others make the half-hours of the point be made anew
	 */
	default List<IntervalEnergy> energy(PointKey counter, Instant from, Instant to, CounterLimits limits)
			throws SeriesException {
		return energy(EnergySource.counter(counter, limits), from, to);
	}

	/** As {@link #energy(PointKey, Instant, Instant, CounterLimits)}, of any form of readings. */
	List<IntervalEnergy> energy(EnergySource source, Instant from, Instant to) throws SeriesException;

	/**
	 * Energy of months, by point and month in the order asked for. A month without any half-hour is left out, and so is a point
	 * that has none.
	 *
	 * @param first the first month
	 * @param last  the last month, itself included
	 */
	List<MonthlyEnergy> months(Collection<EnergySource> sources, YearMonth first, YearMonth last) throws SeriesException;

	/**
	 * Means of half-hours of a power or other level, weighted by the time that each value stood, by {@link LevelMeans}; one
	 * entry for each half-hour that begins in the stretch, not a number where nothing was read.
	 */
	List<IntervalMean> means(PointKey point, Instant from, Instant to) throws SeriesException;

	/**
	 * Removes raw readings before a moment after their half-hours have been made, and half-hours before another. Half-hours
	 * of removed readings keep answering {@link #energy} and {@link #means}, and readings of that time that come later do not
	 * change them. The last three days of each point always stay, since their half-hours may still change.
	 *
	 * @return how many raw readings were removed
	 */
	long retain(Instant rawFrom, Instant intervalsFrom) throws SeriesException;

	/** Frees what the store holds; calls after it fail with {@link IllegalStateException}. */
	@Override
	void close();
}
