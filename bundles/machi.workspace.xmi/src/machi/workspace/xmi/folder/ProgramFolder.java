package machi.workspace.xmi.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a program. Every method that writes is called by the holder of the {@link FolderLock} only.
 */
public final class ProgramFolder {

	/** Ending of a new version that is not in its place yet. */
	public static final String NEW = ".new";
	/** Ending of the version of an interrupted save whose place somebody else has taken meanwhile. */
	public static final String INTERRUPTED = ".interrupted";

	private static final String ENDING = ".xmi";
	private static final int ATTEMPTS = 20;
	private static final long PAUSE_MILLIS = 50;

	private final Path path;

	public ProgramFolder(Path path) {
		this.path = path;
	}

	public Path path() {
		return path;
	}

	public Path file(String name) {
		return path.resolve(name);
	}

	Path newFile(String name) {
		return path.resolve(name + NEW);
	}

	/** Names of all domain files, installed or not, in order. */
	public List<String> domainFiles() throws IOException {
		var names = new ArrayList<String>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
			for (var file : files) {
				var name = file.getFileName().toString();
				if (name.endsWith(ENDING) && !name.startsWith(".") && Files.isRegularFile(file)) {
					names.add(name);
				}
			}
		}
		names.sort(null);
		return names;
	}

	/** Whether a save was interrupted that has to be finished. */
	public boolean hasUnfinishedSave() throws IOException {
		return Journal.read(path).isPresent();
	}

	/**
	 * Finishes the save that was interrupted after its commit, or removes what is left of one that was interrupted
	 * before. A file that somebody else has changed since stays as it is; the version of the interrupted save is then
	 * kept beside it.
	 *
	 * @param domainFiles names of the files that saves of this program write
	 * @return names of the files for which the interrupted save could not be finished
	 */
	public List<String> recover(List<String> domainFiles) throws IOException {
		var foreign = new ArrayList<String>();
		var journal = Journal.read(path);
		if (journal.isPresent()) {
			for (var change : journal.get().changes()) {
				if (!finish(change)) {
					foreign.add(change.file());
				}
			}
			sync(path);
		}
		Files.deleteIfExists(file(Journal.FILE));
		Files.deleteIfExists(newFile(Journal.FILE));
		for (var name : domainFiles) {
			Files.deleteIfExists(newFile(name));
		}
		return foreign;
	}

	private boolean finish(Journal.Change change) throws IOException {
		var now = FileDigest.of(file(change.file()));
		if (now.equals(change.after())) {
			return true;
		}
		if (now.equals(change.before())) {
			if (change.removes()) {
				Files.deleteIfExists(file(change.file()));
				return true;
			}
			if (FileDigest.of(newFile(change.file())).equals(change.after())) {
				move(newFile(change.file()), file(change.file()));
				return true;
			}
		}
		if (Files.exists(newFile(change.file()))) {
			move(newFile(change.file()), file(change.file() + INTERRUPTED));
		}
		return false;
	}

	/** Replaces the files of the journal, all of them or none. */
	void commit(Journal journal) throws IOException {
		Files.writeString(newFile(Journal.FILE), journal.text());
		sync(newFile(Journal.FILE));
		sync(path);
		move(newFile(Journal.FILE), file(Journal.FILE));
		sync(path);
		for (var change : journal.changes()) {
			if (!finish(change)) {
				throw new IOException(change.file());
			}
		}
		sync(path);
		Files.deleteIfExists(file(Journal.FILE));
		sync(path);
	}

	/** Gives a new version the access rights of the one it replaces. */
	void copyRights(String name) throws IOException {
		var old = Files.getFileAttributeView(file(name), PosixFileAttributeView.class);
		if (old != null && Files.exists(file(name))) {
			Files.setPosixFilePermissions(newFile(name), old.readAttributes().permissions());
		}
	}

	/** Tries again for a second, because virus scanners keep files open for moments. */
	private static void move(Path from, Path to) throws IOException {
		for (int attempt = 1;; attempt++) {
			try {
				Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
				return;
			} catch (AtomicMoveNotSupportedException | NoSuchFileException e) {
				throw e;
			} catch (FileSystemException e) {
				if (attempt == ATTEMPTS || !Pause.ofMillis(PAUSE_MILLIS)) {
					throw e;
				}
			}
		}
	}

	/** Makes a file, or the names in a folder, survive a loss of power. */
	static void sync(Path path) throws IOException {
		boolean folder = Files.isDirectory(path);
		try (var channel = FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
			channel.force(true);
		} catch (IOException e) {
			if (!folder) {
				throw e;
			} // some systems, such as Windows, do not open folders; they need no sync of names either
		}
	}
}
