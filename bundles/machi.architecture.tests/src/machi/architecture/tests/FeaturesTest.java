package machi.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A town installs features one by one, so each tells what it is and needs what its bundles need. */
class FeaturesTest {
	private static final Pattern PLUGIN = Pattern.compile("<plugin\\s+id=\"([^\"]+)\"");
	private static final Pattern IMPORT = Pattern.compile("<import\\s+feature=\"([^\"]+)\"");
	private static final List<String> TEXTS = List.of("label", "description", "provider", "copyright", "licenseURL", "license");
	private static final String PLATFORM = "machi.platform.feature";

	private final SourceTree tree = new SourceTree();

	@Test
	void everyFeatureSaysWhatItIsInBothLanguages() throws IOException {
		var wrong = new ArrayList<String>();
		for (var feature : features().keySet()) {
			var english = texts(feature, "feature.properties");
			var japanese = texts(feature, "feature_ja.properties");
			for (var text : TEXTS) {
				var en = english.getProperty(text, "");
				var ja = japanese.getProperty(text, "");
				boolean written = text.equals("licenseURL") ? en.equals(ja) && !en.isBlank() : isJapanese(ja) && !en.isBlank() && !isJapanese(en);
				if (!written) {
					wrong.add(feature + ": " + text);
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void everyFeatureIsOfferedUnderACategory() {
		var categories = SourceTree.text(tree.root().resolve("releng/machi.products/category.xml"));
		assertEquals(List.of(), features().keySet().stream().filter(id -> !categories.contains("<feature id=\"" + id + "\"><category ")).toList());
	}

	@Test
	void everyFeatureNeedsTheFeaturesOfWhatItsBundlesRequireAndNoOther() {
		var features = features();
		var homes = homes(features);
		var exporters = exporters();
		var wrong = new ArrayList<String>();
		assertTrue(homes.size() > 50, "features list the house's bundles: " + homes.size());
		for (var feature : features.keySet()) {
			var needed = new TreeSet<String>();
			for (var bundle : tree.productBundles()) {
				if (feature.equals(homes.get(bundle.name()))) {
					required(bundle, exporters).forEach(name -> needed.add(homes.getOrDefault(name, feature)));
				}
			}
			needed.remove(feature);
			var reached = closure(feature, features);
			needed.stream().filter(home -> !reached.contains(home)).forEach(home -> wrong.add(feature + " lacks " + home));
			features.get(feature).stream().filter(named -> !named.equals(PLATFORM) && closure(named, features).stream().noneMatch(needed::contains))
					.forEach(named -> wrong.add(feature + " has no need of " + named));
		}
		assertEquals(List.of(), wrong);
	}

	/** Names of the house's bundles without which the bundle does not resolve. */
	private static Set<String> required(SourceTree.Bundle bundle, Map<String, String> exporters) {
		var names = new LinkedHashSet<String>();
		mandatory(bundle.header("Require-Bundle")).stream().filter(name -> name.startsWith("machi.")).forEach(names::add);
		mandatory(bundle.header("Fragment-Host")).stream().filter(name -> name.startsWith("machi.")).forEach(names::add);
		mandatory(bundle.header("Import-Package")).stream().map(exporters::get).filter(name -> name != null).forEach(names::add);
		return names;
	}

	private static List<String> mandatory(String header) {
		return Stream.of(header.replaceAll("\"[^\"]*\"", "").split(",")).filter(clause -> !clause.contains("resolution:=optional"))
				.map(clause -> clause.split(";")[0].strip()).toList();
	}

	/** Bundles by the packages that they export. */
	private Map<String, String> exporters() {
		var exporters = new HashMap<String, String>();
		for (var bundle : tree.productBundles()) {
			bundle.names("Export-Package").forEach(name -> exporters.put(name, bundle.name()));
		}
		return exporters;
	}

	/** Features by the bundles that they hold. */
	private Map<String, String> homes(Map<String, List<String>> features) {
		var homes = new HashMap<String, String>();
		for (var feature : features.keySet()) {
			all(PLUGIN, feature).stream().filter(name -> name.startsWith("machi.")).forEach(name -> homes.put(name, feature));
		}
		return homes;
	}

	private static Set<String> closure(String feature, Map<String, List<String>> features) {
		var reached = new LinkedHashSet<String>();
		reached.add(feature);
		for (var direct : features.getOrDefault(feature, List.of())) {
			reached.addAll(closure(direct, features));
		}
		return reached;
	}

	/** Features with those that they name as needed. */
	private Map<String, List<String>> features() {
		var found = new TreeMap<String, List<String>>();
		try (Stream<Path> folders = Files.list(tree.root().resolve("features"))) {
			for (var folder : folders.filter(folder -> Files.exists(folder.resolve("feature.xml"))).toList()) {
				var id = folder.getFileName().toString();
				found.put(id, all(IMPORT, id));
			}
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		return found;
	}

	private List<String> all(Pattern pattern, String feature) {
		return pattern.matcher(SourceTree.text(folder(feature).resolve("feature.xml"))).results().map(result -> result.group(1)).toList();
	}

	private Properties texts(String feature, String file) throws IOException {
		var texts = new Properties();
		try (var in = Files.newBufferedReader(folder(feature).resolve(file), StandardCharsets.ISO_8859_1)) {
			texts.load(in);
		}
		return texts;
	}

	private Path folder(String feature) {
		return tree.root().resolve("features").resolve(feature);
	}

	private static boolean isJapanese(String text) {
		return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
				|| Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
	}
}
