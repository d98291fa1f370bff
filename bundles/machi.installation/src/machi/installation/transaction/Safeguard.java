package machi.installation.transaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A copy of the files that say what is installed in a product. It stands in {@value #FOLDER} from before the first change
 * until the change is complete; a start script that finds it, and no process that made it, puts it back. The bundles
 * themselves need no copy: p2 deletes none before the change is complete.
 */
public final class Safeguard {

	/** Below the product's folder. The start scripts know these names. */
	static final String FOLDER = "p2/before";
	static final String FILES = "files";
	static final String PROCESS = "process";

	/** What is put back whole: files that are in it and not in the copy go. The start scripts know these names too. */
	static final List<String> WHOLE = List.of("configuration/org.eclipse.equinox.simpleconfigurator", "configuration/org.eclipse.update",
			"p2/org.eclipse.equinox.p2.engine");
	private static final List<String> SINGLE = List.of("configuration/config.ini", "p2/org.eclipse.equinox.p2.core/cache/artifacts.xml");

	private final Path product;
	private final Path folder;

	public Safeguard(Path product) {
		this.product = product;
		folder = product.resolve(FOLDER);
	}

	/** Whether this is a product that can be started: only then is there something to keep. */
	public boolean isProduct() {
		return Files.isRegularFile(product.resolve("configuration/config.ini"));
	}

	/** Whether a change is under way, or was interrupted. */
	public boolean isSet() {
		return Files.exists(folder);
	}

	/** The process that changes the product; 0 when there is none, or when it is not told. */
	public long process() {
		try {
			return Long.parseLong(Files.readString(folder.resolve(PROCESS)).strip());
		} catch (IOException | NumberFormatException none) {
			return 0;
		}
	}

	/** Makes the copy. It appears at once and whole, or not at all. */
	public void set() throws IOException {
		var parent = folder.getParent();
		Files.createDirectories(parent);
		var made = Files.createTempDirectory(parent, "before.");
		try {
			for (var name : kept()) {
				copy(product.resolve(name), made.resolve(FILES).resolve(name));
			}
			Files.writeString(made.resolve(PROCESS), Long.toString(ProcessHandle.current().pid()), StandardCharsets.US_ASCII);
			Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException incomplete) {
			FileTree.delete(made);
			throw incomplete;
		}
	}

	/** The change is complete: the copy goes. */
	public void clear() throws IOException {
		if (isSet()) {
			var done = Files.createTempDirectory(folder.getParent(), "done.");
			Files.move(folder, done.resolve("before"), StandardCopyOption.ATOMIC_MOVE);
			FileTree.delete(done);
		}
	}

	/**
	 * Puts back the files outside p2's own registry that are not as they were, after p2 took its change back. The
	 * registry is in p2's hands while it runs, and is only written when a change succeeds.
	 */
	public void putBackChanged() throws IOException {
		var copies = folder.resolve(FILES);
		for (var name : kept()) {
			var now = product.resolve(name);
			if (!name.startsWith("p2/") && Files.isRegularFile(copies.resolve(name)) && !same(copies.resolve(name), now)) {
				Files.createDirectories(now.getParent());
				var fresh = Files.createTempFile(now.getParent(), "before", null);
				Files.copy(copies.resolve(name), fresh, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
				Files.move(fresh, now, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	private static boolean same(Path kept, Path now) throws IOException {
		return Files.isRegularFile(now) && Files.mismatch(kept, now) < 0;
	}

	/** Names of single files below the product's folder, from the copy too where it has one. */
	private List<String> kept() throws IOException {
		var names = new ArrayList<String>();
		for (var root : List.of(product, folder.resolve(FILES))) {
			if (!Files.isDirectory(root)) {
				continue;
			}
			try (var files = Files.list(root)) {
				files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).forEach(names::add);
			}
			SINGLE.stream().filter(name -> Files.isRegularFile(root.resolve(name))).forEach(names::add);
			for (var name : WHOLE) {
				if (Files.isDirectory(root.resolve(name))) {
					try (var files = Files.walk(root.resolve(name))) {
						files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString().replace('\\', '/')).forEach(names::add);
					}
				}
			}
		}
		return names.stream().distinct().toList();
	}

	private static void copy(Path from, Path to) throws IOException {
		Files.createDirectories(to.getParent());
		try {
			Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
		} catch (NoSuchFileException goneMeanwhile) {
			// p2 tidies its own folder while it starts; what is gone is not part of the description
			return;
		}
	}
}
