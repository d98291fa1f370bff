package machi.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The places that a materialised product knows as sources of features: those of the build, which no town has. */
final class ProductSources {

	private static final Path SETTINGS = Path.of("p2", "org.eclipse.equinox.p2.engine", ".settings");
	private static final List<String> LISTS = List.of("org.eclipse.equinox.p2.metadata.repository.prefs",
			"org.eclipse.equinox.p2.artifact.repository.prefs");

	private ProductSources() {
	}

	/** @param product its folder */
	static void forget(Path product) throws IOException {
		for (var list : LISTS) {
			Files.deleteIfExists(product.resolve(SETTINGS).resolve(list));
		}
	}
}
