package machi.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;

/** Puts together what a town without a network installs from: the signed repository, setup, bill of materials, licences, checksums. */
public final class OfflineArchive {
	private final Path root;
	private final String version;
	private final Instant time;

	/**
	 * @param root of the tree
	 * @param version with its qualifier
	 * @param time that files are given
	 */
	OfflineArchive(Path root, String version, Instant time) {
		this.root = root;
		this.version = version;
		this.time = time;
	}

	/**
	 * Makes the archive alone.
	 *
	 * @param arguments the root of the tree, the signed repository, the version, the time that files are given (ISO 8601), the zip
	 */
	public static void main(String[] arguments) throws IOException {
		var zip = Path.of(arguments[4]);
		var folder = zip.resolveSibling("archive");
		FileTree.remove(folder);
		Files.deleteIfExists(zip);
		var archive = new OfflineArchive(Path.of(arguments[0]), arguments[2], Instant.parse(arguments[3]));
		archive.assemble(Path.of(arguments[1]), folder);
		archive.pack(folder, zip);
		FileTree.remove(folder);
	}

	/** @param folder that is not there yet */
	void assemble(Path repository, Path folder) throws IOException {
		Files.createDirectories(folder);
		var index = ArtifactIndex.ofRepository(repository);
		describe(index, folder);
		FileTree.copy(repository, folder.resolve("repository"));
		FileTree.copy(root.resolve("releng/machi.products/archive"), folder);
		FileTree.copy(root.resolve("releng/machi.setup/target/machi.setup-0.1.0-SNAPSHOT.jar"), folder.resolve("setup.jar"));
		var key = index.property("pgp.publicKeys");
		if (key == null) {
			throw new IOException(repository + " is not signed");
		}
		Files.writeString(folder.resolve("machi.asc"), key);
		Files.writeString(folder.resolve("setup.ini"), "machi.signing.key=" + SigningKey.fingerprint(key) + "\n", StandardOpenOption.APPEND);
		Digests.writeSums(folder);
	}

	void pack(Path folder, Path zip) throws IOException {
		Zip.write(folder, zip, "machi-" + version, Set.of("setup"), time);
	}

	private void describe(ArtifactIndex repository, Path folder) throws IOException {
		var bill = new BillOfMaterials(LicenceTables.read(), TargetFile.wrapped(root.resolve("target-platform/target-platform.target")));
		bill.write(repository, version, time, folder.resolve("sbom.cdx.json"));
		var texts = new LicenceTexts(folder.resolve("licenses"));
		texts.write(bill.licences());
		for (var artifact : repository.artifacts()) {
			if (artifact.classifier().equals("osgi.bundle") && !artifact.id().startsWith("machi.")) {
				texts.copyNotices(artifact);
			}
		}
	}
}
