package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * A value of the area beside that of the whole municipality.
 *
 * @param id    row of the table, for example {@code areaShare}
 * @param value value of the area; empty: the electricity demand that is being computed
 * @param unit  unit of both values
 */
public record ShareOfWhole(String id, LocalizedText name, Optional<BigDecimal> value, BigDecimal whole, Unit unit,
		Subject subject) {

	public ShareOfWhole {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(value);
		Objects.requireNonNull(whole);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(subject);
	}
}
