package machi.calculation.operation.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.InputCheck;
import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.calculation.operation.CitizenReport;
import machi.calculation.operation.DangerLevels;
import machi.calculation.operation.DangerLevels.Reason;
import machi.calculation.operation.HazardInput;
import machi.calculation.operation.WatchedArea;
import machi.calculation.operation.WatchedPoint;
import machi.calculation.operation.WatchedPoint.PointValue;
import machi.quantity.Quantity;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Tells the level of danger of the areas that a town watches, and why. */
@Component(service = Calculator.class)
public final class DangerCalculator implements Calculator<HazardInput> {

	private static final String AS_OF = "asOf";
	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
	/** From here on people leave. */
	private static final int EVACUATION = 3;
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("operation.danger", "1.0.0",
			LocalizedText.of("Levels of danger", "危険度"),
			LocalizedText.of("The level of danger of each watched area, from measured values and reports of citizens, with the reasons.",
					"監視区域ごとの警戒レベルを、計測値と住民通報から理由とともに示します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("device"),
			List.of(new Parameter(AS_OF, LocalizedText.of("As of", "基準時点"),
					LocalizedText.of("Day or moment in Japan, such as 2026-07-01 or 2026-07-01T14:30; without it, that of the newest reading or report.",
							"どの時点の状況を見るか(例: 2026-07-01、2026-07-01T14:30)。空欄のときは、最新の計測値または通報の時点です。"),
					Parameter.Type.TEXT, Unit.ONE, Optional.empty(), Optional.empty(), List.of(), "")),
			LocalizedText.of("Highest of all criteria and reports; readings that are old or doubtful lower no level. Levels: evacuation information, Cabinet Office 2021",
					"全基準・通報のうち最も高い段階。古い値や疑わしい値では段階を下げない。段階は内閣府「避難情報に関するガイドライン」(2021年)による"),
			29100);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<HazardInput> inputType() {
		return HazardInput.class;
	}

	@Override
	public CalculationResult calculate(HazardInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		InputCheck.unique(input.areas(), area -> area.subject().elementId(), WatchedArea::subject);
		var asOf = asOf(parameters, input);
		var findings = new ArrayList<Finding>();
		var levels = new ArrayList<Row>();
		var reasons = new ArrayList<Row>();
		for (var area : input.areas()) {
			monitor.checkCancelled();
			var result = DangerLevels.of(area, asOf);
			levels.add(Row.data(area.subject().elementId(), area.subject(), area.name(), BigDecimal.valueOf(result.level()),
					DangerWords.level(result.level()), BigDecimal.valueOf(result.measured()), BigDecimal.valueOf(result.reported())));
			result.reasons().forEach(reason -> reasons.add(row(area, reason)));
			if (result.level() >= EVACUATION) {
				findings.add(finding(area, result));
			}
		}
		var at = MINUTE.format(asOf.atZone(JAPAN));
		return CalculationResult.of(List.of(
				new ResultTable("levels", LocalizedText.of("Levels of danger as of " + at, "警戒レベル(" + at + "時点)"),
						List.of(Column.localized("area", "Area", "区域"), Column.number("level", "Level", "警戒レベル", ""),
								Column.localized("meaning", "Meaning", "内容"), Column.number("measured", "By measured values", "計測値による", ""),
								Column.number("reported", "By reports", "通報による", "")),
						levels),
				new ResultTable("reasons", LocalizedText.of("Reasons", "理由"),
						List.of(Column.localized("area", "Area", "区域"), Column.localized("reason", "Criterion or report", "基準・通報"),
								Column.localized("state", "State", "状態"), Column.number("level", "Level", "警戒レベル", ""),
								Column.text("value", "Value", "値"), Column.text("threshold", "Threshold", "しきい値"),
								Column.text("time", "Time", "日時")),
						reasons)),
				List.of(), findings);
	}

	/** A day is looked at as it ends. */
	private static Instant asOf(ParameterValues parameters, HazardInput input) throws CalculationException {
		var given = parameters.text(AS_OF);
		if (given.isEmpty()) {
			return input.areas().stream().flatMap(DangerCalculator::times).max(Instant::compareTo).orElse(Instant.EPOCH);
		}
		try {
			return given.get().contains("T") ? LocalDateTime.parse(given.get()).atZone(JAPAN).toInstant()
					: LocalDate.parse(given.get()).plusDays(1).atStartOfDay(JAPAN).toInstant();
		} catch (DateTimeParseException notAMoment) {
			throw new CalculationException(LocalizedText.of(
					"A day or moment such as 2026-07-01 or 2026-07-01T14:30 was expected (parameter " + AS_OF + ")",
					"2026-07-01 や 2026-07-01T14:30 のような日時を指定してください(パラメータ " + AS_OF + ")"), Subject.NONE, given.get());
		}
	}

	private static Stream<Instant> times(WatchedArea area) {
		return Stream.concat(area.reports().stream().map(CitizenReport::time), area.points().stream()
				.flatMap(point -> Stream.concat(point.trusted().stream(), point.doubtful().stream())).map(PointValue::time));
	}

	private static Row row(WatchedArea area, Reason reason) {
		var level = BigDecimal.valueOf(reason.level());
		var state = DangerWords.state(reason);
		if (reason.report() != null) {
			var report = reason.report();
			return Row.data(report.subject().elementId(), report.subject(), area.name(),
					LocalizedText.of("Report: " + report.description(), "通報：" + report.description()), state, level,
					Integer.toString(report.level()), null, time(report.time()));
		}
		var point = reason.point();
		var shown = reason.state() == DangerLevels.State.REACHED_IN_DOUBT ? point.doubtful() : point.trusted();
		return Row.data(point.subject().elementId(), point.subject(), area.name(), point.name(), state, level,
				shown.map(reading -> text(point, reading.value())).orElse(null),
				(point.falling() ? "≤ " : "≥ ") + text(point, point.threshold()), shown.map(reading -> time(reading.time())).orElse(null));
	}

	private static String text(WatchedPoint point, BigDecimal value) {
		return new Quantity(value, point.unit()).grouped();
	}

	private static String time(Instant time) {
		return MINUTE.format(time.atZone(JAPAN));
	}

	private static Finding finding(WatchedArea area, DangerLevels.Result result) {
		var words = DangerWords.level(result.level());
		var places = result.reasons().stream().filter(reason -> reason.level() == result.level())
				.map(reason -> reason.report() != null ? new Finding.Place(reason.report().subject(), reason.report().description())
						: new Finding.Place(reason.point().subject(), text(reason.point(), reason.point().threshold())))
				.toList();
		return new Finding("operation.danger.level", Severity.WARNING,
				LocalizedText.of(area.name().english() + ": level " + words.english(), area.name().japanese() + "：警戒レベル" + words.japanese()),
				places);
	}
}
