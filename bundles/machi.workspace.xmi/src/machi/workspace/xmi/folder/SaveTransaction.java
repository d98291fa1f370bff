package machi.workspace.xmi.folder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * New versions of some files, which take the place of the old ones together. Closing it without a commit leaves the
 * files as they were.
 */
public final class SaveTransaction implements AutoCloseable {

	private static final int BUFFER = 1 << 16;

	private final ProgramFolder folder;
	private final List<Journal.Change> changes = new ArrayList<>();
	private final List<String> written = new ArrayList<>();

	/** Writes the content of a file. */
	public interface Content {

		void writeTo(OutputStream out) throws IOException;
	}

	public SaveTransaction(ProgramFolder folder) {
		this.folder = folder;
	}

	/**
	 * Writes a new version beside the file.
	 *
	 * @param before digest of the version that is replaced
	 * @return whether it differs from that
	 */
	public boolean write(String file, String before, Content content) throws IOException {
		var digest = FileDigest.start();
		written.add(file);
		try (var out = new BufferedOutputStream(
				new DigestOutputStream(Files.newOutputStream(folder.newFile(file)), digest), BUFFER)) {
			content.writeTo(out);
		}
		var after = FileDigest.text(digest);
		if (after.equals(before)) {
			return false;
		}
		folder.copyRights(file);
		ProgramFolder.sync(folder.newFile(file));
		changes.add(new Journal.Change(file, before, after));
		return true;
	}

	/** Removes a file. */
	public void remove(String file, String before) {
		if (!before.equals(FileDigest.ABSENT)) {
			changes.add(new Journal.Change(file, before, FileDigest.ABSENT));
		}
	}

	/** Names of the files that are not any more what they were before. */
	public List<String> foreignChanges() throws IOException {
		var foreign = new ArrayList<String>();
		for (var change : changes) {
			if (!FileDigest.of(folder.file(change.file())).equals(change.before())) {
				foreign.add(change.file());
			}
		}
		return foreign;
	}

	/** Names of the files that will be replaced or removed. */
	public List<String> changedFiles() {
		return changes.stream().map(Journal.Change::file).toList();
	}

	/** Digests of the new versions by file name. */
	public Map<String, String> newDigests() {
		var digests = new LinkedHashMap<String, String>();
		changes.forEach(change -> digests.put(change.file(), change.after()));
		return digests;
	}

	/**
	 * Puts the new versions in place.
	 *
	 * @throws IOException when that fails; {@link ProgramFolder#hasUnfinishedSave} tells whether the save is committed
	 *                     all the same and will be finished later
	 */
	public void commit() throws IOException {
		if (!changes.isEmpty()) {
			folder.commit(new Journal(changes));
		}
	}

	@Override
	public void close() throws IOException {
		if (!folder.hasUnfinishedSave()) {
			for (var file : written) {
				Files.deleteIfExists(folder.newFile(file));
			}
		}
	}
}
