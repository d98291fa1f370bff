package machi.workspace.xmi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import org.eclipse.emf.edit.command.DeleteCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.model.energy.DemandSite;
import machi.model.energy.EnergyFactory;
import machi.model.energy.EnergyPlan;
import machi.process.tests.TestProgram;

/** Large programs. The limits are several times what an idle machine takes, and far below what quadratic steps would. */
class ScaleTest {

	private static final int ELEMENTS = 100_000;
	private static final Duration LIMIT = Duration.ofMinutes(2);
	private static final long LARGE_FILE = 200L << 20;

	@TempDir
	Path temp;

	private static <T> T timed(String what, Callable<T> work) throws Exception {
		long start = System.nanoTime();
		var result = work.call();
		var time = Duration.ofNanos(System.nanoTime() - start);
		assertTrue(time.compareTo(LIMIT) < 0, what + " took " + time);
		return result;
	}

	@Test
	void aHundredThousandElementsAreSavedOpenedCopiedFoundAndDeletedInSeconds() throws Exception {
		var folder = temp.resolve("large");
		var created = Models.store().create(folder, "large", Locale.ENGLISH);
		var sites = new ArrayList<DemandSite>();
		for (int i = 0; i < ELEMENTS; i++) {
			var site = EnergyFactory.eINSTANCE.createDemandSite();
			site.setId("site-" + i);
			site.setName("公共施設 " + i);
			site.setAnnualDemandKwh(BigDecimal.valueOf(i, 1));
			sites.add(site);
		}
		created.domain(EnergyPlan.class).orElseThrow().getSites().addAll(sites);
		timed("saving", () -> {
			created.save();
			return null;
		});
		var program = timed("opening", () -> Models.store().open(folder));
		var plan = program.domain(EnergyPlan.class).orElseThrow();
		assertEquals(ELEMENTS, plan.getSites().size());
		assertEquals(List.of(), program.problems());
		timed("copying", program::snapshot);
		timed("finding all", () -> {
			for (int i = 0; i < ELEMENTS; i++) {
				assertEquals("site-" + i, ((DemandSite) program.element("site-" + i).orElseThrow()).getId());
			}
			return null;
		});
		var domain = program.editingDomain();
		timed("deleting one by one", () -> {
			for (int i = 0; i < 2000; i++) {
				domain.getCommandStack().execute(DeleteCommand.create(domain, program.element("site-" + i * 7).orElseThrow()));
			}
			return null;
		});
		assertEquals(ELEMENTS - 2000, plan.getSites().size());
		timed("undoing all", () -> {
			while (domain.getCommandStack().canUndo()) {
				domain.getCommandStack().undo();
			}
			return null;
		});
		assertEquals(ELEMENTS, plan.getSites().size());
		assertEquals("site-7", plan.getSites().get(7).getId());
		timed("deleting many at once", () -> {
			domain.getCommandStack().execute(DeleteCommand.create(domain, plan.getSites().subList(1, ELEMENTS / 2)));
			domain.getCommandStack().undo();
			return null;
		});
		assertEquals("site-49999", plan.getSites().get(49_999).getId());
	}

	@Test
	void aFileOf200MegabytesIsLoadedWithLittleMemory() throws Exception {
		var site = "  <sites id=\"site-%d\" name=\"公共施設 %d\" place=\"zone-1\" quantity=\"2\" annualDemandKwh=\"123456.7\" note=\""
				+ "省エネルギー改修の対象。".repeat(4) + "\"/>\n";
		assertEquals("loaded", answerOf(write(site)).replaceAll("\\d+", "").strip());
	}

	@Test
	void aFileOf200MegabytesThatWouldFillTheMemoryIsRefused() throws Exception {
		var answer = answerOf(write("<sites/>"));
		assertTrue(answer.startsWith("[energy.xmi:") && answer.contains("too many for the memory there is; it is not loaded"), answer);
	}

	private Path write(String pattern) throws IOException {
		Files.writeString(temp.resolve("core.xmi"), Models.CORE);
		var file = temp.resolve("energy.xmi");
		try (BufferedWriter out = Files.newBufferedWriter(file)) {
			out.write(Models.HEAD + Models.ENERGY_OPEN);
			var batch = new StringBuilder();
			for (int i = 0; i % 1000 != 0 || Files.size(file) < LARGE_FILE; i++) {
				batch.append(pattern.replace("%d", Integer.toString(i)));
				if (i % 1000 == 999) {
					out.append(batch);
					batch.setLength(0);
				}
			}
			out.append(batch).write(Models.ENERGY_CLOSE);
		}
		return temp;
	}

	/** What a process with 1,500 MB of heap says about the program. */
	private String answerOf(Path folder) throws Exception {
		var output = temp.resolve("output.txt");
		var process = new TestProgram(LargeProgram.class, WorkspaceClasses.ONE_OF_EACH_BUNDLE, List.of("-Xmx1500m", "-Dfile.encoding=UTF-8"))
				.start(output, folder.toString());
		assertTrue(process.waitFor(3, TimeUnit.MINUTES), "still at it");
		var answer = Files.readString(output);
		assertEquals(0, process.exitValue(), answer);
		return answer;
	}
}
