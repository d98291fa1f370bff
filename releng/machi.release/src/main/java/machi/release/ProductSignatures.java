package machi.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

import machi.release.ArtifactIndex.Artifact;

/**
 * Tells materialised products who signed their bundles: copies the signatures of the repository into each product's own list,
 * since Tycho fills a product from the modules of the build and not from the signed repository. For the same reason it lets
 * products forget those modules as sources.
 */
public final class ProductSignatures {
	private ProductSignatures() {
	}

	/** @param arguments the folder of the repository, the folder that products are somewhere below */
	public static void main(String[] arguments) throws IOException {
		var repository = ArtifactIndex.ofRepository(Path.of(arguments[0]));
		var signed = new HashMap<String, Artifact>();
		repository.artifacts().forEach(artifact -> signed.put(artifact.key(), artifact));
		for (var product : products(Path.of(arguments[1]))) {
			var index = ArtifactIndex.ofProduct(product);
			for (var artifact : index.artifacts()) {
				var source = signed.get(artifact.key());
				if (source == null || !same(source, artifact)) {
					throw new IOException(artifact.file() + " is not the one of the signed repository");
				}
				artifact.set("pgp.signatures", source.property("pgp.signatures"));
			}
			index.set("pgp.publicKeys", repository.property("pgp.publicKeys"));
			index.writeProduct();
			ProductSources.forget(product);
		}
	}

	private static List<Path> products(Path folder) throws IOException {
		try (var files = Files.find(folder, 8,
				(file, attributes) -> file.endsWith("artifacts.xml") && Files.isDirectory(file.resolveSibling("plugins")))) {
			return files.map(Path::getParent).sorted().toList();
		}
	}

	/** What p2 unpacked, a feature for one, is known by its version alone. */
	private static boolean same(Artifact source, Artifact installed) throws IOException {
		return Files.isDirectory(installed.file()) || Files.mismatch(source.file(), installed.file()) < 0;
	}
}
