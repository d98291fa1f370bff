package machi.check.internal;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Component;

import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Finding;
import machi.calculation.ParameterValues;
import machi.check.TextsInput;
import machi.quantity.text.LocalizedText;

/** What texts say of years, quantities, units and terms, held against each other and against the registers. */
@Component(service = Calculator.class)
public final class TextCheck implements Calculator<TextsInput> {

	private static final CalculatorDescriptor DESCRIPTOR = new CalculatorDescriptor("check.text", "1.0",
			LocalizedText.of("Wording", "表記"),
			LocalizedText.of("Years written twice, quantities in texts, counters, spelling of units, and terms that are mixed up.",
					"年の併記、文中の数量、助数詞、単位の表記、用語の取り違えを確認します。"),
			CalculatorDescriptor.Kind.CHECK, List.of("core", "energy", "mobility", "program"), List.of(), LocalizedText.of("patterns in texts",
					"文中の表記パターン"), 94000);

	@Override
	public CalculatorDescriptor descriptor() {
		return DESCRIPTOR;
	}

	@Override
	public Class<TextsInput> inputType() {
		return TextsInput.class;
	}

	@Override
	public CalculationResult calculate(TextsInput input, ParameterValues parameters, CalculationMonitor monitor)
			throws CalculationException {
		var findings = new ArrayList<Finding>();
		for (var text : input.texts()) {
			monitor.checkCancelled();
			findings.addAll(YearWording.findings(text));
			QuantityWording.contradiction(text).ifPresent(findings::add);
		}
		findings.addAll(QuantityWording.homophones(input.texts()));
		findings.addAll(TermWording.mixedTerms(input.texts()));
		findings.addAll(TermWording.repeatedPhases(input.texts()));
		TermWording.unitSpellings(input.texts()).ifPresent(findings::add);
		return CalculationResult.of(List.of(), List.of(), findings);
	}
}
