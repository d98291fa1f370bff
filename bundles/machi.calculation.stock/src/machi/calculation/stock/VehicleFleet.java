package machi.calculation.stock;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.FiscalYear;
import machi.quantity.text.LocalizedText;

/**
 * Electric vehicles of one kind.
 *
 * @param kind          for example {@code CAR}, as in {@link FleetCost#kind()}
 * @param initiative    id of the initiative that pays for it; may be empty
 * @param existing      in use before the plan; empty when not entered
 * @param planned       how many the plan adds; empty when not entered
 * @param introductions how many in which fiscal year
 */
public record VehicleFleet(Subject subject, LocalizedText name, String kind, String initiative, Optional<BigDecimal> existing,
		Optional<BigDecimal> planned, List<Introduction> introductions) {

	/** So many vehicles in a fiscal year. */
	public record Introduction(Subject subject, FiscalYear year, BigDecimal quantity) {

		public Introduction {
			Objects.requireNonNull(subject);
			Objects.requireNonNull(year);
			Objects.requireNonNull(quantity);
		}
	}

	public VehicleFleet {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(initiative);
		Objects.requireNonNull(existing);
		Objects.requireNonNull(planned);
		introductions = List.copyOf(introductions);
	}
}
