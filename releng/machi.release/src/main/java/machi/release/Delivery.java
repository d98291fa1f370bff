package machi.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.zip.ZipFile;

/** Puts together what a release delivers: product zips, the offline archive, the bill of materials, checksums. */
public final class Delivery {
	private static final String[][] SYSTEMS = { { "linux.gtk.x86_64", "linux-x86_64" }, { "win32.win32.x86_64", "windows-x86_64" },
			{ "macosx.cocoa.aarch64", "macos-aarch64" } };

	private final Path module;
	private final Path root;
	private final String version;
	private final Instant time;
	private final Path target;

	private Delivery(Path root, String version, Instant time) {
		this.root = root;
		this.version = version;
		this.time = time;
		module = root.resolve("releng/machi.products");
		target = root.resolve("target/release");
	}

	/** @param arguments the root of the tree, the version with its qualifier, the time that files are given (ISO 8601) */
	public static void main(String[] arguments) throws IOException {
		new Delivery(Path.of(arguments[0]), arguments[1], Instant.parse(arguments[2])).make();
	}

	private void make() throws IOException {
		remove(target);
		var archive = target.resolve("archive");
		Files.createDirectories(archive);
		for (var system : SYSTEMS) {
			for (var product : new String[] { "machi", "machi-base" }) {
				var zip = module.resolve("target/products/" + product + "-" + system[0] + ".zip");
				check(zip, product.equals("machi"));
				copy(zip, target.resolve(product + "-" + version + "-" + system[1] + ".zip"));
			}
		}
		describe(archive);
		copyTree(module.resolve("target/repository"), archive.resolve("repository"));
		copyTree(module.resolve("archive"), archive);
		copy(root.resolve("releng/machi.setup/target/machi.setup-0.1.0-SNAPSHOT.jar"), archive.resolve("setup.jar"));
		var key = SigningKey.find(root.resolve(".tools"));
		Files.writeString(archive.resolve("machi.asc"), key.publicKey());
		Files.writeString(archive.resolve("setup.ini"), "machi.signing.key=" + key.fingerprint() + "\n", StandardOpenOption.APPEND);
		Digests.writeSums(archive);
		Zip.write(archive, target.resolve("machi-" + version + "-offline.zip"), "machi-" + version, Set.of("setup"), time);
		copy(archive.resolve("sbom.cdx.json"), target.resolve("machi-" + version + "-sbom.cdx.json"));
		remove(archive);
		Digests.writeSums(target);
	}

	private void describe(Path archive) throws IOException {
		var repository = ArtifactIndex.ofRepository(module.resolve("target/repository"));
		var bill = new BillOfMaterials(LicenceTables.read(), TargetFile.wrapped(root.resolve("target-platform/target-platform.target")));
		bill.write(repository, version, time, archive.resolve("sbom.cdx.json"));
		var texts = new LicenceTexts(archive.resolve("licenses"));
		texts.write(bill.licences());
		for (var artifact : repository.artifacts()) {
			if (artifact.classifier().equals("osgi.bundle") && !artifact.id().startsWith("machi.")) {
				texts.copyNotices(artifact);
			}
		}
	}

	/** Only the full product brings domains. */
	private static void check(Path zip, boolean full) throws IOException {
		try (var content = new ZipFile(zip.toFile())) {
			boolean energy = content.stream().anyMatch(entry -> entry.getName().contains("features/machi.energy.feature_"));
			if (energy != full) {
				throw new IOException(zip + (full ? ": expected the full product" : ": expected the base product"));
			}
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
	}

	private static void copyTree(Path from, Path to) throws IOException {
		try (var files = Files.walk(from)) {
			for (var file : files.toList()) {
				var copy = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(copy);
				} else {
					copy(file, copy);
				}
			}
		}
	}

	private static void remove(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (var files = Files.walk(folder)) {
				for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}
}
