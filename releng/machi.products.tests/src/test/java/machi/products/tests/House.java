package machi.products.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build made and the samples of the source tree; pom.xml says where. */
record House(Path base, Path full, Path repository, Path samples) {

	static House built() {
		return new House(folder("machi.product.base", "machi-workbench"), folder("machi.product.full", "machi-workbench"),
				folder("machi.repository", "features"), folder("machi.root", "samples").resolve("samples"));
	}

	/** The offline archive, made of the repository by what makes that of a release. */
	static Path archive() {
		return folder("machi.archive", "offline.zip").resolve("offline.zip");
	}

	/** The folders of samples that are programs. */
	List<Path> programs() {
		try (Stream<Path> folders = Files.list(samples)) {
			return folders.filter(folder -> Files.exists(folder.resolve("core.xmi"))).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path folder(String property, String content) {
		var value = System.getProperty(property);
		if (value == null) {
			throw new IllegalStateException("the property " + property + " names no folder");
		}
		var folder = Path.of(value).toAbsolutePath().normalize();
		if (!Files.exists(folder.resolve(content))) {
			throw new IllegalStateException(property + " is " + folder + ", which has no " + content + ": is it built?");
		}
		return folder;
	}
}
