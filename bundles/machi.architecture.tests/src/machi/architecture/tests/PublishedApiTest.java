package machi.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import machi.architecture.tests.SourceTree.Bundle;

/** docs/api.md. That a change takes the version step that others need is checked by machi.baseline, on the built bundles. */
class PublishedApiTest {

	private static final Pattern EXPORT = Pattern.compile("([\\w.]+)((?:;[\\w.-]+:?=(?:\"[^\"]*\"|[\\w.]+))*)");
	private static final Pattern INTERFACE = Pattern.compile("(?m)^((?:\t*@\\w+(?:\\([^)]*\\))?\\R)*)(\t?)(public )?(?:static )?(?:sealed )?interface (\\w+)");

	private final SourceTree tree = new SourceTree();

	@Test
	void theDocumentNamesEveryBundleThatHasAnApiWithItsPackages() {
		var published = new TreeMap<String, TreeSet<String>>();
		api().forEach(bundle -> published.put(bundle.name(), new TreeSet<>(exports(bundle).keySet())));
		assertFalse(published.isEmpty());
		var documented = new TreeMap<String, TreeSet<String>>();
		var row = Pattern.compile("(?m)^\\| `(machi\\.[\\w.]+)` \\| ([^|]+) \\|").matcher(SourceTree.text(tree.root().resolve("docs/api.md")));
		while (row.find()) {
			var packages = new TreeSet<String>();
			for (var name : row.group(2).replace("`", "").split(", *")) {
				packages.add(name.strip().startsWith(".") ? row.group(1) + name.strip() : name.strip());
			}
			documented.put(row.group(1), packages);
		}
		assertEquals(published, documented);
	}

	@Test
	void everyPackageOfTheApiHasAVersion() {
		var without = new ArrayList<String>();
		api().forEach(bundle -> exports(bundle).forEach((name, version) -> {
			if (!version.matches("\\d+\\.\\d+\\.\\d+")) {
				without.add(name + " " + version);
			}
		}));
		assertEquals(List.of(), without);
	}

	@Test
	void everyInterfaceOfTheApiSaysWhoImplementsIt() {
		var silent = new ArrayList<String>();
		for (var bundle : api()) {
			var packages = exports(bundle).keySet();
			for (var file : bundle.javaFiles()) {
				if (packages.contains(bundle.folder().resolve("src").relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.'))) {
					silent(SourceTree.text(file)).forEach(name -> silent.add(tree.root().relativize(file) + ": " + name));
				}
			}
		}
		assertEquals(List.of(), silent, "@ConsumerType: others implement it; @ProviderType: only Machi does");
	}

	/** The interfaces that others see and that lack the word: public ones, and those inside of public interfaces. */
	private static List<String> silent(String source) {
		var names = new ArrayList<String>();
		boolean outerIsPublicInterface = false;
		var matcher = INTERFACE.matcher(source);
		while (matcher.find()) {
			boolean visible = matcher.group(3) != null || !matcher.group(2).isEmpty() && outerIsPublicInterface;
			outerIsPublicInterface |= matcher.group(2).isEmpty() && matcher.group(3) != null;
			if (visible && !matcher.group(1).contains("@ConsumerType") && !matcher.group(1).contains("@ProviderType")) {
				names.add(matcher.group(4));
			}
		}
		return names;
	}

	@Test
	void everyImportOfTheApiEndsAtTheNextMajorOrMinorVersion() {
		var versions = new TreeMap<String, String>();
		api().forEach(bundle -> versions.putAll(exports(bundle)));
		var wrong = new ArrayList<String>();
		for (var bundle : tree.bundles()) {
			var imported = EXPORT.matcher(bundle.header("Import-Package"));
			while (imported.find()) {
				var exported = versions.get(imported.group(1));
				var range = version(imported.group(2));
				if (exported != null && !fits(range, exported)) {
					wrong.add(bundle.name() + ": " + imported.group(1) + " " + range + ", exported as " + exported);
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	/** From this version or one that it is compatible with, to the next major version, or the next minor one for who provides it. */
	private static boolean fits(String range, String exported) {
		var bounds = Pattern.compile("\\[(\\d+)\\.(\\d+)\\.\\d+,(\\d+)\\.(\\d+)\\.0\\)").matcher(range);
		if (!bounds.matches()) {
			return false;
		}
		var parts = exported.split("\\.");
		int major = Integer.parseInt(parts[0]);
		int minor = Integer.parseInt(parts[1]);
		boolean begins = Integer.parseInt(bounds.group(1)) == major && Integer.parseInt(bounds.group(2)) <= minor;
		var end = bounds.group(3) + "." + bounds.group(4);
		return begins && (end.equals(major + 1 + ".0") || end.equals(major + "." + (minor + 1)));
	}

	private List<Bundle> api() {
		return tree.productBundles().stream().filter(bundle -> Files.exists(bundle.folder().resolve("api.txt"))).toList();
	}

	/** Versions by package, without those that are internal or for friends. */
	private static Map<String, String> exports(Bundle bundle) {
		var packages = new TreeMap<String, String>();
		var matcher = EXPORT.matcher(bundle.header("Export-Package"));
		while (matcher.find()) {
			if (!matcher.group(2).contains("x-internal") && !matcher.group(2).contains("x-friends")) {
				packages.put(matcher.group(1), version(matcher.group(2)));
			}
		}
		return packages;
	}

	private static String version(String attributes) {
		var matcher = Pattern.compile(";version=\"?([^\";]+)").matcher(attributes);
		return matcher.find() ? matcher.group(1) : "";
	}
}
