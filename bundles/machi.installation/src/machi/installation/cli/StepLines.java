package machi.installation.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

import machi.installation.FileSize;
import machi.installation.InstallationPlan;
import machi.installation.PlannedStep;
import machi.report.text.TextTable;

/** A plan on the terminal. */
final class StepLines {

	private StepLines() {
	}

	/** @param all bundles too, not only their number */
	static void print(InstallationPlan plan, boolean all, PrintWriter out) {
		var table = new TextTable(List.of(false, false, false, false, false));
		for (var step : plan.steps()) {
			if (all || step.kind() != PlannedStep.Kind.BUNDLE) {
				table.add(List.of(sign(step), Words.of("kind." + step.kind()), step.name(), versions(step),
						step.kind() == PlannedStep.Kind.BUNDLE ? "" : step.label().in(Locale.getDefault())));
			}
		}
		if (!plan.steps().isEmpty()) {
			table.print(out, "  ");
		}
		if (!all) {
			bundles(plan, out);
		}
		out.println(Words.of("plan.download", FileSize.text(plan.downloadBytes())));
		out.flush();
	}

	private static void bundles(InstallationPlan plan, PrintWriter out) {
		var bundles = plan.steps().stream().filter(step -> step.kind() == PlannedStep.Kind.BUNDLE).toList();
		if (!bundles.isEmpty()) {
			out.println("  " + Words.of("plan.bundles", bundles.stream().filter(PlannedStep::comes).count(),
					bundles.stream().filter(PlannedStep::goes).count(),
					bundles.stream().filter(step -> !step.comes() && !step.goes()).count()));
		}
	}

	private static String sign(PlannedStep step) {
		return step.comes() ? "+" : step.goes() ? "-" : "~";
	}

	private static String versions(PlannedStep step) {
		return step.from().flatMap(from -> step.to().map(to -> from + " → " + to)).or(step::from).or(step::to).orElse("");
	}
}
