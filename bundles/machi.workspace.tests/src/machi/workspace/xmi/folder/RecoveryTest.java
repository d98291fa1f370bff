package machi.workspace.xmi.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every state that a save can leave when it is interrupted. */
class RecoveryTest {

	private static final List<String> DOMAINS = List.of("core.xmi", "energy.xmi", "mobility.xmi");

	@TempDir
	Path temp;

	private ProgramFolder folder;

	@BeforeEach
	void oldProgram() throws IOException {
		folder = new ProgramFolder(temp);
		write("core.xmi", "old core");
		write("energy.xmi", "old energy");
		write("mobility.xmi", "old mobility");
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(temp.resolve(name), text);
	}

	private String read(String name) throws IOException {
		return Files.readString(temp.resolve(name));
	}

	private Map<String, String> files() throws IOException {
		var files = new TreeMap<String, String>();
		try (var list = Files.list(temp)) {
			for (var file : list.toList()) {
				files.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		return files;
	}

	private static String digest(String text) {
		var digest = FileDigest.start();
		digest.update(text.getBytes(StandardCharsets.UTF_8));
		return FileDigest.text(digest);
	}

	/** Replaces core and energy, removes mobility. */
	private static Journal journal() {
		return new Journal(List.of(
				new Journal.Change("core.xmi", digest("old core"), digest("new core")),
				new Journal.Change("energy.xmi", digest("old energy"), digest("new energy")),
				new Journal.Change("mobility.xmi", digest("old mobility"), FileDigest.ABSENT)));
	}

	private void interruptedAfterCommit() throws IOException {
		write("core.xmi.new", "new core");
		write("energy.xmi.new", "new energy");
		write(Journal.FILE, journal().text());
	}

	@Test
	void beforeTheCommitTheOldVersionStays() throws IOException {
		write("core.xmi.new", "new core");
		write("energy.xmi.new", "new en");
		write(Journal.FILE + ".new", journal().text());
		write("series.xmi.new", "not of this program");
		assertEquals(List.of(), folder.recover(DOMAINS));
		assertEquals(Map.of("core.xmi", "old core", "energy.xmi", "old energy", "mobility.xmi", "old mobility", "series.xmi.new",
				"not of this program"), files());
	}

	@Test
	void fromTheCommitOnTheNewVersionHolds() throws IOException {
		interruptedAfterCommit();
		assertTrue(folder.hasUnfinishedSave());
		assertEquals(List.of(), folder.recover(DOMAINS));
		assertEquals(Map.of("core.xmi", "new core", "energy.xmi", "new energy"), files());
	}

	@Test
	void whatIsInPlaceAlreadyIsLeftThere() throws IOException {
		interruptedAfterCommit();
		Files.delete(temp.resolve("core.xmi.new"));
		write("core.xmi", "new core");
		assertEquals(List.of(), folder.recover(DOMAINS));
		assertEquals(Map.of("core.xmi", "new core", "energy.xmi", "new energy"), files());
	}

	@Test
	void aDomainThatWasUninstalledSinceIsFinishedToo() throws IOException {
		interruptedAfterCommit();
		assertEquals(List.of(), folder.recover(List.of("core.xmi")));
		assertEquals("new energy", read("energy.xmi"));
	}

	@Test
	void everyTornJournalCountsAsNone() {
		var text = journal().text();
		for (int length = 0; length < text.length(); length++) {
			assertEquals(Optional.empty(), Journal.parse(text.substring(0, length)));
		}
		assertEquals(Optional.of(journal()), Journal.parse(text));
	}

	@Test
	void aJournalThatLeavesTheFolderIsNotFollowed() {
		for (var name : List.of("../core.xmi", "/etc/passwd", "a/b.xmi", "notes.txt", "..\\core.xmi")) {
			var journal = new Journal(List.of(new Journal.Change(name, FileDigest.ABSENT, digest("x"))));
			assertEquals(Optional.empty(), Journal.parse(journal.text()), name);
		}
	}

	@Test
	void aFileThatWasChangedAfterTheCrashIsNotOverwrittenAndNothingIsLost() throws IOException {
		interruptedAfterCommit();
		write("energy.xmi", "restored from a backup");
		assertEquals(List.of("energy.xmi"), folder.recover(DOMAINS));
		assertEquals(Map.of("core.xmi", "new core", "energy.xmi", "restored from a backup", "energy.xmi.interrupted", "new energy"),
				files());
		assertFalse(folder.hasUnfinishedSave());
	}

	@Test
	void aTransactionThatIsNotCommittedLeavesNothing() throws IOException {
		var before = files();
		try (var transaction = new SaveTransaction(folder)) {
			assertTrue(transaction.write("core.xmi", digest("old core"), out -> out.write("new core".getBytes(StandardCharsets.UTF_8))));
			assertEquals(List.of(), transaction.foreignChanges());
		}
		assertEquals(before, files());
	}

	@Test
	void aTransactionReplacesAndRemovesTogether() throws IOException {
		try (var transaction = new SaveTransaction(folder)) {
			transaction.write("core.xmi", digest("old core"), out -> out.write("new core".getBytes(StandardCharsets.UTF_8)));
			transaction.write("energy.xmi", digest("old energy"), out -> out.write("old energy".getBytes(StandardCharsets.UTF_8)));
			transaction.remove("mobility.xmi", digest("old mobility"));
			transaction.commit();
			assertEquals(List.of("core.xmi", "mobility.xmi"), List.copyOf(transaction.newDigests().keySet()));
		}
		assertEquals(Map.of("core.xmi", "new core", "energy.xmi", "old energy"), files());
	}
}
