package machi.sweep;

import java.util.List;
import java.util.stream.Collectors;

import machi.quantity.text.LocalizedText;

/** Says why a sweep cannot be run: all reasons that were found, each naming its place and what was expected. */
public final class SweepException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<LocalizedText> reasons;

	/** @param reasons at least one */
	public SweepException(List<LocalizedText> reasons) {
		super(reasons.stream().map(LocalizedText::english).collect(Collectors.joining("\n")));
		this.reasons = List.copyOf(reasons);
	}

	public SweepException(LocalizedText reason) {
		this(List.of(reason));
	}

	public List<LocalizedText> reasons() {
		return reasons;
	}
}
