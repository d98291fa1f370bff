package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * A measure that saves a part of the demand of one site.
 *
 * @param method      for example ZEH+ or insulation, in the words of the document
 * @param ratePercent part of the site's whole demand that is saved, 0 to 100
 */
public record SavingMeasure(String id, LocalizedText name, String siteId, String method, BigDecimal ratePercent,
		Subject subject) {

	public SavingMeasure {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(siteId);
		Objects.requireNonNull(method);
		Objects.requireNonNull(ratePercent);
		Objects.requireNonNull(subject);
	}
}
