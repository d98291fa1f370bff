package machi.application;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.CalculationException;
import machi.calculation.CalculationResult;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.Severity;
import machi.calculation.SourceReference;

/**
 * A calculation that was run: with what, and what came of it. Either {@link #result} or {@link #failure} is present.
 *
 * @param parameters  the values that were set, by name
 * @param inputDigest SHA-256 over the input, the parameters and the calculator's version, in hexadecimal; equal digests
 *                    mean equal results
 * @param sources     every source that the input's values name, each once, in order of appearance
 */
public record CalculationRun(CalculatorDescriptor descriptor, Map<String, String> parameters, String inputDigest,
		List<SourceReference> sources, Optional<CalculationResult> result, Optional<CalculationException> failure) {

	public CalculationRun {
		Objects.requireNonNull(descriptor);
		Objects.requireNonNull(inputDigest);
		parameters = Map.copyOf(parameters);
		sources = List.copyOf(sources);
		if (result.isPresent() == failure.isPresent()) {
			throw new IllegalArgumentException("a run has a result or a failure: " + descriptor.id());
		}
	}

	/** Whether the calculation failed or found an error. */
	public boolean hasErrors() {
		return failure.isPresent()
				|| result.stream().flatMap(found -> found.findings().stream()).anyMatch(finding -> finding.severity() == Severity.ERROR);
	}
}
