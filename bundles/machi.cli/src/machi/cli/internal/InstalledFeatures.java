package machi.cli.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The features of the platform and of its vendors that are installed. */
final class InstalledFeatures {

	private static final String FEATURE_FILE = "feature.xml";
	private static final String BUNDLE_LIST = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

	/** A feature. */
	record Feature(String id, String version, String label) {
	}

	private InstalledFeatures() {
	}

	/** The features of this installation. Where there is none, as in a test, there is nothing to tell. */
	static List<Feature> of(BundleContext context, Locale locale) {
		var location = Platform.getInstallLocation();
		if (location == null || !location.getURL().getProtocol().equals("file")) {
			return List.of();
		}
		var running = Arrays.stream(context.getBundles()).map(Bundle::getSymbolicName).collect(Collectors.toSet());
		return in(Path.of(location.getURL().getPath()), running, locale);
	}

	/**
	 * The features whose folders stand in the installation and whose bundles are all installed; the folder of a feature
	 * that was uninstalled stays until it is collected.
	 *
	 * @param running the bundles that run; a command may run with fewer than are installed
	 */
	static List<Feature> in(Path installation, Set<String> running, Locale locale) {
		var folder = installation.resolve("features");
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		var features = new ArrayList<Feature>();
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, file -> Files.exists(file.resolve(FEATURE_FILE)))) {
			var bundles = new HashSet<>(running);
			bundles.addAll(listed(installation.resolve(BUNDLE_LIST)));
			for (var one : folders) {
				add(one, bundles, locale, features);
			}
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		features.sort(Comparator.comparing(Feature::id).thenComparing(Feature::version));
		return features;
	}

	/** The names in the list of installed bundles: what stands before the first comma of each line. */
	private static Set<String> listed(Path list) throws IOException {
		if (!Files.exists(list)) {
			return Set.of();
		}
		try (var lines = Files.lines(list)) {
			return lines.filter(line -> !line.startsWith("#")).map(line -> line.split(",", 2)[0]).collect(Collectors.toSet());
		}
	}

	private static void add(Path folder, Set<String> bundles, Locale locale, List<Feature> features) {
		try {
			var factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			var feature = factory.newDocumentBuilder().parse(folder.resolve(FEATURE_FILE).toFile()).getDocumentElement();
			var plugins = feature.getElementsByTagName("plugin");
			for (int i = 0; i < plugins.getLength(); i++) {
				var plugin = (Element) plugins.item(i);
				boolean elsewhere = plugin.hasAttribute("os") || plugin.hasAttribute("ws") || plugin.hasAttribute("arch");
				if (!elsewhere && !bundles.contains(plugin.getAttribute("id"))) {
					return;
				}
			}
			features.add(new Feature(feature.getAttribute("id"), feature.getAttribute("version"),
					label(folder, feature.getAttribute("label"), locale)));
		} catch (IOException | SAXException | ParserConfigurationException broken) {
			ILog.of(InstalledFeatures.class).error("feature " + folder, broken);
		}
	}

	private static String label(Path folder, String label, Locale locale) throws IOException {
		if (!label.startsWith("%")) {
			return label;
		}
		for (var name : List.of("feature_" + locale.getLanguage() + ".properties", "feature.properties")) {
			if (Files.exists(folder.resolve(name))) {
				try (var reader = new InputStreamReader(Files.newInputStream(folder.resolve(name)), StandardCharsets.UTF_8)) {
					var texts = new PropertyResourceBundle(reader);
					if (texts.containsKey(label.substring(1))) {
						return texts.getString(label.substring(1));
					}
				}
			}
		}
		return label.substring(1);
	}
}
