package machi.calculation.emission;

import java.math.BigDecimal;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * What a table prints of a measure beside its effect.
 *
 * @param measureClass class of the measure, the row of its subtotal, for example ①運輸; may be empty
 * @param target       who or what it is for, in the words of the document
 * @param number       number that the document prints for it, for example 取組1; may be empty
 * @param quantity     how many vehicles, chargers, lights or households
 * @param unit         what the quantity counts
 * @param consensus    state of consensus, in the words of the document
 */
public record MeasureHeading(String id, LocalizedText name, String measureClass, String target, String number,
		BigDecimal quantity, String unit, String consensus, Subject subject) {

	public MeasureHeading {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(measureClass);
		Objects.requireNonNull(target);
		Objects.requireNonNull(number);
		Objects.requireNonNull(quantity);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(consensus);
		Objects.requireNonNull(subject);
	}
}
