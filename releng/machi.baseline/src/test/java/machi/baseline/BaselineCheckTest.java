package machi.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineCheckTest {

	private static final String BOILER = "public interface Boiler { double power() throws java.io.IOException; }";

	@TempDir
	Path bundles;

	@Test
	void theBuildFailsUntilTheVersionIsSteppedAndTheReleaseIsWrittenDown() throws IOException, InterruptedException {
		var bundle = released();
		assertEquals("0\n", run("check"));
		var changed = new BundleSources(bundle).type("Boiler", "public interface Boiler { double heat(); }");
		changed.jar();
		var failure = run("check");
		assertTrue(failure.startsWith("1\n[ERROR] the published API changed"), failure);
		assertTrue(failure.contains("needs 2.0.0 (MAJOR)\n[ERROR]     MAJOR: "), failure);
		changed.exports("town.heat;version=\"2.0.0\"").jar();
		assertEquals("0\n", run("check"));
		assertEquals("0\n", run("write"));
		assertTrue(Files.readString(bundle.resolve("api.txt")).contains("\npackage town.heat 2.0.0\n\tinterface town.heat.Boiler"));
		assertEquals("0\n", run("check"));
		Files.delete(bundle.resolve("target").resolve("town.heat-1.2.0-SNAPSHOT.jar"));
		assertTrue(run("check").startsWith("1\n[ERROR] " + bundle.resolve("api.txt") + ": no jar of town.heat"));
	}

	/** As the build runs it: the exit code and what it says. */
	private String run(String task) throws IOException, InterruptedException {
		var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dslf4j.internal.verbosity=ERROR",
				"-classpath", System.getProperty("java.class.path"), "machi.baseline.BaselineCheck", task, bundles.toString())
				.redirectErrorStream(true).start();
		var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return process.waitFor() + "\n" + said;
	}

	@Test
	void theTextIsTheSameWhenItIsWrittenAgainAndAfterItWasRead() throws IOException {
		var bundle = released();
		var text = Files.readString(bundle.resolve("api.txt"));
		assertEquals(text, ApiText.write(ApiText.read(text.lines().toList())));
		BaselineCheck.write(bundle);
		assertEquals(text, Files.readString(bundle.resolve("api.txt")));
	}

	@Test
	void nothingOfTheJdkIsInTheText() throws IOException {
		var bundle = released();
		new BundleSources(bundle).type("Trouble", "public class Trouble extends Exception { }")
				.type("Kind", "public enum Kind { GAS, WOOD }").type("Boiler", BOILER).jar();
		BaselineCheck.write(bundle);
		var text = Files.readString(bundle.resolve("api.txt"));
		assertTrue(text.contains("class town.heat.Trouble extends=java.lang.Exception\n\t\tmethod <init>() return=void\n"), text);
		assertFalse(text.contains("getStackTrace") || text.contains("jdk.") || text.contains("ordinal"), text);
	}

	@Test
	void aBundleThatWasNotBuiltOrATextThatIsNoneIsNamed() throws IOException {
		var bundle = released();
		Files.writeString(bundle.resolve("api.txt"), "package town.heat 1.2.0\n\tpipework town.heat.Pipe\n");
		var wrong = assertThrows(IOException.class, () -> BaselineCheck.check(bundle)).getMessage();
		assertEquals(bundle.resolve("api.txt") + ": line 2 is no line of an API: pipework town.heat.Pipe", wrong);
		Files.delete(bundle.resolve("api.txt"));
		assertEquals(List.of(), BaselineCheck.published(bundles));
		Files.createFile(bundle.resolve("api.txt"));
		Files.delete(bundle.resolve("target").resolve("town.heat-1.2.0-SNAPSHOT.jar"));
		var missing = assertThrows(IOException.class, () -> BaselineCheck.check(bundle)).getMessage();
		assertTrue(missing.contains("no jar of town.heat"), missing);
	}

	private Path released() throws IOException {
		var bundle = bundles.resolve(BundleSources.NAME);
		new BundleSources(bundle).type("Boiler", BOILER).jar();
		Files.createFile(bundle.resolve("api.txt"));
		BaselineCheck.write(bundle);
		return bundle;
	}
}
