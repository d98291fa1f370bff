package machi.check.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ParameterValues;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.check.FactsInput;
import machi.check.StatedFact;
import machi.check.internal.FactReading.Conflict;
import machi.check.internal.FactReading.Spread;
import machi.quantity.text.LocalizedText;

/** Whether documents say the same wherever they say something more than once. Nothing is corrected. */
@Component(service = Calculator.class)
public final class FactCheck implements Calculator<FactsInput> {

	private static final LocalizedText AGREES = LocalizedText.of("agrees", "一致");
	private static final LocalizedText UNREADABLE = LocalizedText.of("not all can be read", "読めない記載あり");
	private static final LocalizedText DIFFERS = LocalizedText.of("differs", "不一致");
	private static final LocalizedText UNIT_SUSPECT = LocalizedText.of("unit doubtful", "単位に疑い");
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("check.facts", "1.0",
			LocalizedText.of("Repeated statements", "重複記載"),
			LocalizedText.of("Numbers, dates, names, periods and codes that documents state more than once, held against each other.",
					"文書の複数箇所に記載された数値・日付・名称・期間・番号を互いに照合します。"),
			CalculatorDescriptor.Kind.CHECK, List.of("core"), List.of(), LocalizedText.of("comparison in one unit, calendar and spelling",
					"単位・暦・表記をそろえて比較"), 91600);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<FactsInput> inputType() {
		return FactsInput.class;
	}

	@Override
	public CalculationResult calculate(FactsInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var facts = new ArrayList<Row>();
		var occurrences = new ArrayList<Row>();
		var findings = new ArrayList<Finding>();
		for (var fact : input.facts()) {
			monitor.checkCancelled();
			var reading = reading(fact);
			facts.add(row(fact, reading));
			for (int i = 0; i < fact.occurrences().size(); i++) {
				var place = fact.occurrences().get(i);
				occurrences.add(Row.data(place.subject().elementId(), place.subject(), fact.name(), place.subject().label(), printed(place),
						reading.texts().get(i).orElse(null)));
			}
			findings.addAll(unreadable(fact, reading));
			reading.conflict().ifPresent(conflict -> findings.add(conflict(fact, conflict)));
		}
		return CalculationResult.of(List.of(factTable(facts), occurrenceTable(occurrences)), List.of(), findings);
	}

	private static FactReading reading(StatedFact fact) {
		return switch (fact.kind()) {
		case NUMBER -> NumberFact.read(fact);
		case DATE -> TimeFact.date(fact);
		case PERIOD -> TimeFact.period(fact);
		case NAME -> WordFact.name(fact);
		case CODES -> WordFact.codes(fact);
		};
	}

	private static ResultTable factTable(List<Row> rows) {
		return new ResultTable("facts", LocalizedText.of("Repeated statements", "重複記載の照合"),
				List.of(Column.localized("name", "Statement", "記載"), Column.number("count", "Places", "箇所数", "か所"),
						Column.number("lowest", "Lowest", "最小", ""), Column.number("highest", "Highest", "最大", ""),
						Column.number("difference", "Difference", "差", ""), Column.text("unit", "Unit", "単位"),
						Column.localized("status", "Status", "結果")),
				rows);
	}

	private static ResultTable occurrenceTable(List<Row> rows) {
		return new ResultTable("occurrences", LocalizedText.of("Places of repeated statements", "重複記載の箇所"),
				List.of(Column.localized("name", "Statement", "記載"), Column.text("place", "Place", "箇所"),
						Column.text("text", "As printed", "印字"), Column.localized("reading", "Read as", "読み取り")),
				rows);
	}

	private static Row row(StatedFact fact, FactReading reading) {
		var spread = reading.spread();
		return Row.data(fact.subject().elementId(), fact.subject(), fact.name(),
				BigDecimal.valueOf(fact.occurrences().size()), spread.map(each -> each.lowest().value()).orElse(null),
				spread.map(each -> each.highest().value()).orElse(null), spread.map(Spread::difference).map(each -> each.value()).orElse(null),
				spread.map(each -> each.lowest().unit().symbol()).orElse(""), status(reading));
	}

	private static LocalizedText status(FactReading reading) {
		if (reading.conflict().isPresent()) {
			return reading.conflict().get().rule().equals(Conflict.UNIT_SUSPECT) ? UNIT_SUSPECT : DIFFERS;
		}
		return reading.texts().stream().allMatch(text -> text.isPresent()) ? AGREES : UNREADABLE;
	}

	private static String printed(StatedFact.Occurrence place) {
		return place.unit().symbol().isEmpty() ? place.text() : place.text() + " " + place.unit();
	}

	/** What is printed, each wording once. */
	private static String statements(StatedFact fact, String joint) {
		return fact.occurrences().stream().map(FactCheck::printed).distinct().collect(Collectors.joining(joint));
	}

	private static Finding conflict(StatedFact fact, Conflict conflict) {
		return new Finding(conflict.rule(), conflict.severity(),
				LocalizedText.of(fact.name().english() + ": " + conflict.what().english() + " (" + statements(fact, "; ") + ").",
						fact.name().japanese() + ": " + conflict.what().japanese() + "（" + statements(fact, "、") + "）。"),
				fact.occurrences().stream().map(place -> new Finding.Place(place.subject(), printed(place))).toList());
	}

	private static List<Finding> unreadable(StatedFact fact, FactReading reading) {
		var findings = new ArrayList<Finding>();
		for (int i = 0; i < fact.occurrences().size(); i++) {
			if (reading.texts().get(i).isEmpty()) {
				var place = fact.occurrences().get(i);
				var expected = expected(fact.kind());
				findings.add(new Finding("fact.unreadable", Severity.WARNING,
						LocalizedText.of(fact.name().english() + ": found “" + place.text() + "”, expected " + expected.english() + ".",
								fact.name().japanese() + ": 「" + place.text() + "」は読み取れません。" + expected.japanese() + "を入力してください。"),
						List.of(new Finding.Place(place.subject(), printed(place)))));
			}
		}
		return findings;
	}

	private static LocalizedText expected(StatedFact.Kind kind) {
		return switch (kind) {
		case NUMBER -> LocalizedText.of("a number such as 2,400 or 約19万人", "数値(例: 2,400、約19万人)");
		case DATE -> LocalizedText.of("a date such as 2019年8月 or 令和元年8月26日", "日付(例: 2019年8月、令和元年8月26日)");
		case PERIOD -> LocalizedText.of("a period such as 2022年度 or R6年度末", "期間・時点(例: 2022年度、R6年度末)");
		case NAME -> LocalizedText.of("a name", "名称");
		case CODES -> LocalizedText.of("codes of goals or targets such as 7.2", "ゴール・ターゲットの番号(例: 7.2)");
		};
	}
}
