package machi.application;

import java.util.List;
import java.util.Objects;

import machi.calculation.CalculatorDescriptor;
import machi.quantity.text.LocalizedText;

/**
 * A calculation that an evaluation did not run, because the program has nothing for it to read, or what it reads is of a
 * domain that is not installed.
 *
 * @param reason       what the program or the installation lacks, in a few words
 * @param notInstalled names of the domains that it reads, that the program has, and that are not installed
 */
public record LeftOut(CalculatorDescriptor descriptor, LocalizedText reason, List<String> notInstalled) {

	public LeftOut {
		Objects.requireNonNull(descriptor);
		Objects.requireNonNull(reason);
		notInstalled = List.copyOf(notInstalled);
	}
}
