package machi.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks whose names match a regular expression and prints each figure beside its aim. */
final class KernelBenchmarks {

	private static final String ROW = "%-45s %12s %10s %-7s %10s  %s%n";

	private KernelBenchmarks() {
	}

	/**
	 * @param arguments the file for what JMH says while it measures, then regular expressions; without one all benchmarks
	 */
	public static void main(String[] arguments) throws RunnerException {
		var options = new OptionsBuilder().output(arguments[0]);
		var patterns = Arrays.asList(arguments).subList(1, arguments.length);
		for (var pattern : patterns.isEmpty() ? List.of(KernelBenchmarks.class.getPackageName()) : patterns) {
			options.include(pattern);
		}
		print(new Runner(options.build()).run());
	}

	private static void print(Collection<RunResult> results) {
		boolean japanese = Locale.getDefault().getLanguage().equals("ja");
		System.out.printf(ROW, japanese ? new Object[] { "ベンチマーク", "測定値", "±99.9%", "単位", "目標", "" }
				: new Object[] { "Benchmark", "Measured", "±99.9%", "Unit", "Aim", "" });
		results.stream().sorted(Comparator.comparing(result -> result.getParams().getBenchmark())).forEach(result -> {
			var primary = result.getPrimaryResult();
			var aim = aim(result.getParams().getBenchmark());
			boolean reached = aim != null && primary.getScore() <= aim.value();
			String verdict = aim == null ? "" : japanese ? reached ? "達成" : "未達" : reached ? "reached" : "missed";
			System.out.printf(ROW, name(result), number(primary.getScore()), number(primary.getScoreError()), primary.getScoreUnit(),
					aim == null ? "" : number(aim.value()), verdict);
		});
	}

	private static String name(RunResult result) {
		String name = result.getParams().getBenchmark();
		return name.substring(KernelBenchmarks.class.getPackageName().length() + 1);
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, Double.isNaN(value) ? "-" : "%.3f", value);
	}

	/** @param benchmark class and method */
	private static Aim aim(String benchmark) {
		int dot = benchmark.lastIndexOf('.');
		try {
			for (var method : Class.forName(benchmark.substring(0, dot)).getMethods()) {
				if (method.getName().equals(benchmark.substring(dot + 1))) {
					return method.getAnnotation(Aim.class);
				}
			}
		} catch (ClassNotFoundException impossible) {
			throw new IllegalStateException(impossible);
		}
		return null;
	}
}
