package machi.scenario.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;

import machi.calculation.CalculationException;
import machi.calculation.Finding;
import machi.calculation.Severity;
import machi.calculation.Subject;
import machi.model.core.Element;
import machi.model.partner.PartnerPlan;
import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;
import machi.scenario.ProgramContent;

/** What the bindings of this domain read alike. */
final class PartnerPlans {

	private PartnerPlans() {
	}

	static PartnerPlan required(ProgramContent content) throws CalculationException {
		return content.domain(PartnerPlan.class).orElseThrow(() -> new CalculationException(
				LocalizedText.of("The program has no partners and consensus", "パートナー・合意形成のデータがありません"), Subject.NONE, ""));
	}

	/**
	 * The date of an attribute, as documents print dates; the first day where only a month is named. Empty when none is
	 * entered or it is none.
	 *
	 * @param findings where a text that is no date is reported; the element is read without it
	 */
	static Optional<LocalDate> date(Element element, EAttribute attribute, List<Finding> findings) {
		var text = ModelReader.text((String) element.eGet(attribute)).strip();
		if (text.isEmpty()) {
			return Optional.empty();
		}
		var date = ReportingPeriod.firstDay(text);
		if (date.isEmpty()) {
			var label = ModelReader.label(element);
			findings.add(new Finding("partner.date", Severity.ERROR,
					LocalizedText.of(label + ": \"" + text + "\" is no date; a date such as 2020-04-01 was expected. It is left out.",
							label + ": 「" + text + "」は日付として読めません。2020-04-01 のように入力してください。この日付は使いません。"),
					List.of(new Finding.Place(ModelReader.subject(element, attribute.getName()), text))));
		}
		return date;
	}
}
