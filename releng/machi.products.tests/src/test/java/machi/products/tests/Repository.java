package machi.products.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A p2 repository in a folder, and copies of it in which something is otherwise. */
final class Repository {

	private static final Pattern FEATURE = Pattern.compile("<unit id='([^']+)\\.feature\\.group' version='([^']+)'");
	private static final List<String> INDEXES = List.of("content.xml.xz", "artifacts.xml.xz", "p2.index");

	private final Path folder;

	Repository(Path folder) {
		this.folder = folder;
	}

	Path folder() {
		return folder;
	}

	/** The ids of all features. */
	TreeSet<String> features() {
		var features = new TreeSet<String>();
		var matcher = FEATURE.matcher(text("content"));
		while (matcher.find()) {
			features.add(matcher.group(1));
		}
		return features;
	}

	/** The version that all of our own features have. */
	String version() {
		return FEATURE.matcher(text("content")).results().filter(found -> found.group(1).equals("machi.base.feature")).findFirst().orElseThrow()
				.group(2);
	}

	/** A copy in which both descriptions are other texts. */
	Repository copy(Path target, UnaryOperator<String> content, UnaryOperator<String> artifacts) {
		Copies.of(folder, target);
		var copy = new Repository(target);
		try {
			for (var index : INDEXES) {
				Files.deleteIfExists(target.resolve(index));
			}
			copy.write("content", content.apply(text("content")));
			copy.write("artifacts", artifacts.apply(text("artifacts")));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return copy;
	}

	/** A copy in which these artifacts are signed by nobody. */
	Repository unsigned(Path target, String idPrefix) {
		return copy(target, content -> content, artifacts -> forEach(artifacts, idPrefix, one -> one.replaceAll("(?s)<property name=.pgp\\.[^>]*/>", "")));
	}

	/** A copy in which a jar has one more file than the one that was signed. */
	Repository tampered(Path target, String bundle) {
		var copy = copy(target, content -> content, artifacts -> artifacts);
		copy.rewrite(copy.jar("plugins", bundle), copy.jar("plugins", bundle), text -> text, "tampered.txt");
		return copy;
	}

	/** A copy in which a feature needs another one that does not exist. */
	Repository needing(Path target, String feature, String missing) {
		var unit = Pattern.compile("(<unit id='" + Pattern.quote(feature) + "\\.feature\\.group'.*?<requires size='\\d+'>)", Pattern.DOTALL);
		var required = "<required namespace='org.eclipse.equinox.p2.iu' name='" + missing + ".feature.group' range='[1.0.0,2.0.0)'/>";
		return copy(target, content -> unit.matcher(content).replaceFirst(found -> found.group(1) + required), artifacts -> artifacts);
	}

	/** The next release: everything of our own has a higher version, and is signed by nobody. */
	Repository next(Path target) {
		String old = version();
		String next = old + "1";
		var copy = copy(target, content -> content.replace(old, next), artifacts -> released(artifacts, old, next));
		for (var kind : List.of("plugins", "features", "binary")) {
			for (var file : copy.files(kind)) {
				var name = file.getFileName().toString();
				if (name.contains("_" + old)) {
					copy.rewrite(file, file.resolveSibling(name.replace(old, next)), text -> text.replace(old, next), null);
				}
			}
		}
		return copy;
	}

	private static String released(String artifacts, String old, String next) {
		return Pattern.compile("<artifact [^>]*version=.\\Q" + old + "\\E.*?</artifact>", Pattern.DOTALL).matcher(artifacts)
				.replaceAll(found -> Matcher.quoteReplacement(
						found.group().replace(old, next).replaceAll("(?s)<property name=.(pgp|download\\.checksum|artifact\\.size|download\\.size)[^>]*/>", "")));
	}

	private static String forEach(String artifacts, String idPrefix, UnaryOperator<String> change) {
		return Pattern.compile("<artifact [^>]*id=.\\Q" + idPrefix + "\\E.*?</artifact>", Pattern.DOTALL).matcher(artifacts)
				.replaceAll(found -> Matcher.quoteReplacement(change.apply(found.group())));
	}

	private Path jar(String kind, String id) {
		return files(kind).stream().filter(file -> file.getFileName().toString().startsWith(id + "_")).findFirst().orElseThrow();
	}

	private List<Path> files(String kind) {
		try (Stream<Path> files = Files.list(folder.resolve(kind))) {
			return files.toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Writes a jar again: its manifest and its feature.xml as other texts, and perhaps one file more. */
	private void rewrite(Path jar, Path target, UnaryOperator<String> change, String added) {
		try {
			var written = Files.createTempFile(target.getParent(), "new", ".part");
			try (var in = new JarFile(jar.toFile()); var out = new JarOutputStream(Files.newOutputStream(written))) {
				for (var entry : in.stream().toList()) {
					out.putNextEntry(new ZipEntry(entry.getName()));
					var bytes = in.getInputStream(entry).readAllBytes();
					boolean described = entry.getName().equals("META-INF/MANIFEST.MF") || entry.getName().equals("feature.xml");
					out.write(described ? bytes(change.apply(new String(bytes, StandardCharsets.UTF_8))) : bytes);
					out.closeEntry();
				}
				if (added != null) {
					out.putNextEntry(new ZipEntry(added));
					out.closeEntry();
				}
			}
			Files.delete(jar);
			Files.move(written, target);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private String text(String name) {
		try (var jar = new JarFile(folder.resolve(name + ".jar").toFile())) {
			return new String(jar.getInputStream(jar.getEntry(name + ".xml")).readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void write(String name, String text) throws IOException {
		Files.delete(folder.resolve(name + ".jar"));
		try (var out = new JarOutputStream(Files.newOutputStream(folder.resolve(name + ".jar")))) {
			out.putNextEntry(new ZipEntry(name + ".xml"));
			out.write(bytes(text));
			out.closeEntry();
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
