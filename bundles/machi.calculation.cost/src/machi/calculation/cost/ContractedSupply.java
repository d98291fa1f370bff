package machi.calculation.cost;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * What is bought in a year under one contract.
 *
 * @param kwh   energy of a year as the allocation prints it
 * @param price needed unless nothing is bought
 */
public record ContractedSupply(Subject contract, LocalizedText name, BigDecimal kwh, Optional<ElectricityPrice> price) {

	public ContractedSupply {
		Objects.requireNonNull(contract);
		Objects.requireNonNull(name);
		Objects.requireNonNull(kwh);
		Objects.requireNonNull(price);
	}
}
