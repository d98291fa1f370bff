package machi.calculation.indicator.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.indicator.Accumulation;
import machi.calculation.indicator.Indicator;
import machi.calculation.indicator.ProgressInput;
import machi.calculation.indicator.ProgressPath;
import machi.calculation.indicator.ProgressState;
import machi.calculation.indicator.StatedPeriod;
import machi.calculation.indicator.TrackedIndicator;
import machi.calculation.indicator.Trend;
import machi.quantity.ReportingPeriod;
import machi.quantity.Rounding;

/** How far one indicator has come: its last value against its baseline, its target and the time that has passed. */
final class Rating {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final TrackedIndicator tracked;
	private final ProgressInput input;
	private final LocalDate asOf;
	private final Measure measure;
	private final ActualHistory history;
	private final Optional<ProgressPath> path;
	private final FindingList findings;

	Rating(TrackedIndicator tracked, ProgressInput input, LocalDate asOf, FindingList findings) {
		this.tracked = tracked;
		this.input = input;
		this.asOf = asOf;
		this.findings = findings;
		measure = Measure.of(tracked.indicator());
		history = new ActualHistory(tracked, asOf, findings);
		path = makePath();
		checkPlaces();
	}

	TrackedIndicator tracked() {
		return tracked;
	}

	Measure measure() {
		return measure;
	}

	ActualHistory history() {
		return history;
	}

	/** From the baseline over the interim targets to the target; empty when one end is not stated. */
	Optional<ProgressPath> path() {
		return path;
	}

	private Optional<ProgressPath> makePath() {
		var baseline = baselinePoint();
		var target = targetPeriod().flatMap(period -> measure.target().map(value -> new ProgressPath.Point(period, value)));
		if (baseline.isEmpty() || target.isEmpty() || !target.get().period().end().isAfter(baseline.get().period().end())) {
			return Optional.empty();
		}
		var points = new ArrayList<>(List.of(baseline.get()));
		for (var interim : interim()) {
			if (interim.period().end().isAfter(points.getLast().period().end())
					&& interim.period().end().isBefore(target.get().period().end())) {
				points.add(interim);
			} else {
				sayOutside(interim);
			}
		}
		points.add(target.get());
		return Optional.of(new ProgressPath(points));
	}

	private void sayOutside(ProgressPath.Point interim) {
		tracked.interimTargets().stream()
				.filter(stated -> stated.period().flatMap(StatedPeriod::period).filter(interim.period()::equals).isPresent()).findFirst()
				.ifPresent(stated -> findings.add(tracked, "kpi.interim.outside", Severity.WARNING,
						"the interim target of " + stated.period().get().printed() + " does not lie between baseline and target; it is not used.",
						"中間目標 " + stated.period().get().printed() + " が基準と目標の間にないため使いません。",
						new Finding.Place(stated.subject().at("period"), stated.period().get().printed())));
	}

	private List<ProgressPath.Point> interim() {
		return tracked.interimTargets().stream()
				.flatMap(interim -> interim.period().flatMap(StatedPeriod::period)
						.flatMap(period -> interim.value().map(value -> new ProgressPath.Point(period, value))).stream())
				.sorted(Comparator.comparing(ProgressPath.Point::period)).toList();
	}

	private Optional<ReportingPeriod> targetPeriod() {
		return tracked.indicator().targetPeriod().flatMap(StatedPeriod::period);
	}

	private Optional<ProgressPath.Point> baselinePoint() {
		return tracked.indicator().baselinePeriod().flatMap(StatedPeriod::period)
				.flatMap(period -> measure.baseline().map(value -> new ProgressPath.Point(period, value)));
	}

	private void checkPlaces() {
		var baseline = tracked.indicator().baselinePeriod().flatMap(StatedPeriod::period);
		for (var entry : history.counting()) {
			var period = entry.period();
			boolean foreign = Stream.of(baseline, targetPeriod()).flatMap(Optional::stream).noneMatch(known -> known.kind() == period.kind());
			var printed = entry.actual().period().orElseThrow().printed();
			if (foreign && (baseline.isPresent() || targetPeriod().isPresent())) {
				findings.add(tracked, "kpi.period.mixed", Severity.WARNING,
						"the actual of " + printed + " is of another kind of period than baseline and target.",
						printed + " の実績は、基準・目標と時点・期間の種類が異なります。", history.place(entry.actual()));
			}
			if (baseline.isPresent() && period.end().isBefore(baseline.get().end())) {
				findings.add(tracked, "kpi.actual.outside", Severity.WARNING, "the actual of " + printed + " is earlier than the baseline.",
						printed + " の実績は基準時点より前のものです。", history.place(entry.actual()));
			} else if (targetPeriod().isPresent() && period.end().isAfter(targetPeriod().get().end())) {
				findings.add(tracked, "kpi.actual.outside", Severity.INFO, "the actual of " + printed + " is later than the target.",
						printed + " の実績は目標時点より後のものです。", history.place(entry.actual()));
			}
		}
	}

