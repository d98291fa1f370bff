package machi.scenario.program;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.model.core.Element;
import machi.model.program.InitiativePlan;
import machi.quantity.FiscalYear;
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
}
