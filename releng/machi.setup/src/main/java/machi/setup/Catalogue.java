package machi.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipException;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The features of the archive.
 *
 * @param jars of the features, by their ids
 */
record Catalogue(SortedMap<String, Path> jars) {
	private static final String PREFIX = "machi.";
	private static final String SUFFIX = ".feature";
	/** What the base product is made of. */
	private static final Set<String> BASE = Set.of("machi.platform.feature", "machi.base.feature", "machi.desktop.feature");

	static Catalogue read(Path repository) throws IOException {
		var found = new TreeMap<String, Path>();
		try (var jars = Files.newDirectoryStream(repository.resolve("features"), "*.jar")) {
			for (var jar : jars) {
				var name = jar.getFileName().toString();
				found.put(name.substring(0, name.lastIndexOf('_')), jar);
			}
		}
		return new Catalogue(found);
	}

	/** @param language en or ja */
	String label(String id, String language) throws IOException {
		try (var jar = open(jars.get(id))) {
			var translated = jar.getEntry("feature_" + language + ".properties");
			var entry = translated == null ? jar.getEntry("feature.properties") : translated;
			var texts = new Properties();
			if (entry != null) {
				try (var in = jar.getInputStream(entry)) {
					texts.load(in);
				}
			}
			return texts.getProperty("label", id);
		}
	}

	/** Names that a feature is called by: its id without machi. and .feature, where it has them. */
	static String shortName(String id) {
		return id.startsWith(PREFIX) && id.endsWith(SUFFIX) && id.length() > PREFIX.length() + SUFFIX.length()
				? id.substring(PREFIX.length(), id.length() - SUFFIX.length())
				: id;
	}

	/** Those that the base product is not made of. */
	List<String> optional() {
		return jars.keySet().stream().filter(id -> !BASE.contains(id)).toList();
	}

	/**
	 * The ids that names mean, with the screens of each and of what it needs: an adapter is of no use without the pages of devices.
	 *
	 * @param names ids, short names, or last parts of short names that only one feature has
	 */
	List<String> find(List<String> names, Texts texts) throws SetupException, IOException {
		var found = new LinkedHashSet<String>();
		for (var name : names) {
			var id = find(name, texts);
			if (!BASE.contains(id)) {
				found.add(id);
			}
			for (var part : withNeeded(id)) {
				var screens = PREFIX + shortName(part) + ".ui" + SUFFIX;
				if (jars.containsKey(screens)) {
					found.add(screens);
				}
			}
		}
		return List.copyOf(found);
	}

	private Set<String> withNeeded(String id) throws IOException {
		var needed = new LinkedHashSet<String>();
		var next = new ArrayDeque<>(List.of(id));
		while (!next.isEmpty()) {
			var feature = next.remove();
			if (jars.containsKey(feature) && needed.add(feature)) {
				next.addAll(needs(feature));
			}
		}
		return needed;
	}

	private List<String> needs(String id) throws IOException {
		try (var jar = open(jars.get(id)); var in = jar.getInputStream(jar.getEntry("feature.xml"))) {
			var imports = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in).getElementsByTagName("import");
			return IntStream.range(0, imports.getLength()).mapToObj(i -> ((Element) imports.item(i)).getAttribute("feature"))
					.filter(feature -> !feature.isEmpty()).toList();
		} catch (SAXException | ParserConfigurationException damaged) {
			throw new IOException(jars.get(id) + ": " + damaged.getMessage(), damaged);
		}
	}

	private static JarFile open(Path jar) throws IOException {
		try {
			return new JarFile(jar.toFile());
		} catch (ZipException damaged) {
			throw new IOException(jar + ": " + damaged.getMessage(), damaged);
		}
	}

	private String find(String name, Texts texts) throws SetupException {
		var ids = jars.keySet();
		var exact = ids.stream().filter(id -> id.equals(name) || shortName(id).equals(name)).toList();
		var meant = exact.isEmpty() ? ids.stream().filter(id -> shortName(id).endsWith("." + name)).toList() : exact;
		if (meant.size() == 1) {
			return meant.getFirst();
		}
		var known = (meant.isEmpty() ? ids : meant).stream().map(Catalogue::shortName).collect(Collectors.joining(", "));
		throw new SetupException(texts.say(meant.isEmpty() ? "feature.unknown" : "feature.ambiguous", name, known));
	}
}
