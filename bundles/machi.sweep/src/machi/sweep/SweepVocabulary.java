package machi.sweep;

import java.util.List;
import java.util.Optional;

/**
 * The names that plans for an evaluator may use.
 *
 * @param targets    what can be varied
 * @param objectives what can be looked at
 * @param devices    what can be priced
 */
public record SweepVocabulary(List<SweepTerm> targets, List<SweepTerm> objectives, List<SweepTerm> devices) {

	public SweepVocabulary {
		targets = List.copyOf(targets);
		objectives = List.copyOf(objectives);
		devices = List.copyOf(devices);
	}

	public Optional<SweepTerm> target(String name) {
		return find(targets, name);
	}

	public Optional<SweepTerm> objective(String name) {
		return find(objectives, name);
	}

	public Optional<SweepTerm> device(String name) {
		return find(devices, name);
	}

	private static Optional<SweepTerm> find(List<SweepTerm> terms, String name) {
		return terms.stream().filter(term -> term.name().equals(name)).findFirst();
	}
}
