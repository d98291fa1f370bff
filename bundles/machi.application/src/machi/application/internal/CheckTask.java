package machi.application.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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
import machi.calculation.PrintedFigure;
import machi.calculation.Severity;
import machi.quantity.text.LocalizedText;
import machi.workspace.AbsentDomain;

/** One check of results. */
final class CheckTask {

	private final InstalledCheck installed;
	private final PrintedFigures printed;
	private final List<AbsentDomain> absent;
	private final LimitedRun limited;

	CheckTask(InstalledCheck installed, PrintedFigures printed, List<AbsentDomain> absent, Duration limit) {
		this.installed = installed;
		this.printed = printed;
		this.absent = absent;
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
			var figures = comparable(results);
			var result = limited.call(inner -> installed.check().check(figures, results), monitor);
			if (result == null) {
				throw limited.failure("It gave no result", "結果を返しませんでした", "");
			}
			return run(trace, Optional.of(with(with(result, also), notes(printed.figures().size() - figures.size()))), Optional.empty());
		} catch (CalculationException failure) {
			return run(trace, Optional.empty(), Optional.of(failure));
		}
	}

	/** Where a domain is not installed, a figure that nothing, or only a part, was computed for is no slip of the plan. */
	private List<PrintedFigure> comparable(Map<String, CalculationResult> results) {
		if (absent.isEmpty()) {
			return printed.figures();
		}
		var whole = new HashMap<>(results);
		whole.values().removeIf(Domains::lacksAny);
		return printed.figures().stream().filter(figure -> whole.containsKey(figure.calculator())).toList();
	}

	private List<Finding> notes(int leftOut) {
		if (leftOut == 0) {
			return List.of();
		}
		var missing = Domains.names(absent);
		return List.of(new Finding(Domains.RULE, Severity.INFO,
				LocalizedText.of(leftOut + " printed figures are not compared: nothing computes them here, or only without data that "
						+ "belongs to them. Of the program " + missing.english() + " is not installed.",
						"印字値 " + leftOut + " 件は照合していません。計算する機能がないか、必要なデータを除いて計算しました。" + missing.japanese()
								+ "の分野の機能が導入されていません。"),
				List.of()));
	}

	/** Equal inputs give equal results, so the digests of the calculators stand for what they computed. */
	InputTrace trace(Map<String, String> digests) {
		var descriptor = installed.descriptor();
		var missing = absent.stream().map(AbsentDomain::name).toList();
		return missing.isEmpty() ? InputTracer.trace(descriptor.id(), descriptor.version(), printed.figures(), printed.incomplete(), digests)
				: InputTracer.trace(descriptor.id(), descriptor.version(), printed.figures(), printed.incomplete(), digests, missing);
	}

	static CalculationResult with(CalculationResult result, List<Finding> also) {
		if (also.isEmpty()) {
			return result;
		}
		var findings = new ArrayList<>(result.findings());
		findings.addAll(also);
		return new CalculationResult(result.tables(), result.charts(), result.series(), findings);
	}

	private CalculationRun run(InputTrace trace, Optional<CalculationResult> result, Optional<CalculationException> failure) {
		return new CalculationRun(installed.descriptor(), Map.of(), trace.digest(), trace.sources(), result, failure);
	}
}
