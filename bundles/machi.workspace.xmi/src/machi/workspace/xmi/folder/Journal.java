package machi.workspace.xmi.folder;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The commit marker of a save: from the moment it exists the save counts as done, and whoever opens the program next
 * moves the files that are not in their place yet.
 *
 * @param changes what the save changes, file by file
 */
record Journal(List<Change> changes) {

	static final String FILE = ".machi-save";

	private static final String HEADER = "machi save 1";
	private static final String END = "end ";
	private static final Pattern LINE = Pattern.compile("(-|[0-9a-f]{64}) (-|[0-9a-f]{64}) ([^/\\\\\\p{Cntrl}]+\\.xmi)");

	/**
	 * A file that is replaced.
	 *
	 * @param before digest of the file that is replaced, {@link FileDigest#ABSENT} for none
	 * @param after  digest of the new file, {@link FileDigest#ABSENT} to remove it
	 */
	record Change(String file, String before, String after) {

		boolean removes() {
			return after.equals(FileDigest.ABSENT);
		}
	}

	Journal {
		changes = List.copyOf(changes);
	}

	String text() {
		var text = new StringBuilder(HEADER).append('\n');
		for (var change : changes) {
			text.append(change.before()).append(' ').append(change.after()).append(' ').append(change.file()).append('\n');
		}
		return text + END + digest(text.toString()) + '\n';
	}

	/** The journal in the folder, or empty when there is none or it is not complete. */
	static Optional<Journal> read(Path folder) throws IOException {
		var file = folder.resolve(FILE);
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try {
			return parse(Files.readString(file));
		} catch (CharacterCodingException e) {
			return Optional.empty();
		}
	}

	static Optional<Journal> parse(String text) {
		int end = text.lastIndexOf(END);
		if (end < 0 || !text.startsWith(HEADER + '\n')
				|| !text.substring(end).equals(END + digest(text.substring(0, end)) + '\n')) {
			return Optional.empty();
		}
		var changes = new ArrayList<Change>();
		for (var line : text.substring(HEADER.length() + 1, end).lines().toList()) {
			var matcher = LINE.matcher(line);
			if (!matcher.matches()) {
				return Optional.empty();
			}
			changes.add(new Change(matcher.group(3), matcher.group(1), matcher.group(2)));
		}
		return Optional.of(new Journal(changes));
	}

	private static String digest(String text) {
		var digest = FileDigest.start();
		digest.update(text.getBytes(StandardCharsets.UTF_8));
		return FileDigest.text(digest);
	}
}
