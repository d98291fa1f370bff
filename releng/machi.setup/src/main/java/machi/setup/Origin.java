package machi.setup;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets a product know the repository that it came from, as p2 keeps its known repositories. */
final class Origin {
	private Origin() {
	}

	static void record(Path product, URI repository) throws IOException {
		var settings = product.resolve("p2/org.eclipse.equinox.p2.engine/profileRegistry/machi.profile/.data/.settings");
		Files.createDirectories(settings);
		var location = repository.toString().replaceFirst("^file:///", "file:/").replaceFirst("/$", "");
		// p2 names the node of a repository by its location without slashes
		var node = "repositories/" + escaped(location.replace('/', '_'));
		var text = "eclipse.preferences.version=1\n" + node + "/enabled=true\n" + node + "/uri=" + escaped(location + "/") + "\n";
		for (var kind : new String[] { "metadata", "artifact" }) {
			Files.writeString(settings.resolve("org.eclipse.equinox.p2." + kind + ".repository.prefs"), text, StandardCharsets.ISO_8859_1);
		}
	}

	private static String escaped(String text) {
		return text.replace(":", "\\:").replace("=", "\\=").replace(" ", "\\ ");
	}
}
