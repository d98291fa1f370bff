package machi.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * What is allocated to self-consumption in a place, and what is generated there in a year.
 *
 * @param place              the place; {@link Subject#NONE} for the whole program
 * @param selfConsumptionKwh as the allocation prints it
 * @param contracts          the contracts that make the allocation
 * @param planned            plants that are to be built in the place
 * @param existing           plants that stand there already, and existing ones whose place is not entered: they may
 */
public record PlaceAllocation(Subject place, LocalizedText name, BigDecimal selfConsumptionKwh, List<Subject> contracts,
		List<Plant> planned, List<Plant> existing) {

	/**
	 * A plant and what it generates in a year.
	 *
	 * @param subject its capacity
	 */
	public record Plant(Subject subject, BigDecimal generationKwh) {

		public Plant {
			Objects.requireNonNull(subject);
			Objects.requireNonNull(generationKwh);
		}
	}

	public PlaceAllocation {
		Objects.requireNonNull(place);
		Objects.requireNonNull(name);
		Objects.requireNonNull(selfConsumptionKwh);
		contracts = List.copyOf(contracts);
		planned = List.copyOf(planned);
		existing = List.copyOf(existing);
	}
}
