package @NAME@;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * A place that needs electricity.
 *
 * @param subject         the element of the program, to which figures and findings lead back
 * @param annualDemandKwh empty when nobody has entered it
 */
public record @CLASS@Site(Subject subject, LocalizedText name, Optional<BigDecimal> annualDemandKwh) {

	public @CLASS@Site {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(annualDemandKwh);
	}
}
