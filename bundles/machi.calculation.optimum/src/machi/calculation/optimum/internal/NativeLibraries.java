package machi.calculation.optimum.internal;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import com.google.ortools.Loader;

import machi.calculation.CalculationException;
import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/** Loads the native libraries of OR-tools, which OSGi finds in the fragment of the platform. */
final class NativeLibraries {

	private static final String WINDOWS_FOLDER = "ortools-win32-x86-64/";
	/** Each after those it needs, as {@link Loader} has them. */
	private static final List<String> NEEDED_ON_WINDOWS = List.of("zlib1", "bz2", "abseil_dll", "re2", "libutf8_validity",
			"libprotobuf", "highs", "libscip", "ortools");

	/** @throws CalculationException when there are none for this machine */
	synchronized void load() throws CalculationException {
		try {
			if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
				loadNeededOnWindows();
			}
			Loader.loadNativeLibraries();
		} catch (IOException | RuntimeException | LinkageError failure) {
			throw new CalculationException(
					LocalizedText.of("The solver for linear programs cannot be loaded on this machine (" + failure + ")",
							"線形計画法のソルバーをこの環境で読み込めません(" + failure + ")"),
					Subject.NONE, System.getProperty("os.name") + " " + System.getProperty("os.arch"));
		}
	}

	/** Windows does not look beside a library for those it needs, but takes those of the same name that are loaded already. */
	private static void loadNeededOnWindows() throws IOException {
		var loader = Loader.class.getClassLoader();
		var first = loader.getResource(WINDOWS_FOLDER + System.mapLibraryName(NEEDED_ON_WINDOWS.getFirst()));
		if (first == null || !first.getProtocol().startsWith("bundle")) {
			return; // on a class path the loader of OR-tools does it
		}
		var folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "machi-ortools-9.15.6755"));
		for (var name : NEEDED_ON_WINDOWS) {
			var file = folder.resolve(System.mapLibraryName(name));
			copy(loader.getResource(WINDOWS_FOLDER + file.getFileName()), file);
			System.load(file.toString());
		}
	}

	/** A file that is there is in use by another run, or left over by one, and the same. */
	private static void copy(URL from, Path file) throws IOException {
		var connection = from.openConnection();
		if (Files.exists(file) && Files.size(file) == connection.getContentLengthLong()) {
			return;
		}
		try (var in = connection.getInputStream()) {
			var part = Files.createTempFile(file.getParent(), "part", "");
			Files.write(part, in.readAllBytes());
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
