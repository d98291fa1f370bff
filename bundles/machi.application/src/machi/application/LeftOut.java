package machi.application;

import java.util.Objects;

import machi.calculation.CalculatorDescriptor;
import machi.quantity.text.LocalizedText;

/**
 * A calculation that an evaluation did not run, because the program has nothing for it to read.
 *
 * @param reason what the program lacks, in a few words
 */
public record LeftOut(CalculatorDescriptor descriptor, LocalizedText reason) {

	public LeftOut {
		Objects.requireNonNull(descriptor);
		Objects.requireNonNull(reason);
	}
}
