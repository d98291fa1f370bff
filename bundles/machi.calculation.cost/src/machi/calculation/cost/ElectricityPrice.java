package machi.calculation.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import machi.calculation.Subject;

/**
 * A price of electricity.
 *
 * @param tariff              where it is entered
 * @param componentsYenPerKwh its parts, such as energy charge, levy and fuel adjustment
 */
public record ElectricityPrice(Subject tariff, List<BigDecimal> componentsYenPerKwh) {

	public ElectricityPrice {
		Objects.requireNonNull(tariff);
		componentsYenPerKwh = List.copyOf(componentsYenPerKwh);
	}

	public BigDecimal yenPerKwh() {
		return componentsYenPerKwh.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}
}
