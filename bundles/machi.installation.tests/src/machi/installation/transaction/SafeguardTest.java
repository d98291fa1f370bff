package machi.installation.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The copy of an installation's description, with the files of a small product. */
class SafeguardTest {

	private static final String LIST = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";
	private static final String PROFILE = "p2/org.eclipse.equinox.p2.engine/profileRegistry/machi.profile/1.profile.gz";

	@TempDir
	Path product;

	@BeforeEach
	void makeProduct() throws IOException {
		for (var name : new String[] { "artifacts.xml", "eclipse.ini", LIST, PROFILE, "configuration/config.ini",
				"configuration/org.eclipse.update/platform.xml", "plugins/machi.quantity_1.jar", "plugins/org.eclipse.equinox.launcher_1.jar" }) {
			write(name, "old " + name);
		}
	}

	private void write(String name, String text) throws IOException {
		Files.createDirectories(product.resolve(name).getParent());
		Files.writeString(product.resolve(name), text);
	}

	/** All files outside the bundles' folder and what a start adds. */
	private Map<String, String> description() throws IOException {
		var texts = new TreeMap<String, String>();
		try (var files = Files.walk(product)) {
			for (var file : files.filter(Files::isRegularFile).toList()) {
				var name = product.relativize(file).toString().replace('\\', '/');
				if (!name.startsWith("plugins/") && !name.startsWith("java/") && !name.equals("machi-workbench")) {
					texts.put(name, Files.readString(file));
				}
			}
		}
		return texts;
	}

	/** As p2 leaves it halfway: lists changed, a new profile, an old file gone. */
	private void changeHalf() throws IOException {
		write(LIST, "half a li");
		write("artifacts.xml", "new");
		write("p2/org.eclipse.equinox.p2.engine/profileRegistry/machi.profile/2.profile.gz", "new");
		write("configuration/org.eclipse.equinox.simpleconfigurator/new.info", "new");
		Files.delete(product.resolve("eclipse.ini"));
	}

	@Test
	void copyIsThereUntilItIsClearedAndTellsWhoMadeIt() throws IOException {
		var before = description();
		var safeguard = new Safeguard(product);
		assertTrue(safeguard.isProduct());
		assertFalse(safeguard.isSet());
		safeguard.set();
		assertTrue(safeguard.isSet());
		assertEquals(ProcessHandle.current().pid(), safeguard.process());
		assertEquals("old " + PROFILE, Files.readString(product.resolve("p2/before/files").resolve(PROFILE)));
		assertFalse(Files.exists(product.resolve("p2/before/files/plugins")), "bundles need no copy");
		safeguard.clear();
		assertEquals(before, description(), "nothing is left of it");
		safeguard.clear();
	}

	@Test
	void changedFilesArePutBackAfterP2TookItsChangeBack() throws IOException {
		var safeguard = new Safeguard(product);
		safeguard.set();
		write(LIST, "half a li");
		Files.delete(product.resolve("eclipse.ini"));
		safeguard.putBackChanged();
		safeguard.clear();
		assertEquals("old " + LIST, Files.readString(product.resolve(LIST)));
		assertEquals("old eclipse.ini", Files.readString(product.resolve("eclipse.ini")));
	}

	@Test
	void folderThatIsNoProductNeedsNone() {
		assertFalse(new Safeguard(product.resolve("elsewhere")).isProduct());
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void startScriptPutsBackWhatADeadProcessLeft() throws Exception {
		var before = description();
		new Safeguard(product).set();
		// the number of a process that has ended
		var ended = new ProcessBuilder("true").start();
		ended.waitFor();
		write("p2/before/process", Long.toString(ended.pid()));
		changeHalf();
		assertTrue(start().contains("started"));
		assertEquals(before, description());
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void startScriptLeavesAnInstallationAloneThatIsUnderWay() throws Exception {
		new Safeguard(product).set();
		changeHalf();
		var during = description();
		assertTrue(start().contains("started"));
		assertEquals(during, description(), "made by this process, which is a Java and lives");
	}

	/** Starts the product's script with a Java that only says that it was started. */
	private String start() throws Exception {
		var root = Path.of(System.getProperty("machi.root"));
		var script = product.resolve("machi-workbench");
		Files.copy(root.resolve("features/machi.platform.feature/root/unix/machi-workbench"), script, StandardCopyOption.REPLACE_EXISTING,
				StandardCopyOption.COPY_ATTRIBUTES);
		write("java/bin/java", "#!/bin/sh\necho started\n");
		assertTrue(product.resolve("java/bin/java").toFile().setExecutable(true));
		var builder = new ProcessBuilder("sh", script.toString()).redirectErrorStream(true);
		builder.environment().put("JAVA_HOME", product.resolve("java").toString());
		builder.environment().put("MACHI_CACHE", "none");
		var process = builder.start();
		try (var out = process.getInputStream()) {
			var text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(process.waitFor(1, TimeUnit.MINUTES));
			assertEquals(0, process.exitValue(), text);
			return text;
		}
	}
}
