package machi.calculation.energybalance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * A way in which surplus can reach public facilities, with its prices and charges as entered.
 *
 * @param plantId            the plant it takes the energy from; empty: all of them
 * @param termsYenPerKwh     what is paid for each kWh: energy, wheeling, imbalance and so on
 * @param fixedThousandYen   what is paid per year, whatever is delivered
 * @param initialThousandYen what is paid once
 * @param lifeYears          years over which the initial cost is spread evenly
 * @param usablePercent      part of the surplus that can be matched with demand in time; empty: not known
 */
public record SupplyOffer(String id, LocalizedText name, Category kind, String plantId, List<BigDecimal> termsYenPerKwh,
		Optional<BigDecimal> fixedThousandYen, Optional<BigDecimal> initialThousandYen, Optional<Integer> lifeYears,
		Optional<BigDecimal> usablePercent, Subject subject) {

	public SupplyOffer {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(plantId);
		termsYenPerKwh = List.copyOf(termsYenPerKwh);
		Objects.requireNonNull(fixedThousandYen);
		Objects.requireNonNull(initialThousandYen);
		Objects.requireNonNull(lifeYears);
		Objects.requireNonNull(usablePercent);
		Objects.requireNonNull(subject);
	}

	/** The sum of the terms; empty when no price is entered. */
	public Optional<BigDecimal> priceYenPerKwh() {
		return termsYenPerKwh.stream().reduce(BigDecimal::add);
	}
}
