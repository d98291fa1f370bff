package machi.workspace.xmi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

import machi.workspace.OpenProgram;
import machi.workspace.ProgramException;
import machi.workspace.ProgramStore;

/** Measures opening and saving of programs of a given size in a temporary folder; the best of some runs counts. */
final class WorkspaceBenchmark {

	private static final int RUNS = 3;

	private final ProgramStore store;

	/**
	 * What came out for one size.
	 *
	 * @param bytes     of all files together
	 * @param saveNanos everything written, with all that makes a save safe
	 * @param openNanos everything read, checked and indexed
	 * @param copyNanos a snapshot made
	 * @param plainOpenNanos the files read by EMF as it comes, without checks and index; empty when not measured
	 */
	record Measurement(int elements, long bytes, long saveNanos, long openNanos, long copyNanos, OptionalLong plainOpenNanos) {
	}

	private interface Step {
		void run() throws ProgramException, IOException;
	}

	WorkspaceBenchmark(ProgramStore store) {
		this.store = store;
	}

	Measurement measure(int elements, boolean plainToo) throws ProgramException, IOException {
		var parent = Files.createTempDirectory("machi-bench");
		try {
			var folder = parent.resolve("program");
			var program = store.create(folder, "bench", Locale.ENGLISH);
			new SampleElements(program).add(elements);
			long save = best(() -> {
				program.roots().forEach(WorkspaceBenchmark::touch);
				program.save();
			});
			long open = best(() -> requireSound(store.open(folder)));
			long copy = best(program::snapshot);
			var plain = plainToo ? OptionalLong.of(best(() -> openPlainly(program))) : OptionalLong.empty();
			return new Measurement(elements, size(folder), save, open, copy, plain);
		} finally {
			delete(parent);
		}
	}

	private static long best(Step step) throws ProgramException, IOException {
		long best = Long.MAX_VALUE;
		for (int run = 0; run < RUNS; run++) {
			long start = System.nanoTime();
			step.run();
			best = Math.min(best, System.nanoTime() - start);
		}
		return best;
	}

	/** Changes something in the domain, so that all of it is written. */
	private static void touch(EObject root) {
		var list = root.eClass().getEStructuralFeature("note");
		root.eSet(list, "x".equals(root.eGet(list)) ? "y" : "x");
	}

	private static void requireSound(OpenProgram program) throws IOException {
		if (program.problems().stream().anyMatch(problem -> problem.lost())) {
			throw new IOException(program.problems().toString());
		}
	}

	private static void openPlainly(OpenProgram program) throws IOException {
		for (var root : program.roots()) {
			var resource = new XMIResourceImpl(URI.createURI(root.eResource().getURI().toString()));
			resource.load(Map.of());
		}
	}

	private static long size(Path folder) throws IOException {
		try (var files = Files.list(folder)) {
			return files.mapToLong(file -> file.toFile().length()).sum();
		}
	}

	private static void delete(Path folder) throws IOException {
		try (var files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).forEach(file -> {
				try {
					Files.delete(file);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}
	}
}
