package machi.calculation.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Levels of danger from measured values and reports; the highest counts.
 * <p>
 * A criterion is reached by the newest reading that can be trusted, however old it is: silence does not lower a level. A
 * doubtful reading that is newer can raise it but does not lower it. Reports count for the hours of their area: a confirmed one
 * at once, others when there are enough of their level or a higher one, a dismissed one never.
 */
public final class DangerLevels {

	/** The levels are those of Japan's evacuation information, 1 to 5 (Cabinet Office guideline of 2021); 0 is none. */
	public static final int HIGHEST = 5;
	/** A reading that is older is marked as old. */
	public static final Duration OLD = Duration.ofHours(1);

	private DangerLevels() {
	}

	/** Why a level is what it is. */
	public enum State {
		/** A reading reaches the threshold. */
		REACHED,
		/** A doubtful reading reaches the threshold, the newest that can be trusted does not. */
		REACHED_IN_DOUBT, NOT_REACHED,
		/** There has been no reading that can be trusted. */
		UNKNOWN,
		/** A report that somebody has confirmed. */
		CONFIRMED,
		/** One of enough reports. */
		REPORTED,
		/** A report that waits for others or for being confirmed. */
		WAITING, DISMISSED,
		/** A report of long ago, or of later than is looked at. */
		NOT_CURRENT
	}

	/**
	 * What one criterion or report gives.
	 *
	 * @param level 0 when it gives none
	 * @param old   whether its reading is old
	 */
	public record Reason(WatchedPoint point, CitizenReport report, State state, int level, boolean old) {
	}

	/**
	 * The level of an area.
	 *
	 * @param measured level by readings alone
	 * @param reported level by reports alone
	 */
	public record Result(int measured, int reported, List<Reason> reasons) {

		public Result {
			reasons = List.copyOf(reasons);
		}

		public int level() {
			return Math.max(measured, reported);
		}
	}

	/** @param asOf the moment that is looked at */
	public static Result of(WatchedArea area, Instant asOf) {
		var points = area.points().stream().map(point -> reason(point, asOf)).toList();
		var reports = area.reports().stream().sorted(Comparator.comparing(CitizenReport::time)).map(report -> reason(area, report, asOf))
				.toList();
		var reasons = new ArrayList<>(points);
		reasons.addAll(reports);
		return new Result(highest(points), highest(reports), reasons);
	}

	private static int highest(List<Reason> reasons) {
		return reasons.stream().mapToInt(Reason::level).max().orElse(0);
	}

	private static Reason reason(WatchedPoint point, Instant asOf) {
		boolean old = point.trusted().filter(reading -> reading.time().plus(OLD).isBefore(asOf)).isPresent();
		if (point.trusted().filter(point::isReached).isPresent()) {
			return new Reason(point, null, State.REACHED, point.level(), old);
		}
		if (point.doubtful().filter(point::isReached).isPresent()) {
			return new Reason(point, null, State.REACHED_IN_DOUBT, point.level(), old);
		}
		return new Reason(point, null, point.trusted().isPresent() ? State.NOT_REACHED : State.UNKNOWN, 0, old);
	}

	private static Reason reason(WatchedArea area, CitizenReport report, Instant asOf) {
		if (report.dismissed()) {
			return new Reason(null, report, State.DISMISSED, 0, false);
		}
		if (!isCurrent(area, report, asOf)) {
			return new Reason(null, report, State.NOT_CURRENT, 0, false);
		}
		if (report.confirmed()) {
			return new Reason(null, report, State.CONFIRMED, report.level(), false);
		}
		int agreed = 0;
		for (int level = 1; level <= report.level(); level++) {
			agreed = count(area, level, asOf) >= area.reportsNeeded() ? level : agreed;
		}
		return new Reason(null, report, agreed > 0 ? State.REPORTED : State.WAITING, agreed, false);
	}

	private static boolean isCurrent(WatchedArea area, CitizenReport report, Instant asOf) {
		return !report.time().isAfter(asOf) && report.time().plus(Duration.ofHours(area.reportHours())).isAfter(asOf);
	}

	private static long count(WatchedArea area, int level, Instant asOf) {
		return area.reports().stream().filter(report -> !report.dismissed() && report.level() >= level && isCurrent(area, report, asOf))
				.count();
	}
}
