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
import machi.calculation.Finding;
import machi.calculation.InputCheck;
import machi.calculation.ParameterValues;
import machi.calculation.Severity;
import machi.calculation.stock.FacilitiesInput;
import machi.calculation.stock.StockEntry;
import machi.quantity.Quantity;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** Public facilities with a plant, year by year, against what documents say of their number (Kaga l.933, l.1046, l.1146). */
@Component(service = Calculator.class)
public final class FacilitiesCalculator implements Calculator<FacilitiesInput> {

	static final Unit FACILITIES = Unit.of("施設");
	private static final LocalizedText TITLE = LocalizedText.of("Public facilities with a plant", "発電設備のある公共施設");
	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("stock.facilities", "1.0.0", TITLE,
			LocalizedText.of("How many public facilities have a plant at the beginning and end of each fiscal year, compared with the "
					+ "baselines, targets and sentences that state the number.",
					"発電設備を設置した公共施設の数を年度ごとに積み上げ、KPIの基準値・目標値や本文の記載と照合します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("energy"), List.of(),
			LocalizedText.of("opening + added = closing, fiscal year by fiscal year (Kaga l.1046, l.1146)",
					"期首 + 増加 = 期末、年度ごと(加賀市 l.1046、l.1146)"), 28400);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<FacilitiesInput> inputType() {
		return FacilitiesInput.class;
	}

	@Override
	public CalculationResult calculate(FacilitiesInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var findings = new ArrayList<Finding>();
		var opening = BigDecimal.ZERO;
		for (var entry : input.existing()) {
			opening = opening.add(quantity(entry, findings));
		}
		var additions = StockYears.additions();
		for (var entry : input.additions()) {
			var quantity = quantity(entry, findings);
			if (entry.years().isEmpty()) {
				findings.add(finding("stock.year.missing", entry, "fiscalYears", LocalizedText.of("no fiscal year is entered, so it is not counted",
						"年度が入力されていないため、集計していません")));
				continue;
			}
			if (entry.years().size() > 1 && quantity.compareTo(BigDecimal.ONE) > 0) {
				findings.add(finding("stock.year.several", entry, "fiscalYears",
						LocalizedText.of("how many are added in which of its fiscal years is not said; all are counted in the last",
								"年度ごとの内訳がないため、最後の年度にまとめて数えています")));
			}
			monitor.checkCancelled();
			additions.merge(entry.years().stream().max(Comparable::compareTo).orElseThrow(), quantity, BigDecimal::add);
		}
		var stock = StockYears.of(opening, additions);
		findings.addAll(StatementFindings.of(input.statements(), stock));
		if (stock.years().isEmpty() && input.existing().isEmpty()) {
			return CalculationResult.of(List.of(), List.of(), findings);
		}
		return CalculationResult.of(List.of(stock.table(TITLE, FACILITIES.symbol())), List.of(StockYears.chart(TITLE)), findings);
	}

	private static BigDecimal quantity(StockEntry entry, List<Finding> findings) throws CalculationException {
		if (entry.quantity().isEmpty()) {
			findings.add(finding("stock.quantity.missing", entry, "quantity",
					LocalizedText.of("no quantity is entered, so it is not counted", "数量が入力されていないため、集計していません")));
			return BigDecimal.ZERO;
		}
		return InputCheck.notNegative(entry.quantity().get(), entry.subject().at("quantity"));
	}

	private static Finding finding(String rule, StockEntry entry, String attribute, LocalizedText what) {
		return new Finding(rule, Severity.WARNING,
				LocalizedText.of(entry.name().english() + ": " + what.english() + ".", entry.name().japanese() + ": " + what.japanese() + "。"),
				List.of(new Finding.Place(entry.subject().at(attribute),
						entry.quantity().map(value -> new Quantity(value, FACILITIES).grouped()).orElse(""))));
	}
}
