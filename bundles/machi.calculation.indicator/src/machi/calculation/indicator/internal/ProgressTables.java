package machi.calculation.indicator.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import machi.calculation.Column;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.indicator.ProgressPath;
import machi.calculation.indicator.StatedPeriod;
import machi.quantity.text.LocalizedText;

/** The tables of single indicators. */
final class ProgressTables {

	private ProgressTables() {
	}

	static ResultTable progress(List<Rating> ratings, Thresholds thresholds) {
		var columns = List.of(Column.localized("name", "Indicator", "指標"), Column.localized("side", "Side", "側面"),
				Column.localized("state", "State", "状況"), Column.number("latest", "Last actual", "直近の実績", ""),
				Column.localized("unit", "Unit", "単位"), Column.localized("latestPeriod", "Period", "実績の時点・期間"),
				Column.number("progressPercent", "Progress", "進捗率", "%"),
				Column.number("expectedPercent", "Progress by time", "経過に応じた進捗率", "%"),
				Column.number("baseline", "Baseline", "基準値", ""), Column.localized("baselinePeriod", "Baseline period", "基準時点・期間"),
				Column.number("target", "Target", "目標値", ""), Column.localized("targetPeriod", "Target period", "目標時点・期間"),
				Column.number("forecast", "Forecast for the target period", "目標時点の見通し", ""),
				Column.number("forecastPercent", "Progress by forecast", "見通しの進捗率", "%"),
				Column.localized("due", "Actual due for", "未入力の時点・期間"));
		var rows = new ArrayList<Row>();
		for (var rating : ratings) {
			var indicator = rating.tracked().indicator();
			var forecast = rating.forecast();
			rows.add(Row.data(rating.tracked().id(), indicator.subject(), indicator.name(), rating.tracked().side().title(),
					rating.state(thresholds).label(), rating.latest().orElse(null), unit(rating),
					rating.history().latest().map(entry -> PeriodText.of(entry.actual().period().orElseThrow())).orElse(null),
					rating.progress().orElse(null), rating.expected().orElse(null), rating.measure().baseline().orElse(null),
					stated(indicator.baselinePeriod()), rating.measure().target().orElse(null), stated(indicator.targetPeriod()),
					forecast.orElse(null), forecast.flatMap(rating::progress).orElse(null), rating.due().map(PeriodText::of).orElse(null)));
		}
		return new ResultTable("progress", LocalizedText.of("Progress of the indicators", "KPIの進捗"), columns, rows);
	}

	private static LocalizedText unit(Rating rating) {
		var unit = rating.measure().unit();
		return LocalizedText.of(unit.in(Locale.ENGLISH), unit.in(Locale.JAPANESE));
	}

	private static LocalizedText stated(Optional<StatedPeriod> period) {
		return period.map(PeriodText::of).orElse(null);
	}

	static ResultTable history(List<Rating> ratings) {
		var columns = List.of(Column.text("kpi", "Indicator (id)", "指標(ID)"), Column.localized("name", "Indicator", "指標"),
				Column.localized("period", "Period", "時点・期間"), Column.text("until", "Last day", "末日"), Column.number("value", "Value", "値", ""),
				Column.localized("unit", "Unit", "単位"), Column.number("progressPercent", "Progress", "進捗率", "%"), Column.localized("use", "Use", "扱い"),
				Column.text("replaces", "Corrects", "訂正対象"), Column.text("recordedOn", "Recorded on", "記録日"));
		var rows = new ArrayList<Row>();
		for (var rating : ratings) {
			for (var entry : rating.history().entries()) {
				rows.add(history(rating, entry));
			}
		}
		return new ResultTable("history", LocalizedText.of("Recorded actuals", "実績の履歴"), columns, rows);
	}

	private static Row history(Rating rating, ActualHistory.Entry entry) {
		var actual = entry.actual();
		return Row.data(actual.id(), actual.subject(), rating.tracked().id(), rating.tracked().indicator().name(), stated(actual.period()),
				actual.period().flatMap(StatedPeriod::period).map(period -> period.end().toString()).orElse(null), actual.value().orElse(null),
				unit(rating), actual.value().flatMap(rating::progress).orElse(null), entry.use().label(),
				actual.replaces().isEmpty() ? null : actual.replaces(), actual.recordedOn().map(Object::toString).orElse(null));
	}

	/** The corners of the way to each target, from which a chart draws it. */
	static ResultTable paths(List<Rating> ratings) {
		var columns = List.of(Column.text("kpi", "Indicator (id)", "指標(ID)"), Column.localized("name", "Indicator", "指標"),
				Column.localized("period", "Period", "時点・期間"), Column.text("until", "Last day", "末日"), Column.number("value", "Value", "値", ""),
				Column.localized("unit", "Unit", "単位"));
		var rows = new ArrayList<Row>();
		for (var rating : ratings) {
			var points = rating.path().map(ProgressPath::points).orElse(List.of());
			for (int i = 0; i < points.size(); i++) {
				var point = points.get(i);
				rows.add(Row.data(rating.tracked().id() + "/" + i, rating.tracked().indicator().subject(), rating.tracked().id(),
						rating.tracked().indicator().name(), PeriodText.of(point.period()), point.period().end().toString(), point.value(),
						unit(rating)));
			}
		}
		return new ResultTable("paths", LocalizedText.of("From the baselines to the targets", "基準値から目標値までの経路"), columns, rows);
	}

	static BigDecimal count(long count) {
		return BigDecimal.valueOf(count);
	}
}
