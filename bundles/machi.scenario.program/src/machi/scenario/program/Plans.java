package machi.scenario.program;

import java.util.Optional;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.model.core.Element;
import machi.model.program.InitiativePlan;
import machi.quantity.FiscalYear;
import machi.quantity.Fraction;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** What the bindings of this domain read alike. */
final class Plans {

	private Plans() {
	}

	static InitiativePlan required(ProgramContent content) throws CalculationException {
		return content.domain(InitiativePlan.class).orElseThrow(() -> new CalculationException(
				LocalizedText.of("The program has no initiatives and money", "取組・事業費のデータがありません"), Subject.NONE, ""));
	}

	static FiscalYear year(Element element, int year, String attribute) throws CalculationException {
		try {
			return new FiscalYear(year);
		} catch (IllegalArgumentException outOfRange) {
			throw new CalculationException(LocalizedText.of("A fiscal year such as 2024 was expected", "2024 のような年度を入力してください"),
					ModelReader.subject(element, attribute), Integer.toString(year));
		}
	}

	/** The year of an attribute that must be filled. */
	static FiscalYear requiredYear(Element element, Integer year, String attribute) throws CalculationException {
		if (year == null) {
			throw new CalculationException(LocalizedText.of("A fiscal year is missing", "年度が入力されていません"),
					ModelReader.subject(element, attribute), "");
		}
		return year(element, year, attribute);
	}

	static Optional<FiscalYear> optionalYear(Element element, Integer year, String attribute) throws CalculationException {
		return year == null ? Optional.empty() : Optional.of(year(element, year, attribute));
	}

	/** A rate between 0 and 1; empty when none is entered. */
	static Optional<Fraction> rate(Element element, String text, String attribute) throws CalculationException {
		if (text == null || text.isBlank()) {
			return Optional.empty();
		}
		try {
			var rate = Fraction.parse(text);
			if (rate.numerator().signum() >= 0 && rate.numerator().compareTo(rate.denominator()) <= 0) {
				return Optional.of(rate);
			}
		} catch (IllegalArgumentException | ArithmeticException notARate) {
			throw wrongRate(element, text, attribute);
		}
		throw wrongRate(element, text, attribute);
	}

	private static CalculationException wrongRate(Element element, String text, String attribute) {
		return new CalculationException(LocalizedText.of("A rate between 0 and 1 was expected, such as 2/3, 0.5 or 50%",
				"補助率は 2/3、0.5、50% のように 0 から 1 の値で入力してください"), ModelReader.subject(element, attribute), text);
	}
}
