package machi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of the bundles in a folder others need: by name or by package, without versions, as a folder has one version of each. */
final class BundleClosure {

	/** A clause of a header: what stands before the next comma that is not within quotes. */
	private static final Pattern CLAUSE = Pattern.compile("((?:[^,\"]|\"[^\"]*\")+)");

	private final Map<String, Manifest> manifests = new HashMap<>();
	private final Map<String, String> exporters = new HashMap<>();

	/** @param plugins a folder of jars; what is not in a jar is left out */
	BundleClosure(Path plugins) throws IOException {
		try (Stream<Path> files = Files.list(plugins)) {
			for (var file : files.filter(path -> path.toString().endsWith(".jar")).sorted().toList()) {
				try (var jar = new JarFile(file.toFile())) {
					add(jar.getManifest());
				}
			}
		}
	}

	private void add(Manifest manifest) {
		var names = names(manifest, "Bundle-SymbolicName", false);
		if (!names.isEmpty()) {
			manifests.put(names.getFirst(), manifest);
			names(manifest, "Export-Package", false).forEach(name -> exporters.putIfAbsent(name, names.getFirst()));
		}
	}

	Set<String> names() {
		return manifests.keySet();
	}

	/** @return the names of these bundles and of all that they cannot do without */
	TreeSet<String> of(List<String> roots) {
		var found = new TreeSet<String>();
		var open = new ArrayDeque<>(roots);
		while (!open.isEmpty()) {
			var name = open.poll();
			var manifest = manifests.get(name);
			if (manifest != null && found.add(name)) {
				open.addAll(names(manifest, "Require-Bundle", true));
				names(manifest, "Import-Package", true).stream().map(exporters::get).filter(exporter -> exporter != null).forEach(open::add);
			}
		}
		return found;
	}

	private static List<String> names(Manifest manifest, String header, boolean neededOnly) {
		var names = new ArrayList<String>();
		var value = manifest == null ? null : manifest.getMainAttributes().getValue(header);
		var clauses = CLAUSE.matcher(value == null ? "" : value);
		while (clauses.find()) {
			var clause = clauses.group(1);
			if (!neededOnly || !clause.contains("resolution:=") || !clause.replace("\"", "").contains("resolution:=optional")) {
				names.add(clause.split(";")[0].strip());
			}
		}
		return names;
	}
}
