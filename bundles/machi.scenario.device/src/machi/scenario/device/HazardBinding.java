package machi.scenario.device;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import machi.calculation.CalculationException;
import machi.calculation.operation.CitizenReport;
import machi.calculation.operation.HazardInput;
import machi.calculation.operation.WatchedArea;
import machi.calculation.operation.WatchedPoint;
import machi.calculation.operation.WatchedPoint.PointValue;
import machi.model.core.Element;
import machi.model.device.DangerLevel;
import machi.model.device.DevicePlan;
import machi.model.device.HazardArea;
import machi.model.device.HazardCriterion;
import machi.model.device.HazardReport;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;
import machi.quantity.time.Quality;
import machi.quantity.time.TimeGrid;
import machi.scenario.InputBinding;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;
import machi.telemetry.SeriesException;
import machi.telemetry.reading.PointKey;
import machi.telemetry.reading.PointMeaning;
import machi.telemetry.reading.ReadingStore;
import machi.telemetry.reading.ReadingStores;
import machi.telemetry.reading.StoredReading;

/** Binds {@code operation.danger}. */
@Component(service = InputBinding.class)
public final class HazardBinding implements InputBinding<HazardInput> {

	private static final int REPORT_HOURS = 6;
	private static final int REPORTS_NEEDED = 2;
	/** So far back a reading that can be trusted is looked for. */
	private static final Duration BACK = Duration.ofDays(7);

	private final Optional<ReadingStores> embedded;
	private final Optional<ReadingStores> server;

	/** @param embedded and server: null when that store is not installed */
	@Activate
	public HazardBinding(
			@Reference(target = "(store=duckdb)", cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) ReadingStores embedded,
			@Reference(target = "(store=postgresql)", cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) ReadingStores server) {
		this.embedded = Optional.ofNullable(embedded);
		this.server = Optional.ofNullable(server);
	}

	@Override
	public String calculatorId() {
		return "operation.danger";
	}

	@Override
	public Optional<LocalizedText> nothingToRead(ProgramContent content) {
		return content.unless(DevicePlan.class, plan -> !plan.getHazardAreas().isEmpty(), "no watched area", "災害監視区域なし");
	}

	/** What the store knows of the points that are watched. */
	private record Known(Map<PointKey, PointMeaning> meanings, Map<PointKey, PointValue> trusted, Map<PointKey, PointValue> doubtful) {

		private static Known nothing() {
			return new Known(new HashMap<>(), new HashMap<>(), new HashMap<>());
		}
	}

	@Override
	public HazardInput bind(ProgramContent content) throws CalculationException {
		var plan = content.domain(DevicePlan.class);
		if (plan.isEmpty()) {
			throw new CalculationException(LocalizedText.of("The program watches no area", "災害監視区域がありません"),
					ModelReader.subject(content.program()), "");
		}
		var keys = new ArrayList<PointKey>();
		plan.get().getHazardAreas().forEach(area -> area.getCriteria().forEach(criterion -> key(criterion).ifPresent(keys::add)));
		var readings = new DeviceReadings(content, embedded, server);
		var known = readings.exist() && !keys.isEmpty() ? readings.ask(store -> known(store, keys)) : Known.nothing();
		var areas = new ArrayList<WatchedArea>();
		for (var area : plan.get().getHazardAreas()) {
			areas.add(area(content, plan.get(), area, known));
		}
		return new HazardInput(areas);
	}

	private static Optional<PointKey> key(HazardCriterion criterion) {
		var device = ModelReader.text(criterion.getDevice());
		var point = ModelReader.text(criterion.getPoint());
		return device.isBlank() || point.isBlank() ? Optional.empty() : Optional.of(new PointKey(device, point.strip()));
	}

	private static Known known(ReadingStore store, List<PointKey> keys) throws SeriesException {
		var known = Known.nothing();
		store.meanings().forEach(meaning -> known.meanings().put(meaning.key(), meaning));
		for (var newest : store.latest(keys).values()) {
			if (isTrusted(newest)) {
				known.trusted().put(newest.key(), value(newest));
				continue;
			}
			if (newest.quality() == Quality.SUSPECT) {
				known.doubtful().put(newest.key(), value(newest));
			}
			store.readings(newest.key(), newest.time().minus(BACK), newest.time()).reversed().stream().filter(HazardBinding::isTrusted)
					.findFirst().ifPresent(before -> known.trusted().put(before.key(), value(before)));
		}
		return known;
	}