	/** % of the way from baseline to target. */
	Optional<BigDecimal> progress(BigDecimal value) {
		return measure.baseline()
				.flatMap(baseline -> measure.target().flatMap(target -> ProgressPath.progress(baseline, target, value))).map(this::percent);
	}

	Optional<BigDecimal> progress() {
		return latest().flatMap(this::progress);
	}

	Optional<BigDecimal> latest() {
		return history.latest().flatMap(entry -> entry.actual().value());
	}

	/** The % that time asks for at the end of the last actual's period, so that a late report is not taken for a lag. */
	Optional<BigDecimal> expected() {
		var day = history.latest().map(entry -> entry.period().end()).orElse(asOf);
		return path.flatMap(way -> way.expected(day)).map(this::percent);
	}

	private BigDecimal percent(BigDecimal share) {
		return input.percent().apply(share.multiply(HUNDRED));
	}

	/**
	 * What the indicator will be in the target's period when it goes on as the actuals of one kind of period did. The
	 * baseline is one of them when it is of that kind.
	 */
	Optional<BigDecimal> forecast() {
		var latest = history.latest();
		if (latest.isEmpty() || targetPeriod().isEmpty()) {
			return Optional.empty();
		}
		var target = targetPeriod().get();
		var reached = history.counting().stream().filter(entry -> entry.period().equals(target)).findFirst();
		if (reached.isPresent()) {
			return reached.get().actual().value();
		}
		var points = trendPoints(latest.get().period().kind());
		var rounding = input.forecast().orElseGet(() -> Rounding.halfUp(decimals(points)));
		var forecast = Trend.of(points).map(trend -> trend.at(ProgressPath.months(target.end()), rounding));
		return tracked.accumulation() == Accumulation.CUMULATIVE
				? forecast.map(value -> value.max(latest.get().actual().value().orElseThrow())) : forecast;
	}

	private List<ProgressPath.Point> trendPoints(ReportingPeriod.Kind kind) {
		var points = new ArrayList<ProgressPath.Point>();
		var recorded = history.counting().stream().map(entry -> new ProgressPath.Point(entry.period(), entry.actual().value().orElseThrow()))
				.filter(point -> point.period().kind() == kind).toList();
		baselinePoint().filter(point -> point.period().kind() == kind)
				.filter(point -> recorded.stream().noneMatch(other -> other.period().equals(point.period()))).ifPresent(points::add);
		points.addAll(recorded);
		return points;
	}

	private int decimals(List<ProgressPath.Point> points) {
		return Stream.concat(points.stream().map(ProgressPath.Point::value), measure.target().stream()).mapToInt(BigDecimal::scale).max()
				.orElse(0);
	}

	/**
	 * The period of the target's kind that was over last and has no actual yet; empty when there is none since the
	 * baseline.
	 */
	Optional<ReportingPeriod> due() {
		if (targetPeriod().isEmpty()) {
			return Optional.empty();
		}
		var target = targetPeriod().get();
		var late = target.end().isAfter(asOf) ? target.plusYears(-yearsUntil(target)) : target;
		boolean sinceBaseline = tracked.indicator().baselinePeriod().flatMap(StatedPeriod::period)
				.map(baseline -> late.end().isAfter(baseline.end())).orElse(true);
		boolean reported = history.latest().map(entry -> !entry.period().end().isBefore(late.end())).orElse(false);
		return sinceBaseline && !reported ? Optional.of(late) : Optional.empty();
	}

	private int yearsUntil(ReportingPeriod target) {
		int years = Math.max(0, target.end().getYear() - asOf.getYear());
		return target.plusYears(-years).end().isAfter(asOf) ? years + 1 : years;
	}

	ProgressState state(Thresholds thresholds) {
		if (latest().isEmpty()) {
			return ProgressState.NOT_REPORTED;
		}
		if (measure.target().map(target -> reaches(latest().get(), target)).orElse(false)) {
			return ProgressState.ACHIEVED;
		}
		if (progress().isEmpty() || expected().isEmpty()) {
			return ProgressState.NOT_RATED;
		}
		var lag = expected().get().subtract(progress().get());
		if (lag.compareTo(thresholds.onTrack()) <= 0) {
			return ProgressState.ON_TRACK;
		}
		return lag.compareTo(thresholds.behind()) <= 0 ? ProgressState.AT_RISK : ProgressState.BEHIND;
	}

	/** The stated direction decides where there is no way from baseline to target; otherwise that way does. */
	private boolean reaches(BigDecimal value, BigDecimal target) {
		int way = measure.baseline().map(baseline -> target.compareTo(baseline)).orElse(0);
		boolean falling = way == 0 ? tracked.indicator().direction() == Indicator.Direction.DECREASE : way < 0;
		return falling ? value.compareTo(target) <= 0 : value.compareTo(target) >= 0;
	}
}
