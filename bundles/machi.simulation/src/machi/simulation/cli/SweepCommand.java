package machi.simulation.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import machi.application.cli.CliCommand;
import machi.application.cli.ProgramArgument;
import machi.application.cli.RefusedException;
import machi.calculation.CalculationException;
import machi.calculation.CalculationMonitor;
import machi.quantity.text.LocalizedText;
import machi.report.text.ResultText;
import machi.simulation.Sweeps;
import machi.sweep.SweepException;
import machi.sweep.SweepMonitor;
import machi.sweep.SweepOutcome;
import machi.sweep.SweepPlan;
import machi.sweep.file.SweepPlanReader;
import machi.sweep.file.SweepTables;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries many designs of a program and prints those that no other is better than. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(name = "sweep")
public final class SweepCommand implements CliCommand {

	private final ProgramStore store;
	private final Sweeps sweeps;

	@Spec
	private CommandSpec spec;

	@Mixin
	private ProgramArgument argument;

	@Parameters(index = "1", paramLabel = "SWEEP.yaml", descriptionKey = "plan")
	private Path planFile;

	@Option(names = "--journal", paramLabel = "FILE", descriptionKey = "journal")
	private Path journal;

	@Option(names = "--csv", paramLabel = "FILE", descriptionKey = "csv")
	private Path csv;

	@Option(names = "--workers", paramLabel = "N", descriptionKey = "workers")
	private int workers;

	@Option(names = "--cluster", descriptionKey = "cluster")
	private boolean cluster;

	@Option(names = "--members", paramLabel = "HOST:PORT,...", descriptionKey = "members")
	private String members;

	@Option(names = "--cluster-name", paramLabel = "NAME", descriptionKey = "clusterName")
	private String clusterName;

	@Activate
	public SweepCommand(@Reference ProgramStore store, @Reference Sweeps sweeps) {
		this.store = store;
		this.sweeps = sweeps;
	}

	@Override
	public Integer call() throws RefusedException {
		try {
			var plan = SweepPlanReader.read(planFile);
			var program = argument.open(store, spec.commandLine().getErr());
			var file = journal == null ? Path.of(planFile + ".journal") : journal;
			var outcome = sweeps.run(program, plan, file, cluster ? Sweeps.CLUSTER : Sweeps.LOCAL, workers, settings(), monitor());
			print(program, plan, outcome);
			if (csv != null) {
				writeCsv(plan, file);
			}
			spec.commandLine().getErr().println(text("sweep.journal", file));
			return ProgramArgument.exitCode(program, outcome.failed() > 0);
		} catch (SweepException unusable) {
			throw new RefusedException(joined(unusable));
		} catch (CalculationException impossible) {
			throw SimulateCommand.refused(impossible);
		} catch (IOException unreadable) {
			throw new RefusedException(LocalizedText.of("Cannot be read or written: " + unreadable.getMessage(),
					"読み書きできません: " + unreadable.getMessage()));
		}
	}

	private Map<String, String> settings() throws RefusedException {
		var settings = new LinkedHashMap<String, String>();
		if (members != null) {
			settings.put("members", members);
		}
		if (clusterName != null) {
			settings.put("cluster", clusterName);
		}
		if (!cluster && !settings.isEmpty()) {
			throw new RefusedException(LocalizedText.of("--members and --cluster-name go with --cluster only",
					"--members と --cluster-name は --cluster とともに指定してください"));
		}
		return settings;
	}

	/** Progress goes to the error stream, a line for each tenth. */
	private SweepMonitor monitor() {
		var err = spec.commandLine().getErr();
		return SweepMonitor.of(new CalculationMonitor() {
			private int told;

			@Override
			public synchronized void progress(double done) {
				int tenths = (int) (done * 10);
				if (tenths > told) {
					told = tenths;
					err.println(tenths * 10 + " %");
					err.flush();
				}
			}

			@Override
			public boolean isCancelled() {
				return Thread.currentThread().isInterrupted();
			}
		}, notice -> err.println(notice.in(Locale.getDefault())));
	}

	private void print(OpenProgram program, SweepPlan plan, SweepOutcome outcome) {
		var out = spec.commandLine().getOut();
		out.println(text("sweep.summary", plan.name(), outcome.designs(), outcome.restored(), outcome.failed(),
				"%.1f".formatted(outcome.elapsed().toMillis() / 1000.0)));
		out.println();
		var table = SweepTables.table("front", LocalizedText.of("Designs that no other is better than", "他に劣らない設計案（パレート最適）"), plan,
				sweeps.vocabulary(), outcome.front());
		new ResultText(out, Locale.getDefault(), program).table(table);
		if (outcome.beyond() > 0) {
			out.println(text("sweep.beyond", outcome.beyond()));
		}
		out.flush();
	}

	private void writeCsv(SweepPlan plan, Path file) throws IOException, SweepException {
		var target = csv.toAbsolutePath();
		var temporary = Files.createTempFile(target.getParent(), "sweep", ".tmp");
		try {
			try (var writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
				SweepTables.writeCsv(plan, sweeps.vocabulary(), file, writer, Locale.getDefault());
			}
			Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static String text(String key, Object... values) {
		return Words.of(key, values);
	}

	private static LocalizedText joined(SweepException unusable) {
		return LocalizedText.of(
				unusable.reasons().stream().map(LocalizedText::english).collect(Collectors.joining(System.lineSeparator())),
				unusable.reasons().stream().map(LocalizedText::japanese).collect(Collectors.joining(System.lineSeparator())));
	}
}
