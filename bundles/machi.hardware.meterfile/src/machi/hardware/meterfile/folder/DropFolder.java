package machi.hardware.meterfile.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import machi.quantity.text.LocalizedText;

/**
 * The folder, with {@code done} and {@code failed} below it. Files may still grow; one is ready when neither its size nor its
 * time has changed for a while. Links are not followed. For one thread.
 */
public final class DropFolder {

	/** Below the folder: files that were read. */
	public static final String DONE = "done";
	/** Below the folder: files that could not be read, or not wholly, each with a text that says why. */
	public static final String FAILED = "failed";

	private static final int MOST_FILES = 10_000;
	private static final int LONGEST_NAME = 120;
	private static final int MOST_NAMES = 10_000;
	/** While it is written, a file may have such a name. */
	private static final Set<String> UNFINISHED = Set.of("tmp", "part", "filepart", "crdownload", "writing");

	/** What a file was like when it was looked at first. */
	private record Look(long size, Instant modified, Instant since) {

		boolean isSame(BasicFileAttributes now) {
			return size == now.size() && modified.equals(now.lastModifiedTime().toInstant());
		}
	}

	private final Path folder;
	private final Duration settle;
	private final InstantSource clock;
	private Map<Path, Look> looks = new HashMap<>();

	/** @param settle how long a file must stay unchanged */
	public DropFolder(Path folder, Duration settle, InstantSource clock) {
		this.folder = folder;
		this.settle = settle;
		this.clock = clock;
	}

	/**
	 * Makes the folders for what is read.
	 *
	 * @throws IOException when the folder is not there, or one of them is no folder of its own
	 */
	public void prepare() throws IOException {
		if (!Files.isDirectory(folder)) {
			throw new IOException("there is no folder " + folder);
		}
		for (var name : List.of(DONE, FAILED)) {
			var below = folder.resolve(name);
			if (!Files.isDirectory(below, LinkOption.NOFOLLOW_LINKS)) {
				Files.createDirectory(below);
			}
		}
	}

	/** What is in the folder now. */
	public record Found(List<Path> ready, List<Path> links, int waiting) {
	}

	/** Looks at the folder. */
	public Found look() throws IOException {
		if (!Files.isDirectory(folder)) {
			throw new IOException("there is no folder " + folder);
		}
		var now = clock.instant();
		var seen = new HashMap<Path, Look>();
		var ready = new ArrayList<Path>();
		var links = new ArrayList<Path>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
			for (var entry : entries) {
				if (seen.size() < MOST_FILES && isCandidate(entry)) {
					sort(entry, now, seen, ready, links);
				}
			}
		}
		looks = seen;
		ready.sort(Comparator.comparing((Path file) -> seen.get(file).modified).thenComparing(file -> file.getFileName().toString()));
		return new Found(List.copyOf(ready), List.copyOf(links), seen.size() + links.size());
	}

	private static boolean isCandidate(Path entry) {
		var name = entry.getFileName().toString();
		return !name.startsWith(".") && !UNFINISHED.contains(ending(name));
	}

	static String ending(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	private void sort(Path entry, Instant now, Map<Path, Look> seen, List<Path> ready, List<Path> links) {
		try {
			var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
			if (attributes.isSymbolicLink()) {
				links.add(entry);
			} else if (attributes.isRegularFile()) {
				var before = looks.get(entry);
				var look = before != null && before.isSame(attributes) ? before
						: new Look(attributes.size(), attributes.lastModifiedTime().toInstant(), now);
				seen.put(entry, look);
				if (!now.isBefore(look.since.plus(settle))) {
					ready.add(entry);
				}
			}
		} catch (IOException gone) {
			// renamed or taken away in this moment
		}
	}

	/** Whether a file is still as it was when it was found ready. */
	public boolean isUnchanged(Path file) throws IOException {
		var look = looks.get(file);
		return look != null && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
				&& look.isSame(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
	}

	/** Puts a file to those that were read. */
	public void done(Path file) throws IOException {
		move(file, DONE);
	}

	/** Puts a file to those that need a person, with a text beside it. */
	public void failed(Path file, List<LocalizedText> reasons) throws IOException {
		var text = reasons.stream().map(reason -> reason.japanese() + "\n" + reason.english()).collect(Collectors.joining("\n\n", "", "\n"));
		var target = move(file, FAILED);
		// only after the file, so that no text is without its file; it is not replaced by a later one
		Files.writeString(target.resolveSibling(target.getFileName() + ".txt"), text, StandardCharsets.UTF_8, StandardOpenOption.CREATE,
				StandardOpenOption.TRUNCATE_EXISTING);
	}

	/** Moves to a name that is free there. */
	private Path move(Path file, String to) throws IOException {
		var name = shortened(file.getFileName().toString());
		for (int number = 1; number <= MOST_NAMES; number++) {
			var target = folder.resolve(to).resolve(number == 1 ? name : "(" + number + ") " + name);
			if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
				try {
					looks.remove(file);
					return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
				} catch (FileAlreadyExistsException taken) {
					// the next number
				}
			}
		}
		throw new IOException("too many files named " + name + " in " + to);
	}

	private static String shortened(String name) {
		return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
	}

	public Path path() {
		return folder;
	}
}
