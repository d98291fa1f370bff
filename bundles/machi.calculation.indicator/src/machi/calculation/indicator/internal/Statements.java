package machi.calculation.indicator.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.indicator.Indicator;
import machi.calculation.indicator.StatedPeriod;
import machi.calculation.indicator.TrackedIndicator;
import machi.quantity.Quantity;
import machi.quantity.ReportingPeriod;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** What is to be said of baselines and targets as they are printed, whatever was recorded since. */
final class Statements {

	/** Units of quantities that documents also name in words; any other word in brackets is no unit. */
	private static final List<Unit> QUANTITIES = List.of(Unit.of("kWh"), Unit.of("kW"), Unit.of("円"), Unit.of("t-CO2"), Unit.of("t"),
			Unit.of("km"), Unit.of("ha"), Unit.of("L"), Unit.of("人"));
	private static final Pattern BRACKETS = Pattern.compile("[(（\\[［]([^()（）\\[\\]［］]+)[)）\\]］]");

	private final FindingList findings;

	Statements(FindingList findings) {
		this.findings = findings;
	}

	void check(List<TrackedIndicator> indicators) {
		for (var tracked : indicators) {
			periods(tracked);
			quantities(tracked);
			units(tracked);
		}
		targetsOfOneYear(indicators);
	}

	private void periods(TrackedIndicator tracked) {
		var indicator = tracked.indicator();
		readable(tracked, indicator.baselinePeriod(), indicator.subject().elementId(), place("baselinePeriod", indicator));
		readable(tracked, indicator.targetPeriod(), indicator.subject().elementId(), place("targetPeriod", indicator));
		readable(tracked, tracked.heading(), indicator.subject().elementId(), place("targetHeading", tracked));
		tracked.interimTargets().forEach(interim -> readable(tracked, interim.period(), interim.subject().elementId(),
				new Finding.Place(interim.subject().at("period"), printed(interim.period()))));
		tracked.actuals().forEach(actual -> readable(tracked, actual.period(), actual.id(),
				new Finding.Place(actual.subject().at("period"), printed(actual.period()))));
		var baseline = indicator.baselinePeriod().flatMap(StatedPeriod::period);
		var target = indicator.targetPeriod().flatMap(StatedPeriod::period);
		if (baseline.isPresent() && target.isPresent()) {
			ends(tracked, baseline.get(), target.get());
		}
		var heading = tracked.heading().flatMap(StatedPeriod::period);
		if (heading.isPresent() && target.isPresent() && !heading.equals(target)) {
			findings.add(tracked, "kpi.period.mixed", Severity.WARNING,
					"the column is headed " + printed(tracked.heading()) + ", the cell prints " + printed(indicator.targetPeriod()) + ".",
					"表頭は「" + printed(tracked.heading()) + "」、セルは「" + printed(indicator.targetPeriod()) + "」と記載されています。",
					place("targetHeading", tracked), place("targetPeriod", indicator));
		}
	}

	private void readable(TrackedIndicator tracked, Optional<StatedPeriod> stated, String elementId, Finding.Place place) {
		if (stated.isPresent() && stated.get().period().isEmpty()) {
			var printed = stated.get().printed();
			findings.add(tracked, "kpi.period.unreadable", Severity.WARNING,
					"\"" + printed + "\" is no period; a year must say of which kind it is, such as 2022年, 2022年度, R6年度 or 2020年度末 ("
							+ elementId + ").",
					"「" + printed + "」を時点・期間として読めません。2022年、2022年度、R6年度、2020年度末 のように記入してください(" + elementId + ")。", place);
		}
	}

	private void ends(TrackedIndicator tracked, ReportingPeriod baseline, ReportingPeriod target) {
		var indicator = tracked.indicator();
		if (!target.end().isAfter(baseline.end())) {
			findings.add(tracked, "kpi.period.order", Severity.ERROR, "the target is not later than the baseline.", "目標が基準時点より後になっていません。",
					place("baselinePeriod", indicator), place("targetPeriod", indicator));
		}
		if (baseline.kind() != target.kind()) {
			findings.add(tracked, "kpi.period.mixed", Severity.INFO,
					"the baseline stands for " + baseline.in(Locale.ENGLISH) + ", the target for " + target.in(Locale.ENGLISH)
							+ ": periods of different kinds.",
					"基準は「" + printed(indicator.baselinePeriod()) + "」、目標は「" + printed(indicator.targetPeriod()) + "」で、時点・期間の種類が異なります。",
					place("baselinePeriod", indicator), place("targetPeriod", indicator));
		}
	}

	/** Targets of one printed year that are periods of different kinds (Kaga K813, K855, K1046). */
	private void targetsOfOneYear(List<TrackedIndicator> indicators) {
		var years = new TreeMap<Integer, Map<ReportingPeriod, List<Finding.Place>>>();
		for (var tracked : indicators) {
			tracked.indicator().targetPeriod().flatMap(StatedPeriod::period).ifPresent(period -> years
					.computeIfAbsent(period.year(), year -> new TreeMap<>()).computeIfAbsent(period, same -> new ArrayList<>())
					.add(place("targetPeriod", tracked.indicator())));
		}
		years.forEach((year, periods) -> {
			if (periods.size() > 1) {
				var english = String.join(", ", periods.keySet().stream().map(period -> period.in(Locale.ENGLISH)).toList());
				var japanese = String.join("、", periods.keySet().stream().map(period -> period.in(Locale.JAPANESE)).toList());
				findings.add("kpi.period.mixed", Severity.WARNING,
						LocalizedText.of("Targets of " + year + " are stated for periods of different kinds: " + english + ". They are kept apart.",
								year + " の目標の時点・期間が混在しています: " + japanese + "。別々に扱います。"),
						periods.values().stream().flatMap(List::stream).toList());
			}
		});
	}

