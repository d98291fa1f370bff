package machi.products.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Temporary folders beside the products, so that jars can be linked instead of copied. */
final class ScratchFolders implements TempDirFactory {

	@Override
	public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
		var scratch = Files.createDirectories(Path.of(System.getProperty("machi.scratch")).toAbsolutePath());
		return Files.createTempDirectory(scratch, test.getRequiredTestClass().getSimpleName());
	}
}
