package machi.calculation.stock;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * What the budget has for vehicles.
 *
 * @param initiative       id of the initiative that pays
 * @param kind             kind of vehicle, for example {@code CAR}
 * @param quantity         how many vehicles the money is for; empty when not entered
 * @param amountThousandYen purchase or lease over the plan
 */
public record FleetCost(Subject subject, LocalizedText name, String initiative, String kind, Optional<BigDecimal> quantity,
		BigDecimal amountThousandYen) {

	public FleetCost {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(initiative);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(quantity);
		Objects.requireNonNull(amountThousandYen);
	}
}
