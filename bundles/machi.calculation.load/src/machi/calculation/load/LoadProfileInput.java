package machi.calculation.load;

import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.time.FiscalYearCalendar;

/**
 * A site whose annual energy is to be spread over a year.
 *
 * @param subject       the demand site
 * @param facilityClass literal of the model's classes of facility; one without a shape is treated as {@link LoadShapes#OTHER}
 * @param annualKwh     energy of the fiscal year, kWh
 * @param calendar      the days of that year
 */
public record LoadProfileInput(Subject subject, String facilityClass, double annualKwh, FiscalYearCalendar calendar,
		LoadShapes shapes) {

	public LoadProfileInput {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(facilityClass);
		Objects.requireNonNull(calendar);
		Objects.requireNonNull(shapes);
	}
}
