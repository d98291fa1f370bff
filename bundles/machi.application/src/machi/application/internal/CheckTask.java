package machi.application.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import machi.application.CalculationRun;
import machi.application.internal.InstalledCalculators.InstalledCheck;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.calculation.CalculationResult;
import machi.calculation.Finding;

/** One check of results. */
final class CheckTask {

	private final InstalledCheck installed;
	private final PrintedFigures printed;
	private final LimitedRun limited;

	CheckTask(InstalledCheck installed, PrintedFigures printed, Duration limit) {
		this.installed = installed;
		this.printed = printed;
		limited = new LimitedRun(installed.descriptor(), limit);
	}

	/** @param also findings about the figures themselves, which are reported with those of the check */
	CalculationRun run(List<CalculationRun> runs, List<Finding> also, CalculationMonitor monitor) {
		var digests = new TreeMap<String, String>();
		var results = new TreeMap<String, CalculationResult>();
		for (var run : runs) {
			digests.put(run.descriptor().id(), run.inputDigest());
			run.result().ifPresent(result -> results.put(run.descriptor().id(), result));
		}
		var trace = trace(digests);
		try {
			var result = limited.call(inner -> installed.check().check(printed.figures(), results), monitor);
			if (result == null) {
				throw limited.failure("It gave no result", "結果を返しませんでした", "");
			}
			return run(trace, Optional.of(with(result, also)), Optional.empty());
		} catch (CalculationException failure) {
			return run(trace, Optional.empty(), Optional.of(failure));
		}
	}

	/** Equal inputs give equal results, so the digests of the calculators stand for what they computed. */
	InputTrace trace(Map<String, String> digests) {
		var descriptor = installed.descriptor();
		return InputTracer.trace(descriptor.id(), descriptor.version(), printed.figures(), printed.incomplete(), digests);
	}

	private static CalculationResult with(CalculationResult result, List<Finding> also) {
		var findings = new ArrayList<>(result.findings());
		findings.addAll(also);
		return new CalculationResult(result.tables(), result.charts(), result.series(), findings);
	}

	private CalculationRun run(InputTrace trace, Optional<CalculationResult> result, Optional<CalculationException> failure) {
		return new CalculationRun(installed.descriptor(), Map.of(), trace.digest(), trace.sources(), result, failure);
	}
}
