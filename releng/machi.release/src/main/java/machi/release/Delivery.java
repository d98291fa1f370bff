package machi.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
		FileTree.remove(target);
		Files.createDirectories(target);
		for (var system : SYSTEMS) {
			for (var product : new String[] { "machi", "machi-base" }) {
				var zip = module.resolve("target/products/" + product + "-" + system[0] + ".zip");
				check(zip, product.equals("machi"));
				FileTree.copy(zip, target.resolve(product + "-" + version + "-" + system[1] + ".zip"));
			}
		}
		var archive = target.resolve("archive");
		var offline = new OfflineArchive(root, version, time);
		offline.assemble(module.resolve("target/repository"), archive);
		offline.pack(archive, target.resolve("machi-" + version + "-offline.zip"));
		FileTree.copy(archive.resolve("sbom.cdx.json"), target.resolve("machi-" + version + "-sbom.cdx.json"));
		FileTree.remove(archive);
		Digests.writeSums(target);
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
}