	private static boolean isTrusted(StoredReading reading) {
		return reading.quality() == Quality.GOOD || reading.quality() == Quality.ESTIMATED;
	}

	private static PointValue value(StoredReading reading) {
		return new PointValue(BigDecimal.valueOf(reading.value()), reading.time());
	}

	private static WatchedArea area(ProgramContent content, DevicePlan plan, HazardArea area, Known known) throws CalculationException {
		var points = new ArrayList<WatchedPoint>();
		for (var criterion : area.getCriteria()) {
			points.add(point(content, criterion, known));
		}
		var reports = new ArrayList<CitizenReport>();
		for (var report : plan.getHazardReports()) {
			if (ModelReader.text(report.getArea()).equals(area.getId())) {
				reports.add(report(report));
			}
		}
		var hours = area.getReportHours() == null ? REPORT_HOURS : positive(area.getReportHours(), area, "reportHours");
		var needed = area.getReportsNeeded() == null ? REPORTS_NEEDED
				: positive(area.getReportsNeeded(), area, "reportsNeeded");
		return new WatchedArea(ModelReader.subject(area), ModelReader.name(area), points, reports, hours, needed);
	}

	private static int positive(int value, Element element, String attribute) throws CalculationException {
		if (value <= 0) {
			throw wrong(element, attribute, Integer.toString(value), "A number above 0 was expected", "0より大きい数を指定してください");
		}
		return value;
	}

	private static CalculationException wrong(Element element, String attribute, String value, String english, String japanese) {
		return new CalculationException(LocalizedText.of(english, japanese), ModelReader.subject(element, attribute), value);
	}

	private static WatchedPoint point(ProgramContent content, HazardCriterion criterion, Known known) throws CalculationException {
		var key = key(criterion);
		var device = content.element(ModelReader.text(criterion.getDevice())).filter(Element.class::isInstance).map(Element.class::cast);
		if (key.isEmpty() || device.isEmpty()) {
			throw wrong(criterion, key.isEmpty() ? "point" : "device", ModelReader.text(criterion.getDevice()),
					"The device and point that are watched were expected", "監視する機器と計測点を指定してください");
		}
		if (criterion.getThreshold() == null) {
			throw wrong(criterion, "threshold", "", "A threshold was expected", "しきい値を入力してください");
		}
		int level = level(criterion.getLevel());
		if (level == 0) {
			throw wrong(criterion, "level", "", "A level of danger from 1 to 5 was expected", "1から5の警戒レベルを指定してください");
		}
		var meaning = Optional.ofNullable(known.meanings().get(key.get()));
		var name = ModelReader.name(device.get());
		return new WatchedPoint(ModelReader.subject(criterion),
				LocalizedText.of(name.english() + " " + key.get().point(), name.japanese() + " " + key.get().point()),
				meaning.map(PointMeaning::unit).filter(unit -> !unit.isBlank()).map(Unit::of).orElse(Unit.ONE), level,
				criterion.getThreshold(), criterion.isFalling(), Optional.ofNullable(known.trusted().get(key.get())),
				Optional.ofNullable(known.doubtful().get(key.get())));
	}

	private static int level(DangerLevel level) {
		return level == null ? 0 : level.getValue();
	}

	private static CitizenReport report(HazardReport report) throws CalculationException {
		return new CitizenReport(ModelReader.subject(report), time(report), level(report.getLevel()),
				ModelReader.text(report.getDescription()), report.isConfirmed(), report.isDismissed());
	}

	/** In Japan's time unless a zone is given. */
	private static Instant time(HazardReport report) throws CalculationException {
		var text = ModelReader.text(report.getTime()).strip().replace('/', '-').replaceFirst(" ", "T");
		try {
			return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && text.indexOf('T') > 0 ? OffsetDateTime.parse(text).toInstant()
					: LocalDateTime.parse(text).atZone(TimeGrid.JAPAN).toInstant();
		} catch (DateTimeException notAMoment) {
			throw wrong(report, "time", ModelReader.text(report.getTime()), "A day and time such as 2026-07-01 14:30 were expected",
					"2026-07-01 14:30 のような日時を入力してください");
		}
	}
}
