package machi.check.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import machi.check.StatedAmount;
import machi.check.StatedAmount.Role;
import machi.quantity.FiscalYear;
import machi.quantity.Quantity;
import machi.quantity.Unit;

/**
 * What is stated of one topic for one scope.
 *
 * @param unit the unit in which the roles are compared
 */
record AmountsByRole(List<StatedAmount> amounts, Unit unit) {

	AmountsByRole {
		amounts = List.copyOf(amounts);
	}

	StatedAmount first() {
		return amounts.getFirst();
	}

	List<StatedAmount> of(Role role) {
		return amounts.stream().filter(amount -> amount.role() == role).toList();
	}

	/** The sum of all that is stated in the role; empty when nothing is, or when a unit does not fit. */
	Optional<BigDecimal> total(Role role) {
		var stated = of(role);
		boolean comparable = stated.stream().allMatch(amount -> amount.unit().isConvertibleTo(unit));
		return comparable ? stated.stream().map(this::value).reduce(BigDecimal::add) : Optional.empty();
	}

	/** Roles that state a comparable amount, in the order planned, funded, scheduled. */
	List<Role> roles() {
		return Arrays.stream(Role.values()).filter(role -> total(role).isPresent()).toList();
	}

	/** The amounts of a role by year; empty when one of them names no year. */
	Optional<Map<FiscalYear, BigDecimal>> years(Role role) {
		var years = new TreeMap<FiscalYear, BigDecimal>();
		for (var amount : of(role)) {
			if (amount.fiscalYear().isEmpty()) {
				return Optional.empty();
			}
			years.merge(amount.fiscalYear().get(), value(amount), BigDecimal::add);
		}
		return years.isEmpty() ? Optional.empty() : Optional.of(years);
	}

	String text(BigDecimal value) {
		var plain = value.stripTrailingZeros();
		return new Quantity(plain.setScale(Math.max(0, plain.scale())), unit).grouped();
	}

	private BigDecimal value(StatedAmount amount) {
		return amount.unit().convert(amount.value(), unit);
	}
}
