package machi.calculation.service.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import machi.calculation.Column;
import machi.calculation.ResultChart;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.service.PrintedPeriod;
import machi.calculation.service.ServiceEntry;
import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;

/** What was counted of one service by one measure, in the order of time. */
record UsageSeries(ServiceEntry service, String measure, List<Point> points) {

	/** One count; a period that cannot be read has its place after those that can. */
	record Point(ServiceEntry.Usage usage, Optional<ReportingPeriod> period) {
	}

	private static final Comparator<Point> BY_TIME = Comparator.comparing(point -> point.period().orElse(null),
			Comparator.nullsLast(Comparator.naturalOrder()));

	static List<UsageSeries> of(List<ServiceEntry> services) {
		var series = new ArrayList<UsageSeries>();
		for (var service : services) {
			var byMeasure = new LinkedHashMap<String, List<Point>>();
			service.usage().forEach(usage -> byMeasure.computeIfAbsent(usage.measure(), name -> new ArrayList<>())
					.add(new Point(usage, PrintedPeriod.of(usage.period()))));
			byMeasure.forEach((measure, points) -> series.add(new UsageSeries(service, measure, points.stream().sorted(BY_TIME).toList())));
		}
		return series;
	}

	/** The latest count that has a value and a period. */
	Optional<Point> latest() {
		return points.stream().filter(point -> point.usage().value().isPresent() && point.period().isPresent()).reduce((a, b) -> b);
	}

	/** Whether it can be drawn as a line: two points of one unit. */
	boolean isDrawable() {
		var drawn = drawn();
		return drawn.size() > 1 && drawn.stream().map(point -> point.usage().unit()).distinct().count() == 1;
	}

	private List<Point> drawn() {
		return points.stream().filter(point -> point.usage().value().isPresent() && point.period().isPresent()).toList();
	}

	LocalizedText title() {
		return LocalizedText.of(service.name().english() + ": " + measure, service.name().japanese() + ": " + measure);
	}

	ResultTable table(String id) {
		var unit = drawn().getFirst().usage().unit();
		var rows = drawn().stream().map(point -> Row.data(point.usage().subject().elementId(), point.usage().subject(),
				printed(point.period().orElseThrow()), point.usage().value().orElseThrow())).toList();
		return new ResultTable(id, title(),
				List.of(Column.localized("period", "Period", "時点・期間"),
						new Column("value", LocalizedText.of(measure, measure), Column.Type.NUMBER, unit)),
				rows);
	}

	ResultChart chart(String tableId) {
		return new ResultChart(tableId, title(), ResultChart.Kind.LINE, tableId, "period", List.of("value"), Set.of(Row.Kind.DATA));
	}

	static LocalizedText unit(ServiceEntry.Usage usage) {
		return LocalizedText.of(usage.unit().in(Locale.ENGLISH), usage.unit().in(Locale.JAPANESE));
	}

	static LocalizedText printed(ReportingPeriod period) {
		return LocalizedText.of(period.in(Locale.ENGLISH), period.in(Locale.JAPANESE));
	}
}
