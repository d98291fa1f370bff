package machi.products.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Copies of folders. Jars are linked: nothing writes into a jar, it is only replaced. */
final class Copies {

	private Copies() {
	}

	static Path of(Path source, Path target) {
		try {
			Files.walkFileTree(source, new Copying(source, target));
			return target;
		} catch (IOException e) {
			throw new UncheckedIOException("cannot copy " + source + " to " + target, e);
		}
	}

	private static final class Copying extends SimpleFileVisitor<Path> {

		private final Path source;
		private final Path target;

		Copying(Path source, Path target) {
			this.source = source;
			this.target = target;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
			Files.createDirectories(target.resolve(source.relativize(folder).toString()));
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			var copy = target.resolve(source.relativize(file).toString());
			if (file.toString().endsWith(".jar") && linked(file, copy)) {
				return FileVisitResult.CONTINUE;
			}
			Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
			return FileVisitResult.CONTINUE;
		}

		private static boolean linked(Path file, Path copy) {
			try {
				Files.createLink(copy, file);
				return true;
			} catch (IOException | UnsupportedOperationException otherDisk) {
				return false;
			}
		}
	}
}
