package machi.ui.funding.matrix;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import machi.model.program.Side;

/**
 * One amount and what it is of.
 *
 * @param initiative id, or empty
 * @param item       id of the cost item, or empty
 * @param year       empty when none is stated
 * @param source     id of the source of money, or empty
 * @param counted    false for a part of another amount that is counted already
 * @param entered    what holds the amount; empty when it is computed
 */
public record Fact(Side side, String initiative, String item, Optional<Integer> year, String source, BigDecimal amountThousandYen,
		boolean counted, Optional<EObject> entered) {

	public Fact {
		Objects.requireNonNull(side);
		Objects.requireNonNull(initiative);
		Objects.requireNonNull(item);
		Objects.requireNonNull(year);
		Objects.requireNonNull(source);
		Objects.requireNonNull(amountThousandYen);
		Objects.requireNonNull(entered);
	}
}
