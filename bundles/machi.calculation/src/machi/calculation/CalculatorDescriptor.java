package machi.calculation;

import java.util.List;
import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * What the platform and its users need to know of a calculator before it runs.
 *
 * @param id          stable, lower case, for example {@code energy.allocation}
 * @param version     changes whenever the same input may give another result
 * @param description what is computed, in one or two sentences
 * @param kind        whether it computes or only finds
 * @param reads       domains of the model whose data is used, for example {@code energy}
 * @param parameters  what a person may set
 * @param method      standard, paper or document that the method is taken from
 * @param order       place in lists and reports; the national form's chapters 23000, 24000, 25000 and so on
 */
public record CalculatorDescriptor(String id, String version, LocalizedText title, LocalizedText description, Kind kind,
		List<String> reads, List<Parameter> parameters, LocalizedText method, int order) {

	/** What a calculator is for. */
	public enum Kind {
		CALCULATION, CHECK
	}

	public CalculatorDescriptor {
		Objects.requireNonNull(id);
		Objects.requireNonNull(version);
		Objects.requireNonNull(title);
		Objects.requireNonNull(description);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(method);
		reads = List.copyOf(reads);
		parameters = List.copyOf(parameters);
	}
}
