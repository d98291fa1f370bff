package machi.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {
	private static final Texts ENGLISH = Texts.of("en", Map.of());

	@TempDir
	private Path folder;

	@Test
	void aFeatureIsFoundByIdShortNameOrItsLastPartAndBringsItsScreens() throws IOException, SetupException {
		var catalogue = catalogue("machi.base.feature", "machi.energy.feature", "machi.hardware.feature", "machi.hardware.ui.feature",
				"machi.hardware.ocpp.feature", "jp.example.meter");
		assertEquals(List.of("machi.energy.feature"), catalogue.find(List.of("energy"), ENGLISH));
		assertEquals(List.of("machi.hardware.ocpp.feature", "machi.hardware.ui.feature"), catalogue.find(List.of("ocpp"), ENGLISH));
		assertEquals(List.of("machi.hardware.feature", "machi.hardware.ui.feature"), catalogue.find(List.of("hardware"), ENGLISH));
		assertEquals(List.of("jp.example.meter"), catalogue.find(List.of("jp.example.meter"), ENGLISH));
		assertEquals(List.of(), catalogue.find(List.of("base"), ENGLISH), "the base product has it");
	}

	@Test
	void anUnknownOrAmbiguousNameIsAnsweredWithTheNamesThatThereAre() throws IOException {
		var catalogue = catalogue("machi.energy.feature", "machi.program.ui.feature", "machi.hardware.ui.feature");
		var unknown = assertThrows(SetupException.class, () -> catalogue.find(List.of("gas"), ENGLISH));
		assertTrue(unknown.getMessage().contains("gas") && unknown.getMessage().contains("energy, hardware.ui, program.ui"), unknown.getMessage());
		var ambiguous = assertThrows(SetupException.class, () -> catalogue.find(List.of("ui"), ENGLISH));
		assertTrue(ambiguous.getMessage().contains("hardware.ui, program.ui"), ambiguous.getMessage());
	}

	@Test
	void labelsAreThoseOfTheLanguageOfTheUser() throws IOException {
		var catalogue = catalogue("machi.energy.feature");
		assertEquals("label of machi.energy.feature", catalogue.label("machi.energy.feature", "en"));
		assertEquals("エネルギー", catalogue.label("machi.energy.feature", "ja"));
	}

	@Test
	void wishesAreReadAndSlipsOfThePenNamed() throws SetupException {
		var wish = Wish.of(List.of("--lang", "ja", "--to", "/opt/machi", "energy", "ocpp"), folder, ENGLISH);
		assertEquals(new Wish(Wish.Kind.INSTALL, Path.of("/opt/machi"), false, List.of("energy", "ocpp")), wish);
		assertEquals(folder.resolve("machi").toAbsolutePath(), Wish.of(List.of(), folder, ENGLISH).to());
		assertThrows(SetupException.class, () -> Wish.of(List.of("--to"), folder, ENGLISH));
		var unknown = assertThrows(SetupException.class, () -> Wish.of(List.of("--quick"), folder, ENGLISH));
		assertTrue(unknown.getMessage().contains("--quick"), unknown.getMessage());
	}

	@Test
	void onlyLanguagesThatThereAreAndFoldersThatCanBeAreTaken() {
		var language = assertThrows(SetupException.class, () -> Wish.of(List.of("--lang", "fr"), folder, ENGLISH));
		assertTrue(language.getMessage().contains("fr"), language.getMessage());
		var path = assertThrows(SetupException.class, () -> Wish.of(List.of("--to", "a\0b"), folder, ENGLISH));
		assertTrue(path.getMessage().contains("folder"), path.getMessage());
	}

	@Test
	void filesThatAreMissingOrOtherOnesAreNamed() throws IOException {
		Files.createDirectories(folder.resolve("repository"));
		for (var name : List.of("repository/good.jar", "repository/damaged.jar")) {
			Files.writeString(folder.resolve(name), "abc");
		}
		// FIPS 180-2, B.1
		var abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
		Files.writeString(folder.resolve("SHA256SUMS"), abc + "  repository/good.jar\n" + abc + "  repository/damaged.jar\n" + abc + "  gone.txt\n");
		Files.writeString(folder.resolve("repository/damaged.jar"), "abd");
		assertEquals(List.of("repository/damaged.jar", "gone.txt"), Checksums.wrong(folder));
	}

	@Test
	void aJarThatIsNoneIsNamed() throws IOException {
		var catalogue = catalogue("machi.energy.feature");
		Files.writeString(catalogue.jars().get("machi.energy.feature"), "cut short");
		var damaged = assertThrows(IOException.class, () -> catalogue.label("machi.energy.feature", "en"));
		assertTrue(damaged.getMessage().contains("machi.energy.feature"), damaged.getMessage());
	}

	@Test
	void theReasonsOfTheDirectorAreThoseForAPerson() {
		var outcome = new Director.Outcome(13, List.of("Installing machi.base 0.1.0.", "Installation failed.",
				"An error occurred while collecting items to be installed", "No space left on device", "  \tat java.base/java.lang.Thread.run",
				"Can't download artifact osgi.bundle,one,1.0 required by one[1.0], two[1.0] from any of the following repositories:",
				"file:///archive/repository/", "No space left on device"));
		assertEquals(List.of("No space left on device"), outcome.reasons());
		assertTrue(outcome.isDiskFull());
	}

	@Test
	void theLanguageIsTheOneAskedForOrThatOfTheEnvironment() {
		assertEquals("ja", Texts.of("ja", Map.of("LANG", "en_US.UTF-8")).language());
		assertEquals("ja", Texts.of(null, Map.of("LANG", "ja_JP.UTF-8")).language());
		assertEquals("en", Texts.of(null, Map.of("LC_ALL", "C.UTF-8", "LANG", "ja_JP.UTF-8")).language());
	}

	@Test
	void bothLanguagesSayTheSame() throws IOException {
		assertEquals(messages("messages.properties").keySet(), messages("messages_ja.properties").keySet());
	}

	@Test
	void thereIsAProductForThreeSystemsOnly() {
		assertEquals(Optional.of(SystemName.LINUX), SystemName.of("Linux", "amd64"));
		assertEquals(Optional.of(SystemName.WINDOWS), SystemName.of("Windows 11", "amd64"));
		assertEquals(Optional.of(SystemName.MACOS), SystemName.of("Mac OS X", "aarch64"));
		assertEquals(Optional.empty(), SystemName.of("Linux", "aarch64"));
	}

	@Test
	void aProductRemembersTheArchiveThatItCameFrom() throws IOException {
		Origin.record(folder, URI.create("file:///srv/machi%201/repository/"));
		var file = folder.resolve("p2/org.eclipse.equinox.p2.engine/profileRegistry/machi.profile/.data/.settings/org.eclipse.equinox.p2.metadata.repository.prefs");
		var settings = new Properties();
		try (var in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
			settings.load(in);
		}
		assertEquals("file:/srv/machi%201/repository/", settings.getProperty("repositories/file:_srv_machi%201_repository/uri"));
		assertEquals("true", settings.getProperty("repositories/file:_srv_machi%201_repository/enabled"));
	}

	private static Properties messages(String name) throws IOException {
		var messages = new Properties();
		try (var in = SetupTest.class.getResourceAsStream(name)) {
			messages.load(in);
		}
		return messages;
	}

	private Catalogue catalogue(String... ids) throws IOException {
		var features = Files.createDirectories(folder.resolve("features"));
		for (var id : ids) {
			try (var jar = new JarOutputStream(Files.newOutputStream(features.resolve(id + "_0.1.0.v2026.jar")))) {
				var parent = id.equals("machi.hardware.ocpp.feature") ? "machi.hardware.feature" : "machi.platform.feature";
				jar.putNextEntry(new JarEntry("feature.xml"));
				jar.write(("<feature id='" + id + "'><requires><import feature='" + parent + "'/></requires></feature>")
						.getBytes(StandardCharsets.UTF_8));
				jar.putNextEntry(new JarEntry("feature.properties"));
				jar.write(("label = label of " + id + "\n").getBytes(StandardCharsets.ISO_8859_1));
				jar.putNextEntry(new JarEntry("feature_ja.properties"));
				jar.write("label = \\u30a8\\u30cd\\u30eb\\u30ae\\u30fc\n".getBytes(StandardCharsets.ISO_8859_1));
			}
		}
		return Catalogue.read(folder);
	}
}
