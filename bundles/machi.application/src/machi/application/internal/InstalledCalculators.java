package machi.application.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;

import machi.calculation.Calculator;
import machi.calculation.CalculatorDescriptor;
import machi.calculation.ResultCheck;
import machi.scenario.InputBinding;

/**
 * The calculators, checks and bindings that are installed at one moment, in the order of their descriptors. One whose
 * descriptor breaks, or whose id is taken, is left out and logged: it must not hide the others.
 */
record InstalledCalculators(List<Installed> all, List<InputBinding<?>> bindings) {

	private static final Comparator<Installed> ORDER = Comparator
			.<Installed>comparingInt(installed -> installed.descriptor().order())
			.thenComparing(installed -> installed.descriptor().id());

	/** Something that can be run by its id. */
	sealed interface Installed {

		CalculatorDescriptor descriptor();
	}

	/** A calculator with its descriptor, read once. */
	record InstalledCalculator(CalculatorDescriptor descriptor, Calculator<?> calculator) implements Installed {
	}

	/** A result check with its descriptor, read once. */
	record InstalledCheck(CalculatorDescriptor descriptor, ResultCheck check) implements Installed {
	}

	static InstalledCalculators of(List<Calculator<?>> calculators, List<ResultCheck> checks,
			List<InputBinding<?>> bindings) {
		var all = new ArrayList<Installed>();
		for (var calculator : calculators) {
			try {
				all.add(new InstalledCalculator(calculator.descriptor(), calculator));
			} catch (RuntimeException | LinkageError broken) {
				broken(calculator, broken);
			}
		}
		for (var check : checks) {
			try {
				all.add(new InstalledCheck(check.descriptor(), check));
			} catch (RuntimeException | LinkageError broken) {
				broken(check, broken);
			}
		}
		all.sort(ORDER);
		var ids = new HashSet<String>();
		all.removeIf(installed -> {
			boolean taken = !ids.add(installed.descriptor().id());
			if (taken) {
				ILog.of(InstalledCalculators.class)
						.error("two calculators have the id " + installed.descriptor().id() + "; the later one is left out");
			}
			return taken;
		});
		return new InstalledCalculators(List.copyOf(all), List.copyOf(bindings));
	}

	private static void broken(Object service, Throwable broken) {
		ILog.of(InstalledCalculators.class).error("no descriptor from " + service.getClass().getName(), broken);
	}

	Stream<InstalledCalculator> calculators() {
		return all.stream().filter(InstalledCalculator.class::isInstance).map(InstalledCalculator.class::cast);
	}

	Stream<InstalledCheck> checks() {
		return all.stream().filter(InstalledCheck.class::isInstance).map(InstalledCheck.class::cast);
	}

	Optional<Installed> withId(String id) {
		return all.stream().filter(installed -> installed.descriptor().id().equals(id)).findFirst();
	}

	Optional<InputBinding<?>> binding(String calculatorId) {
		for (var binding : bindings) {
			if (calculatorId.equals(binding.calculatorId())) {
				return Optional.of(binding);
			}
		}
		return Optional.empty();
	}
}
