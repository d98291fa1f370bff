package machi.operation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import machi.calculation.Subject;
import machi.calculation.operation.CitizenReport;
import machi.calculation.operation.DangerLevels;
import machi.calculation.operation.WatchedArea;
import machi.calculation.operation.WatchedPoint;
import machi.calculation.operation.WatchedPoint.PointValue;
import machi.hardware.Point;
import machi.hardware.Reading;
import machi.hardware.ReadingQuality;
import machi.model.core.Element;
import machi.model.device.DangerLevel;
import machi.model.device.DevicePlan;
import machi.model.device.HazardArea;
import machi.model.device.HazardCriterion;
import machi.operation.AreaDanger.Reason;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * Danger levels of hazard areas by the newest values of devices and the reports of the program, in the words of the person who
 * watches them; what counts is decided by {@link DangerLevels}.
 */
public final class DangerAssessment {

	/** Used where the area says nothing. */
	public static final int USUAL_HOURS = 6;
	/** Used where the area says nothing: one report of a citizen alone raises no level before somebody has confirmed it. */
	public static final int USUAL_REPORTS = 2;

	private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
	private static final DateTimeFormatter ENTERED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
	private static final MathContext DIGITS = new MathContext(4);

	/** The newest value of a point of a registered device. */
	@FunctionalInterface
	public interface Values {

		Optional<LiveValue> value(String device, String point);
	}

	private final DevicePlan plan;
	private final Values values;
	private final Instant now;

	public DangerAssessment(DevicePlan plan, Values values, Instant now) {
		this.plan = plan;
		this.values = values;
		this.now = now;
	}

	/** One for each area, in the program's order. */
	public List<AreaDanger> areas() {
		return plan.getHazardAreas().stream().map(this::area).toList();
	}

	private AreaDanger area(HazardArea area) {
		var reasons = new ArrayList<Reason>();
		var watched = new LinkedHashMap<String, Watched>();
		for (var criterion : area.getCriteria()) {
			watched(criterion, String.valueOf(watched.size())).ifPresentOrElse(point -> watched.put(point.point().subject().elementId(), point),
					() -> reasons.add(new Reason(criterion.getLevel(),
							prefixed(title(criterion), "device, point, level or threshold is not entered", "機器・計測点・警戒レベル・しきい値のいずれかが未入力です"), false)));
		}
		var result = DangerLevels.of(new WatchedArea(Subject.of(String.valueOf(area.getId()), ""), title(area),
				watched.values().stream().map(Watched::point).toList(), reports(area), hours(area), needed(area)), now);
		for (var reason : result.reasons()) {
			if (reason.report() != null) {
				reported(reason, result.reasons(), needed(area)).ifPresent(reasons::add);
			} else {
				reasons.add(measured(reason, watched.get(reason.point().subject().elementId())));
			}
		}
		reasons.sort(Comparator.comparing((Reason reason) -> !reason.counts()).thenComparing(Reason::level, Comparator.reverseOrder()));
		return new AreaDanger(String.valueOf(area.getId()), title(area), DangerLevel.get(result.level()), reasons);
	}

	/**
	 * A criterion that can be judged.
	 *
	 * @param value empty while its point has not been found
	 */
	private record Watched(HazardCriterion criterion, LocalizedText device, WatchedPoint point, Optional<LiveValue> value) {
	}

	private Optional<Watched> watched(HazardCriterion criterion, String key) {
		var device = plan.getDevices().stream().filter(one -> one.getId() != null && one.getId().equals(criterion.getDevice())).findFirst();
		if (device.isEmpty() || criterion.getPoint() == null || criterion.getThreshold() == null || criterion.getLevel() == DangerLevel.NONE) {
			return Optional.empty();
		}
		var live = values.value(criterion.getDevice(), criterion.getPoint());
		var name = title(device.get());
		var doubtful = live.flatMap(LiveValue::reading).filter(reading -> reading.quality() == ReadingQuality.DOUBTFUL);
		return Optional.of(new Watched(criterion, name,
				new WatchedPoint(Subject.of(key, ""), name, live.map(value -> value.point().unit()).orElse(Unit.ONE), criterion.getLevel().getValue(),
						criterion.getThreshold(), criterion.isFalling(), live.flatMap(LiveValue::trusted).map(DangerAssessment::value),
						doubtful.map(DangerAssessment::value)),
				live));
	}

	private static PointValue value(Reading reading) {
		return new PointValue(new BigDecimal(reading.value()), reading.time());
	}

