package machi.calculation.governance.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Finding;
import machi.calculation.InputCheck;
import machi.calculation.ParameterValues;
import machi.calculation.governance.Review;
import machi.calculation.governance.ReviewedInitiative;
import machi.calculation.governance.Risk;
import machi.calculation.governance.RisksInput;
import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;

/** What may happen to the program, and what the yearly reviews say of its initiatives. */
@Component(service = Calculator.class)
public final class RisksCalculator implements Calculator<RisksInput> {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("governance.risks", "1.0",
			LocalizedText.of("Risks and yearly reviews", "リスクとPDCA評価"),
			LocalizedText.of("Risks by likelihood and impact, and the ratings of initiatives by fiscal year.",
					"発生可能性と影響度によるリスクの一覧と、取組の年度別の評価を示します。"),
			CalculatorDescriptor.Kind.CALCULATION, List.of("program", "core"), List.of(AsOf.PARAMETER),
			LocalizedText.of("score = likelihood × impact, each from 1 to 5; low below 5, high from 10",
					"評点 = 発生可能性 × 影響度(各1〜5)、5未満は低、10以上は高"), 28250);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<RisksInput> inputType() {
		return RisksInput.class;
	}

	@Override
	public CalculationResult calculate(RisksInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		InputCheck.unique(input.risks(), risk -> risk.subject().elementId(), Risk::subject);
		InputCheck.unique(input.initiatives(), ReviewedInitiative::id, ReviewedInitiative::subject);
		var findings = new ArrayList<Finding>();
		var dates = new Dates(findings);
		var asOf = AsOf.of(parameters, recorded(input, dates));
		monitor.checkCancelled();
		var risks = new RiskRegister(input.risks(), dates, asOf, findings);
		var reviews = new YearlyReviews(input, dates, asOf, findings);
		return CalculationResult.of(List.of(risks.matrix(), risks.list(), reviews.grid(), reviews.ratings()), List.of(), findings);
	}

	/** A fiscal year that was reviewed is over. */
	private static Stream<ReportingPeriod> recorded(RisksInput input, Dates dates) {
		return Stream.concat(dates.all(input.reviews().stream().map(Review::reviewedOn)),
				input.reviews().stream().flatMap(review -> review.fiscalYear().stream()).map(ReportingPeriod::fiscalYearEnd));
	}
}
