package machi.check;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;

/**
 * A text that somebody wrote into the program.
 *
 * @param subject    the element and the attribute that holds the text
 * @param initiative id of the initiative the element belongs to; may be empty
 * @param fiscalYear year of the element
 * @param quantity   number that the element states beside the text
 * @param unit       counter or unit of that number; may be empty
 */
public record StatedText(Subject subject, String text, String initiative, Optional<FiscalYear> fiscalYear,
		Optional<BigDecimal> quantity, String unit) {

	public StatedText {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(text);
		Objects.requireNonNull(initiative);
		Objects.requireNonNull(fiscalYear);
		Objects.requireNonNull(quantity);
		Objects.requireNonNull(unit);
	}
}
