package machi.operation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import machi.hardware.Point;
import machi.hardware.Reading;
import machi.model.core.Element;
import machi.model.device.DangerLevel;
import machi.model.device.DevicePlan;
import machi.model.device.HazardArea;
import machi.model.device.HazardCriterion;
import machi.model.device.HazardReport;
import machi.operation.AreaDanger.Reason;
import machi.quantity.text.LocalizedText;

/**
 * Danger levels of hazard areas from sensors and reports. A criterion counts while the newest reading of its point has
 * reached it, however old that reading is: a gauge that the flood has taken has not given the all-clear. A confirmed report
 * counts for the hours entered for its area; others do when as many as are needed name this level or a higher one; those
 * that were dismissed never do.
 */
public final class DangerAssessment {

	/** Used where the area says nothing. */
	public static final int USUAL_HOURS = 6;
	/** Used where the area says nothing: one report of a citizen alone raises no level before somebody has confirmed it. */
	public static final int USUAL_REPORTS = 2;

	private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
	private static final DateTimeFormatter ENTERED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
	private static final Duration OLD = Duration.ofHours(1);
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
		area.getCriteria().forEach(criterion -> reasons.add(criterion(criterion)));
		reasons.addAll(reports(area));
		reasons.sort(Comparator.comparing((Reason reason) -> !reason.counts()).thenComparing(Reason::level, Comparator.reverseOrder()));
		var level = reasons.stream().filter(Reason::counts).map(Reason::level).max(Comparator.naturalOrder()).orElse(DangerLevel.NONE);
		return new AreaDanger(String.valueOf(area.getId()), title(area), level, reasons);
	}

	private Reason criterion(HazardCriterion criterion) {
		var device = plan.getDevices().stream().filter(one -> one.getId() != null && one.getId().equals(criterion.getDevice())).findFirst();
		if (device.isEmpty() || criterion.getPoint() == null || criterion.getThreshold() == null) {
			return new Reason(criterion.getLevel(),
					prefixed(title(criterion), "device, point or threshold is not entered", "機器・計測点・しきい値が未入力です"), false);
		}
		var live = values.value(criterion.getDevice(), criterion.getPoint());
		var reading = live.flatMap(LiveValue::reading).filter(one -> !Double.isNaN(one.value()));
		if (reading.isEmpty()) {
			return new Reason(criterion.getLevel(), prefixed(title(device.get()), "no reading", "計測値がありません"), false);
		}
		return read(criterion, title(device.get()), live.get().point(), reading.get());
	}

	private Reason read(HazardCriterion criterion, LocalizedText device, Point point, Reading reading) {
		double limit = criterion.getThreshold().doubleValue();
		boolean met = criterion.isFalling() ? reading.value() <= limit : reading.value() >= limit;
		var is = number(reading.value());
		var from = number(limit);
		var english = point.title().english() + " " + is + unit(point, Locale.ENGLISH) + (met ? criterion.isFalling() ? " ≤ " : " ≥ " : criterion.isFalling() ? " > " : " < ")
				+ from + unit(point, Locale.ENGLISH);
		var japanese = point.title().japanese() + " " + is + unit(point, Locale.JAPANESE)
				+ (met ? criterion.isFalling() ? " ≦ " : " ≧ " : criterion.isFalling() ? " > " : " < ") + from + unit(point, Locale.JAPANESE);
		boolean old = Duration.between(reading.time(), now).compareTo(OLD) > 0;
		var time = ENTERED.format(reading.time().atZone(ZONE));
		return new Reason(criterion.getLevel(),
				prefixed(device, old ? english + ", last read " + time : english, old ? japanese + "(最終計測 " + time + ")" : japanese), met);
	}

	private static String unit(Point point, Locale locale) {
		var unit = point.unit().in(locale);
		return unit.isEmpty() ? "" : " " + unit;
	}

	private static String number(double value) {
		return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
	}

	private List<Reason> reports(HazardArea area) {
		var recent = plan.getHazardReports().stream().filter(report -> area.getId() != null && area.getId().equals(report.getArea()))
				.filter(report -> !report.isDismissed() && report.getLevel() != DangerLevel.NONE && isRecent(report, area)).toList();
		int needed = area.getReportsNeeded() == null ? USUAL_REPORTS : area.getReportsNeeded();
		return recent.stream().map(report -> {
			long like = recent.stream().filter(other -> other.getLevel().compareTo(report.getLevel()) >= 0).count();
			boolean counts = report.isConfirmed() || like >= needed;
			return new Reason(report.getLevel(), reported(report, counts, like, needed), counts);
		}).toList();
	}

	private static LocalizedText reported(HazardReport report, boolean counts, long like, int needed) {
		var what = report.getDescription() == null ? "" : report.getDescription().strip();
		var time = report.getTime() == null ? "" : report.getTime().replace('T', ' ');
		var english = report.isConfirmed() ? "confirmed" : counts ? like + " reports agree" : like + " of " + needed + " reports, not confirmed";
		var japanese = report.isConfirmed() ? "確認済" : counts ? "通報 " + like + " 件が一致" : "通報 " + like + "/" + needed + " 件、未確認";
		return LocalizedText.of("Report " + time + ": " + what + " (" + english + ")", "通報 " + time + ": " + what + "(" + japanese + ")");
	}

	private boolean isRecent(HazardReport report, HazardArea area) {
		int hours = area.getReportHours() == null ? USUAL_HOURS : area.getReportHours();
		return time(report.getTime()).filter(time -> !time.isBefore(now.minus(Duration.ofHours(hours)))).isPresent();
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
