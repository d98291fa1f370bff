package machi.ui.tests.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** The fragments that translate bundles of others, against the English words of these bundles. */
class JapaneseDialogsTest {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
	private static final Pattern MNEMONIC = Pattern.compile("&[A-Za-z]");
	private static final Pattern LINK = Pattern.compile("<[aA][ >]");
	private static final String SUFFIX = "_ja.properties";

	private final List<String> wrong = new ArrayList<>();

	@Test
	void everyJapaneseWordHasAnEnglishOneWithTheSamePlaceholdersLinksAndMnemonics() throws IOException {
		var bundles = Path.of(System.getProperty("machi.root"), "bundles");
		int files = 0;
		try (var fragments = Files.newDirectoryStream(bundles, "machi.ui.dialogs*")) {
			for (var fragment : fragments) {
				files += compare(fragment);
			}
		}
		assertEquals(List.of(), wrong);
		assertTrue(files >= 10, "each of ten fragments has words, but " + files + " files were found");
	}

	private int compare(Path fragment) throws IOException {
		var host = host(fragment);
		var source = fragment.resolve("src");
		try (var files = Files.walk(source)) {
			var translations = files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
			for (var file : translations) {
				var path = source.relativize(file).toString().replace('\\', '/').replace(SUFFIX, ".properties");
				compare(file, words(file), words(host, path));
			}
			return translations.size();
		}
	}

	private static Bundle host(Path fragment) throws IOException {
		try (var in = Files.newInputStream(fragment.resolve("META-INF/MANIFEST.MF"))) {
			var name = new Manifest(in).getMainAttributes().getValue("Fragment-Host").split(";")[0];
			var host = Platform.getBundle(name);
			assertNotNull(host, name + ", host of " + fragment.getFileName());
			return host;
		}
	}

	private void compare(Path file, Properties japanese, Properties english) {
		for (var key : new TreeSet<>(japanese.stringPropertyNames())) {
			var word = japanese.getProperty(key);
			var original = english.getProperty(key);
			if (original == null) {
				wrong.add(file + ": " + key + " is no key of the host");
			} else if (word.isBlank()) {
				wrong.add(file + ": " + key + " is empty");
			} else if (!found(PLACEHOLDER, word).equals(found(PLACEHOLDER, original)) || count(MNEMONIC, word) != count(MNEMONIC, original)
					|| count(LINK, word) != count(LINK, original)) {
				wrong.add(file + ": " + key + " = " + word + ", but in English " + original);
			}
		}
	}

	private static TreeSet<String> found(Pattern pattern, String text) {
		var found = new TreeSet<String>();
		pattern.matcher(text).results().forEach(match -> found.add(match.group()));
		return found;
	}

	private static long count(Pattern pattern, String text) {
		return pattern.matcher(text).results().count();
	}

	private static Properties words(Path file) throws IOException {
		try (var reader = Files.newBufferedReader(file)) {
			var words = new Properties();
			words.load(reader);
			return words;
		}
	}

	private static Properties words(Bundle host, String path) throws IOException {
		var entry = host.getEntry(path);
		assertNotNull(entry, path + " in " + host.getSymbolicName());
		try (var reader = new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8)) {
			var words = new Properties();
			words.load(reader);
			return words;
		}
	}
}
