package machi.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** docs/architecture.md, section Rules. */
class HouseRulesTest {

	private static final int LONGEST_FILE = 400;
	private static final List<String> VAGUE_NAMES = List.of("util", "utils", "common", "misc", "helper", "helpers", "manager");
	private static final Map<String, Pattern> FORBIDDEN = Map.of(
			"stack trace printed", Pattern.compile("\\.printStackTrace\\("),
			"singleton accessor", Pattern.compile("static \\S+ (getDefault|getInstance)\\("),
			"static mutable field", Pattern.compile("(?m)^\\s*(private |protected |public )?static (?!final|class|record|enum|interface|void|<)"
					+ "(?!.*\\()(?!.*\\bfinal\\b).*;"),
			"Display.getDefault", Pattern.compile("Display\\.getDefault\\("));

	private final SourceTree tree = new SourceTree();

	@Test
	void noBundleHasAnActivator() {
		for (var bundle : tree.productBundles()) {
			assertEquals("", bundle.header("Bundle-Activator"), bundle.name());
		}
	}

	@Test
	void everyBundleWithAComponentIsActivatedLazily() {
		var wrong = new ArrayList<String>();
		for (var bundle : tree.productBundles()) {
			boolean component = bundle.javaFiles().stream().anyMatch(file -> SourceTree.text(file).contains("\n@Component"));
			if (component && !bundle.header("Bundle-ActivationPolicy").equals("lazy")) {
				wrong.add(bundle.name());
			}
		}
		assertEquals(List.of(), wrong, "without it the component of an installed bundle never appears");
	}

	@Test
	void noSourceUsesWhatTheHouseForbids() {
		var wrong = new ArrayList<String>();
		for (var bundle : tree.productBundles()) {
			for (var file : bundle.javaFiles()) {
				var text = SourceTree.text(file);
				FORBIDDEN.forEach((what, pattern) -> {
					if (pattern.matcher(text).find()) {
						wrong.add(what + ": " + tree.root().relativize(file));
					}
				});
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void onlyTheCommandLinePrints() {
		var wrong = new ArrayList<String>();
		for (var bundle : tree.productBundles()) {
			if (bundle.name().equals("machi.cli")) {
				continue;
			}
			for (var file : bundle.javaFiles()) {
				if (SourceTree.text(file).contains("System.out") || SourceTree.text(file).contains("System.err")) {
					wrong.add(tree.root().relativize(file).toString());
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void noFileIsTooLongToRead() throws IOException {
		var wrong = new ArrayList<String>();
		for (var bundle : tree.productBundles()) {
			for (var file : bundle.javaFiles()) {
				try (Stream<String> lines = Files.lines(file)) {
					long count = lines.count();
					if (count > LONGEST_FILE) {
						wrong.add(tree.root().relativize(file) + " has " + count + " lines");
					}
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void namesSayWhatAThingIs() {
		var wrong = new ArrayList<String>();
		for (var bundle : tree.productBundles()) {
			for (var file : bundle.javaFiles()) {
				for (var part : bundle.folder().relativize(file.getParent())) {
					if (VAGUE_NAMES.contains(part.toString())) {
						wrong.add(tree.root().relativize(file).toString());
					}
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void everyBundleIsInExactlyOneFeature() throws IOException {
		var homes = new TreeMap<String, List<String>>();
		try (Stream<Path> features = Files.list(tree.root().resolve("features"))) {
			for (var feature : features.filter(folder -> Files.exists(folder.resolve("feature.xml"))).toList()) {
				var matcher = Pattern.compile("<plugin\\s+id=\"(machi\\.[^\"]+)\"").matcher(SourceTree.text(feature.resolve("feature.xml")));
				while (matcher.find()) {
					homes.computeIfAbsent(matcher.group(1), name -> new ArrayList<>()).add(feature.getFileName().toString());
				}
			}
		}
		var wrong = new ArrayList<String>();
		for (var bundle : tree.productBundles()) {
			var home = homes.remove(bundle.name());
			if (home == null || home.size() != 1) {
				wrong.add(bundle.name() + " is in " + home);
			}
		}
		assertEquals(List.of(), wrong);
		assertEquals(Map.of(), homes, "features name bundles that do not exist");
	}

	@Test
	void buildAndTargetPinTheSameLibraries() {
		var gav = Pattern.compile("<groupId>([^<$]+)</groupId>\\s*<artifactId>([^<$]+)</artifactId>\\s*<version>([^<$]+)</version>");
		var target = new TreeSet<String>();
		var matcher = gav.matcher(SourceTree.text(tree.root().resolve("target-platform/target-platform.target")));
		while (matcher.find()) {
			target.add(matcher.group(1) + ":" + matcher.group(2) + ":" + matcher.group(3));
		}
		var managed = new TreeSet<String>();
		var pom = SourceTree.text(tree.root().resolve("pom.xml"));
		matcher = gav.matcher(pom.substring(pom.indexOf("<dependencyManagement>"), pom.indexOf("</dependencyManagement>")));
		while (matcher.find()) {
			managed.add(matcher.group(1) + ":" + matcher.group(2) + ":" + matcher.group(3));
		}
		assertEquals(target, managed);
	}

	@Test
	void propertiesOfBothLanguagesHaveTheSameKeys() throws IOException {
		var wrong = new ArrayList<String>();
		for (var bundle : tree.productBundles()) {
			if (translatesAnother(bundle)) {
				continue;
			}
			try (Stream<Path> files = Files.walk(bundle.folder())) {
				for (var japanese : files.filter(file -> file.getFileName().toString().endsWith("_ja.properties"))
						.filter(file -> !file.toString().contains("target")).toList()) {
					var english = japanese.resolveSibling(japanese.getFileName().toString().replace("_ja.properties", ".properties"));
					if (!Files.exists(english) || !keys(english).equals(keys(japanese))) {
						wrong.add(tree.root().relativize(japanese).toString());
					}
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	/** A fragment of a bundle that is not ours: the English words are those of its host. */
	private static boolean translatesAnother(SourceTree.Bundle bundle) {
		var host = bundle.header("Fragment-Host");
		return !host.isEmpty() && !host.startsWith("machi.");
	}

	private static TreeSet<String> keys(Path file) throws IOException {
		var properties = new java.util.Properties();
		try (var reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		return new TreeSet<>(properties.stringPropertyNames());
	}
}
