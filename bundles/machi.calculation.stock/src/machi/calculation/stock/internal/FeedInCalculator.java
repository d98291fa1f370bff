package machi.calculation.stock.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.InputCheck;
import machi.calculation.ParameterValues;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.stock.FeedInCohort;
import machi.calculation.stock.FeedInInput;
import machi.quantity.FiscalYear;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** In which fiscal year the guaranteed price of a cohort ends: year of the grant + term (Kaga l.279-283, l.921). */
@Component(service = Calculator.class)
public final class FeedInCalculator implements Calculator<FeedInInput> {

	private static final LocalizedText TITLE = LocalizedText.of("Plants after their feed-in price", "卒FITの件数");
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("stock.feedin", "1.0.0", TITLE,
			LocalizedText.of("When the guaranteed purchase price of each cohort of plants ends, and how many plants sell without it by then.",
					"固定価格買取の期間が終わる年度を対象ごとに求め、買取期間を終えた設備の件数を年度ごとに積み上げます。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("energy"), List.of(), LocalizedText.of("year of the grant + term (Kaga l.279-283, l.921)",
					"認定年度 + 買取期間(加賀市 l.279-283、l.921)"), 28420);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<FeedInInput> inputType() {
		return FeedInInput.class;
	}

	@Override
	public CalculationResult calculate(FeedInInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		if (input.cohorts().isEmpty()) {
			return CalculationResult.of(List.of(), List.of(), List.of());
		}
		var findings = new ArrayList<Finding>();
		var rows = new ArrayList<Row>();
		var endings = StockYears.additions();
		var capacity = BigDecimal.ZERO;
		boolean capacityKnown = true;
		for (var cohort : input.cohorts()) {
			monitor.checkCancelled();
			if (isIncomplete(cohort, findings)) {
				continue;
			}
			var count = InputCheck.notNegative(cohort.count().orElseThrow(), cohort.subject().at("count"));
			var end = new FiscalYear(cohort.granted().orElseThrow().year() + cohort.termYears().orElseThrow());
			endings.merge(end, count, BigDecimal::add);
			capacityKnown &= cohort.capacityKw().isPresent();
			capacity = capacity.add(cohort.capacityKw().orElse(BigDecimal.ZERO));
			rows.add(Row.data(cohort.subject().elementId(), cohort.subject(), cohort.name(), cohort.granted().get().year(),
					BigDecimal.valueOf(cohort.termYears().get()), end.year(), count, cohort.capacityKw().orElse(null)));
		}
		var stock = StockYears.of(BigDecimal.ZERO, endings);
		rows.add(Row.total("total", LocalizedText.of("Total", "合計"), null, null, null, stock.added(), capacityKnown ? capacity : null));
		var cohorts = new ResultTable("cohorts", LocalizedText.of("End of the feed-in price", "買取期間の満了"),
				List.of(Column.localized("name", "Cohort", "対象"), fiscalYear("granted", "Granted", "補助・認定年度"),
						Column.number("termYears", "Term", "買取期間", "年"), fiscalYear("end", "Ends in", "満了年度"),
						Column.number("count", "Plants", "件数", "件"), Column.number("capacityKw", "Capacity", "設備容量", "kW")),
				rows);
		return CalculationResult.of(List.of(stock.table(TITLE, "件"), cohorts), List.of(StockYears.chart(TITLE)), findings);
	}

	private static Column fiscalYear(String id, String english, String japanese) {
		return new Column(id, LocalizedText.of(english, japanese), Column.Type.FISCAL_YEAR, Unit.ONE);
	}

	private static boolean isIncomplete(FeedInCohort cohort, List<Finding> findings) {
		var missing = cohort.granted().isEmpty() ? "grantFiscalYear" : cohort.count().isEmpty() ? "count" : cohort.termYears().isEmpty() ? "termYears" : "";
		if (missing.isEmpty()) {
			return false;
		}
		var what = switch (missing) {
		case "grantFiscalYear" -> LocalizedText.of("the fiscal year of the grant", "補助・認定年度");
		case "count" -> LocalizedText.of("the number of plants", "件数");
		default -> LocalizedText.of("the term of the price", "買取期間");
		};
		findings.add(new Finding("stock.cohort.incomplete", Severity.WARNING,
				LocalizedText.of(cohort.name().english() + ": " + what.english() + " is not entered, so the cohort is not counted.",
						cohort.name().japanese() + ": " + what.japanese() + "が入力されていないため、集計していません。"),
				List.of(new Finding.Place(cohort.subject().at(missing), ""))));
		return true;
	}
}
