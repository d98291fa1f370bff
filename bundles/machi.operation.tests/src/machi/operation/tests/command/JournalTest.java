package machi.operation.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import machi.operation.JournalEntry;
import machi.operation.JournalEntry.Kind;
import machi.operation.journal.ChainedJournal;
import machi.operation.journal.Draft;
import machi.operation.journal.Recorded;
import machi.quantity.text.LocalizedText;

class JournalTest {

	private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

	@TempDir
	Path folder;

	private Path file;

	@BeforeEach
	void write() throws IOException {
		file = folder.resolve("operation").resolve("events.jsonl");
		var journal = open();
		journal.append(List.of(draft("one"), draft("two")));
		journal.append(List.of(draft("三 \"quoted\"\n\tline")));
	}

	private ChainedJournal open() throws IOException {
		return ChainedJournal.open(file, NOW, recorded -> {
			// only proven
		});
	}

	private List<Recorded> recorded() throws IOException {
		var all = new ArrayList<Recorded>();
		ChainedJournal.prove(file, all::add);
		return all;
	}

	private static Draft draft(String text) {
		return new Draft(NOW, Kind.CONTROL, "sato", "element", LocalizedText.of(text, text), Map.of("key", text));
	}

	@Test
	void whatIsWrittenIsReadAgainInOrder() throws IOException {
		var all = recorded();
		assertEquals(List.of("one", "two", "三 \"quoted\"\n\tline"), all.stream().map(entry -> entry.entry().text().english()).toList());
		assertEquals("三 \"quoted\"\n\tline", all.getLast().data().get("key"));
		assertEquals(List.of(3L, 2L), open().newest(2).stream().map(JournalEntry::number).toList());
		assertTrue(open().state().isSound());
	}

	@Test
	void everyChangedByteIsFound() throws IOException {
		var bytes = Files.readAllBytes(file);
		var random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
		for (int i = 0; i < 500; i++) {
			var changed = bytes.clone();
			int place = random.nextInt(changed.length);
			changed[place] ^= (byte) (1 << random.nextInt(8));
			Files.write(file, changed);
			var state = ChainedJournal.prove(file, entry -> {
				// only proven
			});
			assertFalse(state.isSound(), "byte " + place);
		}
	}

	@Test
	void missingLinesAreFoundAlsoTheLastOnes() throws IOException {
		var lines = Files.readAllLines(file);
		for (int left = 0; left < lines.size(); left++) {
			for (int from = 0; from + left <= lines.size(); from++) {
				Files.writeString(file, String.join("", lines.subList(from, from + left).stream().map(line -> line + "\n").toList()));
				assertFalse(ChainedJournal.prove(file, entry -> {
					// only proven
				}).isSound(), left + " lines from " + from);
			}
		}
		Files.delete(file);
		assertTrue(ChainedJournal.prove(file, entry -> {
			// only proven
		}).problems().getFirst().english().contains("the last lines were removed"));
	}

	@Test
	void aDamagedJournalIsReportedStaysAsItIsAndTakesNothingUntilItIsSetAside() throws IOException {
		var damaged = Files.readString(file).replace("one", "0ne");
		Files.writeString(file, damaged);
		var journal = open();
		assertTrue(journal.state().problems().getFirst().english().contains("line 1 was changed"), journal.state().problems().toString());
		assertThrows(IOException.class, () -> journal.append(List.of(draft("four"))));
		assertEquals(damaged, Files.readString(file));

		var aside = journal.setAside(NOW, "sato", "the disk was full").orElseThrow();
		assertEquals(damaged, Files.readString(aside));
		journal.append(List.of(draft("four")));
		var all = recorded();
		assertEquals(2, all.size());
		assertTrue(all.getFirst().entry().text().english().contains("the disk was full"), all.getFirst().toString());
		assertEquals(aside.getFileName().toString(), all.getFirst().data().get("aside"));
		assertTrue(open().state().isSound());
	}

	@Test
	void theHalfLineOfAnInterruptionIsKeptBesideAndSaid() throws IOException {
		Files.writeString(file, "{\"number\":4,\"ti", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
		var journal = open();
		assertTrue(journal.state().isSound());
		assertEquals(4, journal.state().entries());
		var said = journal.newest(1).getFirst().text().english();
		assertTrue(said.contains("unfinished"), said);
		try (var files = Files.list(file.getParent())) {
			var half = files.filter(known -> known.getFileName().toString().contains("half-line")).findFirst().orElseThrow();
			assertEquals("{\"number\":4,\"ti", Files.readString(half));
		}
		assertEquals(4, recorded().size());
	}

	@Test
	void aKillBetweenLineAndHeadLosesNothing() throws IOException {
		var head = file.resolveSibling("events.jsonl.head");
		var before = Files.readString(head);
		open().append(List.of(draft("four")));
		Files.writeString(head, before);
		assertTrue(open().state().isSound());
		assertEquals(4, recorded().size());
	}

	@Test
	void aFileOfAnotherJournalIsNotTaken() throws IOException {
		var other = file.resolveSibling("commands.jsonl");
		Files.copy(file, other);
		Files.copy(file.resolveSibling("events.jsonl.head"), other.resolveSibling("commands.jsonl.head"));
		assertFalse(ChainedJournal.prove(other, entry -> {
			// only proven
		}).isSound());
	}

	@Test
	void whatSomebodyElseHasAddedMeanwhileIsNotOverwritten() throws IOException {
		var first = open();
		open().append(List.of(draft("by another")));
		var refused = assertThrows(IOException.class, () -> first.append(List.of(draft("mine"))));
		assertTrue(refused.getMessage().contains("changed by somebody else"), refused.getMessage());
		assertEquals("by another", recorded().getLast().entry().text().english());
	}
}
