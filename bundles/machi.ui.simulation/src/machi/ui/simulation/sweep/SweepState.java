package machi.ui.simulation.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import machi.quantity.text.LocalizedText;
import machi.sweep.SweepOutcome;
import machi.sweep.SweepPlan;

/**
 * What is known of a sweep.
 *
 * @param file    of the plan
 * @param plan    empty when the file could not be read
 * @param outcome of the last complete run
 * @param refused why the file or the run was refused; empty when nothing was
 */
record SweepState(Path file, Optional<SweepPlan> plan, Optional<SweepOutcome> outcome, List<LocalizedText> refused) {

	SweepState {
		refused = List.copyOf(refused);
	}

	/** Where results are kept, as the command line keeps them. */
	Path journal() {
		return Path.of(file + ".journal");
	}

	SweepState with(SweepOutcome done) {
		return new SweepState(file, plan, Optional.of(done), List.of());
	}

	SweepState refused(List<LocalizedText> reasons) {
		return new SweepState(file, plan, outcome, reasons);
	}
}
