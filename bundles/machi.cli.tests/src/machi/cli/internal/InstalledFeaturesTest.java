package machi.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.cli.internal.InstalledFeatures.Feature;

/** Features in a folder like that of an installed product. */
class InstalledFeaturesTest {

	@TempDir
	private Path installation;

	private void feature(String id, String label, String plugin) throws IOException {
		var folder = Files.createDirectories(installation.resolve("features").resolve(id + "_1.0.0"));
		Files.writeString(folder.resolve("feature.xml"),
				"<feature id=\"" + id + "\" version=\"1.0.0\" label=\"" + label + "\">" + plugin + "</feature>");
	}

	@Test
	void featureIsToldWhenItsBundlesAreInstalledAlsoWhenTheyDoNotRun() throws IOException {
		feature("town.running", "Running", "<plugin id=\"town.a\"/>");
		feature("town.window", "Window", "<plugin id=\"town.ui\"/><plugin id=\"town.ui.mac\" os=\"macosx\"/>");
		feature("town.gone", "Gone", "<plugin id=\"town.b\"/>");
		var list = installation.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
		Files.createDirectories(list.getParent());
		Files.writeString(list, "#version=1\ntown.ui,1.0.0,plugins/town.ui.jar,4,false\n");
		assertEquals(List.of(new Feature("town.running", "1.0.0", "Running"), new Feature("town.window", "1.0.0", "Window")),
				InstalledFeatures.in(installation, Set.of("town.a"), Locale.ENGLISH));
	}

	@Test
	void labelIsInTheLanguageAskedFor() throws IOException {
		feature("town.named", "%label", "");
		var folder = installation.resolve("features/town.named_1.0.0");
		Files.writeString(folder.resolve("feature.properties"), "label = Town");
		Files.writeString(folder.resolve("feature_ja.properties"), "label = まち");
		assertEquals("まち", InstalledFeatures.in(installation, Set.of(), Locale.JAPANESE).getFirst().label());
		assertEquals("Town", InstalledFeatures.in(installation, Set.of(), Locale.ENGLISH).getFirst().label());
	}

	@Test
	void brokenFeatureHidesNoOther() throws IOException {
		feature("town.broken", "Broken", "<plugin");
		feature("town.sound", "Sound", "");
		assertEquals(List.of("town.sound"),
				InstalledFeatures.in(installation, Set.of(), Locale.ENGLISH).stream().map(Feature::id).toList());
	}

	@Test
	void installationWithoutFeaturesHasNothingToTell() {
		assertEquals(List.of(), InstalledFeatures.in(installation, Set.of(), Locale.ENGLISH));
	}
}
