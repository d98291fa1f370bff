package machi.program.tests.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import machi.application.Calculations;
import machi.application.Evaluation;
import machi.calculation.CalculationMonitor;
import machi.calculation.Finding;
import machi.calculation.ResultTable;
import machi.workspace.OpenProgram;
import machi.workspace.ProgramException;
import machi.workspace.ProgramStore;

/** A sample program of the working tree, computed with everything that is installed. */
record Sample(OpenProgram program, Evaluation evaluation) {

	/** The samples of this issue, which are made by import alone. */
	static final List<String> NAMES = List.of("kaga", "takasago", "aizu", "odawara");

	static Path folder(String name) {
		var root = System.getProperty("machi.root");
		return Path.of(root == null ? "" : root).toAbsolutePath().resolve("samples").resolve(name);
	}

	static OpenProgram open(String name) throws ProgramException {
		return Installed.service(ProgramStore.class).open(folder(name));
	}

	static Sample of(String name) throws ProgramException {
		return of(open(name));
	}

	static Sample of(OpenProgram program) {
		return new Sample(program, Installed.service(Calculations.class).evaluate(program, CalculationMonitor.NONE));
	}

	/** A copy that a test may change. */
	static OpenProgram copy(String name, Path folder) throws IOException, ProgramException {
		try (Stream<Path> files = Files.list(folder(name))) {
			for (var file : files.filter(each -> each.toString().endsWith(".xmi")).toList()) {
				Files.copy(file, folder.resolve(file.getFileName().toString()));
			}
		}
		return Installed.service(ProgramStore.class).open(folder);
	}

	ResultTable table(String calculator, String table) {
		return evaluation.run(calculator).flatMap(run -> run.result()).flatMap(result -> result.table(table))
				.orElseThrow(() -> new AssertionError("no " + calculator + "/" + table));
	}

	/** The number of a cell as it is shown, or empty. */
	String number(String calculator, String table, String row, String column) {
		return table(calculator, table).number(row, column).map(value -> value.toPlainString()).orElse("");
	}

	/** The numbers of a row. */
	List<String> row(String calculator, String table, String row, String... columns) {
		return Stream.of(columns).map(column -> number(calculator, table, row, column)).toList();
	}

	/** Any cell of a table. */
	Object cell(String calculator, String table, String row, String column) {
		var found = table(calculator, table);
		return found.row(row).orElseThrow(() -> new AssertionError("no row " + row)).cells().get(found.columnIndex(column));
	}

	List<Finding> findings(String rule) {
		return evaluation.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
	}

	/** The elements that findings of a rule name. */
	List<String> places(String rule) {
		return findings(rule).stream().flatMap(finding -> finding.places().stream()).map(place -> place.subject().elementId()).toList();
	}
}