	private static Reason measured(DangerLevels.Reason reason, Watched watched) {
		boolean counts = reason.state() == DangerLevels.State.REACHED || reason.state() == DangerLevels.State.REACHED_IN_DOUBT;
		var used = reason.state() == DangerLevels.State.REACHED_IN_DOUBT ? watched.point().doubtful() : watched.point().trusted();
		var level = watched.criterion().getLevel();
		return used.map(value -> new Reason(level, read(watched, value, counts, reason.old()), counts))
				.orElseGet(() -> new Reason(level, prefixed(watched.device(), "no reading", "計測値がありません"), false));
	}

	private static LocalizedText read(Watched watched, PointValue value, boolean met, boolean old) {
		var point = watched.value().orElseThrow().point();
		boolean falling = watched.criterion().isFalling();
		var is = number(value.value());
		var from = number(watched.criterion().getThreshold());
		var english = point.title().english() + " " + is + unit(point, Locale.ENGLISH) + (met ? falling ? " ≤ " : " ≥ " : falling ? " > " : " < ")
				+ from + unit(point, Locale.ENGLISH);
		var japanese = point.title().japanese() + " " + is + unit(point, Locale.JAPANESE) + (met ? falling ? " ≦ " : " ≧ " : falling ? " > " : " < ")
				+ from + unit(point, Locale.JAPANESE);
		var time = ENTERED.format(value.time().atZone(ZONE));
		return prefixed(watched.device(), old ? english + ", last read " + time : english, old ? japanese + "(最終計測 " + time + ")" : japanese);
	}

	private static String unit(Point point, Locale locale) {
		var unit = point.unit().in(locale);
		return unit.isEmpty() ? "" : " " + unit;
	}

	private static String number(BigDecimal value) {
		return value.round(DIGITS).stripTrailingZeros().toPlainString();
	}

	private List<CitizenReport> reports(HazardArea area) {
		return plan.getHazardReports().stream().filter(report -> area.getId() != null && area.getId().equals(report.getArea()))
				.flatMap(report -> time(report.getTime()).stream().map(time -> new CitizenReport(Subject.of(String.valueOf(report.getId()), ""), time,
						report.getLevel().getValue(), report.getDescription() == null ? "" : report.getDescription().strip(), report.isConfirmed(), report.isDismissed())))
				.toList();
	}

	private static int hours(HazardArea area) {
		return area.getReportHours() == null || area.getReportHours() < 1 ? USUAL_HOURS : area.getReportHours();
	}

	private static int needed(HazardArea area) {
		return area.getReportsNeeded() == null || area.getReportsNeeded() < 1 ? USUAL_REPORTS : area.getReportsNeeded();
	}

	/** Nothing of reports that were dismissed, are of long ago or name no level. */
	private static Optional<Reason> reported(DangerLevels.Reason reason, List<DangerLevels.Reason> all, int needed) {
		var report = reason.report();
		if (reason.state() == DangerLevels.State.DISMISSED || reason.state() == DangerLevels.State.NOT_CURRENT || report.level() == 0) {
			return Optional.empty();
		}
		boolean counts = reason.state() != DangerLevels.State.WAITING;
		int level = counts ? reason.level() : report.level();
		long like = all.stream().filter(other -> other.report() != null && other.report().level() >= level)
				.filter(other -> other.state() != DangerLevels.State.DISMISSED && other.state() != DangerLevels.State.NOT_CURRENT).count();
		var english = report.confirmed() ? "confirmed" : counts ? like + " reports agree" : like + " of " + needed + " reports, not confirmed";
		var japanese = report.confirmed() ? "確認済" : counts ? "通報 " + like + " 件が一致" : "通報 " + like + "/" + needed + " 件、未確認";
		var time = entered(report.time());
		return Optional.of(new Reason(DangerLevel.get(level),
				LocalizedText.of("Report " + time + ": " + report.description() + " (" + english + ")", "通報 " + time + ": " + report.description() + "(" + japanese + ")"),
				counts));
	}

	/** A time as reports have it, by Japan's clock; empty when it is no such time. */
	public static Optional<Instant> time(String entered) {
		if (entered == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDateTime.parse(entered.strip().replace(' ', 'T')).atZone(ZONE).toInstant());
		} catch (DateTimeParseException unreadable) {
			return Optional.empty();
		}
	}

	/** A time as reports have it. */
	public static String entered(Instant time) {
		return ENTERED.format(time.atZone(ZONE));
	}

	private static LocalizedText title(Element element) {
		var japanese = element.getName() == null || element.getName().isBlank() ? String.valueOf(element.getId()) : element.getName();
		var english = element.getNameEn() == null || element.getNameEn().isBlank() ? japanese : element.getNameEn();
		return LocalizedText.of(english, japanese);
	}

	private static LocalizedText prefixed(LocalizedText title, String english, String japanese) {
		return LocalizedText.of(title.english() + ": " + english, title.japanese() + ": " + japanese);
	}
}