	private void quantities(TrackedIndicator tracked) {
		var indicator = tracked.indicator();
		if (!indicator.baselineUnit().isConvertibleTo(indicator.unit())) {
			var baseline = text(indicator.baseline(), indicator.baselineUnit());
			var target = text(indicator.target(), indicator.unit());
			var measure = Measure.of(indicator);
			boolean derived = indicator.derivation() == Indicator.Derivation.REDUCTION && measure.target().isPresent();
			var reduced = derived ? text(measure.target(), measure.unit()) : "";
			findings.add(tracked, "kpi.quantity.differs", Severity.WARNING,
					"the baseline is " + baseline + ", the target " + target + ": two different quantities"
							+ (derived ? "; read as a reduction of the baseline, the target is " + reduced + "." : "; progress cannot be told."),
					"基準値は " + baseline + "、目標値は " + target + " で、異なる量です。" + (derived ? "基準値からの削減と読むと目標は " + reduced + " です。" : "進捗は計算できません。"),
					place("baselineValue", indicator, baseline), place("targetValue", indicator, target));
		}
		if (indicator.baseline().isEmpty() || indicator.target().isEmpty() || indicator.targetPeriod().isEmpty()
				|| indicator.baselinePeriod().isEmpty()) {
			incomplete(tracked);
		}
		var measure = Measure.of(indicator);
		if (measure.baseline().isPresent() && measure.target().isPresent() && measure.baseline().get().compareTo(measure.target().get()) == 0) {
			var value = text(measure.target(), measure.unit());
			findings.add(tracked, "kpi.target.is.baseline", Severity.WARNING,
					"the target is the baseline, " + value + "; there is no way of which a part could be done.",
					"目標値が基準値と同じ " + value + " のため、進捗率はありません。", place("baselineValue", indicator, value), place("targetValue", indicator, value));
		}
	}

	private void incomplete(TrackedIndicator tracked) {
		var indicator = tracked.indicator();
		var missing = new TreeMap<String, LocalizedText>();
		if (indicator.baselinePeriod().isEmpty()) {
			missing.put("baselinePeriod", LocalizedText.of("baseline period", "基準時点"));
		}
		if (indicator.baseline().isEmpty()) {
			missing.put("baselineValue", LocalizedText.of("baseline", "基準値"));
		}
		if (indicator.targetPeriod().isEmpty()) {
			missing.put("targetPeriod", LocalizedText.of("target period", "目標時点"));
		}
		if (indicator.target().isEmpty()) {
			missing.put("targetValue", LocalizedText.of("target", "目標値"));
		}
		var english = String.join(", ", missing.values().stream().map(LocalizedText::english).toList());
		var japanese = String.join("、", missing.values().stream().map(LocalizedText::japanese).toList());
		findings.add(tracked, "kpi.incomplete", Severity.INFO, "not stated: " + english + ".", "記載がありません: " + japanese + "。",
				missing.keySet().stream().map(attribute -> new Finding.Place(indicator.subject().at(attribute), "")).toArray(Finding.Place[]::new));
	}

	/** A unit in brackets beside the name that is another one of the same quantity (Kaga K997: kwh, K998: MWh). */
	private void units(TrackedIndicator tracked) {
		var indicator = tracked.indicator();
		var texts = new ArrayList<>(List.of(indicator.name().japanese()));
		texts.addAll(tracked.words());
		for (var text : texts) {
			var brackets = BRACKETS.matcher(text);
			while (brackets.find()) {
				var named = Unit.of(brackets.group(1));
				boolean quantity = QUANTITIES.stream().anyMatch(known -> known.isConvertibleTo(named));
				if (quantity && !named.equals(indicator.unit())) {
					findings.add(tracked, "kpi.unit.differs", Severity.WARNING,
							"its name gives the unit as " + brackets.group(1) + ", its values are in " + indicator.unit() + ".",
							"名称の単位は「" + brackets.group(1) + "」ですが、値の単位は「" + indicator.unit() + "」です。",
							place("name", indicator, text), place("unit", indicator, indicator.unit().symbol()));
				}
			}
		}
	}

	private static String text(Optional<BigDecimal> value, Unit unit) {
		return value.map(number -> new Quantity(number, unit).grouped()).orElse("–");
	}

	private static String printed(Optional<StatedPeriod> stated) {
		return stated.map(StatedPeriod::printed).orElse("");
	}

	private static Finding.Place place(String attribute, TrackedIndicator tracked) {
		return place(attribute, tracked.indicator(), printed(tracked.heading()));
	}

	private static Finding.Place place(String attribute, Indicator indicator) {
		return place(attribute, indicator, printed(attribute.startsWith("target") ? indicator.targetPeriod() : indicator.baselinePeriod()));
	}

	private static Finding.Place place(String attribute, Indicator indicator, String value) {
		return new Finding.Place(indicator.subject().at(attribute), value);
	}
}
