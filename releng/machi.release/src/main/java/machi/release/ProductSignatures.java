package machi.release;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;

import machi.release.ArtifactIndex.Artifact;

/**
 * Tells materialised products who signed their bundles: copies the signatures of the repository into each product's own list,
 * since Tycho fills a product from the modules of the build and not from the signed repository. What was signed is what the
 * product then holds. For the same reason it lets products forget those modules as sources.
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
				if (source == null) {
					throw new IOException(artifact.file() + " is not in the signed repository");
				}
				takeSigned(source.file(), artifact.file());
				artifact.set("download.size", String.valueOf(Files.size(source.file())));
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

	/**
	 * Puts the file of the repository in the place of the installed one where they differ: Tycho may fill a product from what an
	 * earlier build left in the local Maven repository under the same version, a library wrapped at another time for one.
	 */
	private static void takeSigned(Path signed, Path installed) throws IOException {
		if (!Files.isDirectory(installed)) {
			if (Files.mismatch(signed, installed) >= 0) {
				Files.copy(signed, installed, StandardCopyOption.REPLACE_EXISTING);
			}
			return;
		}
		try (var zip = FileSystems.newFileSystem(signed); var all = Files.walk(zip.getPath("/"))) {
			for (var entry : all.filter(Files::isRegularFile).toList()) {
				var unpacked = installed.resolve(entry.toString().substring(1));
				Files.createDirectories(unpacked.getParent());
				Files.copy(entry, unpacked, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}
}
