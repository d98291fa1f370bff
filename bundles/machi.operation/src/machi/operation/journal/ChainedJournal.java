package machi.operation.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import machi.operation.JournalEntry;
import machi.quantity.text.LocalizedText;
import machi.workspace.chain.ChainHead;
import machi.workspace.chain.HashChain;

/**
 * A journal in a file of its own, one JSON object and its hash a line. It is only ever added to: a damaged one is reported
 * and takes nothing until a person sets it aside. The unfinished line that an interruption leaves is kept in a file beside
 * it, and the journal says so. Callable from many threads; whoever opens it sees to it that nobody else writes.
 */
public final class ChainedJournal {

	private static final int NEWEST = 5000;

	private final Path file;
	private final EntryFormat format = new EntryFormat();
	private final HashChain chain = new HashChain();
	private final Deque<JournalEntry> newest = new ArrayDeque<>();
	private JournalState state;

	private ChainedJournal(Path file) {
		this.file = file;
	}

	/**
	 * Opens a journal and proves it.
	 *
	 * @param each is given every proven entry, in order
	 */
	public static ChainedJournal open(Path file, Instant now, Consumer<Recorded> each) throws IOException {
		var journal = new ChainedJournal(file);
		Files.createDirectories(file.getParent());
		journal.state = new JournalReader(file).read(recorded -> {
			journal.keep(recorded.entry());
			each.accept(recorded);
		});
		if (journal.state.isSound() && journal.state.halfLine()) {
			journal.setHalfLineAside(now);
		}
		return journal;
	}

	/** Proves a journal without writing anything. */
	public static JournalState prove(Path file, Consumer<Recorded> each) throws IOException {
		return new JournalReader(file).read(each);
	}

	public synchronized JournalState state() {
		return state;
	}

	/** The newest first. */
	public synchronized List<JournalEntry> newest(int most) {
		var entries = new ArrayList<JournalEntry>();
		var each = newest.descendingIterator();
		while (each.hasNext() && entries.size() < most) {
			entries.add(each.next());
		}
		return entries;
	}

	/**
	 * Writes entries down; they are on the disk when it returns.
	 *
	 * @throws IOException when they may not be there after a crash, or the journal is damaged and takes none
	 */
	public synchronized void append(Collection<Draft> drafts) throws IOException {
		if (drafts.isEmpty()) {
			return;
		}
		if (!state.isSound()) {
			throw new IOException(state.problems().getFirst().english());
		}
		var text = new StringBuilder();
		var hash = state.hash();
		long number = state.entries();
		var entries = new ArrayList<JournalEntry>();
		for (var draft : drafts) {
			number++;
			var line = format.line(number, draft);
			hash = chain.next(hash, line);
			text.append(line).append(JournalReader.SEPARATOR).append(hash).append('\n');
			entries.add(new JournalEntry(number, draft.time(), draft.kind(), draft.account(), draft.element(), draft.text()));
		}
		var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
		write(bytes);
		state = new JournalState(number, hash, state.bytes() + bytes.length, false, List.of());
		entries.forEach(this::keep);
		ChainHead.write(JournalReader.head(file), number, hash);
	}

	/** Writes behind the last entry; what could not be written whole is taken back. */
	private void write(byte[] bytes) throws IOException {
		if (state.entries() == 0) {
			ChainHead.write(JournalReader.head(file), 0, state.hash());
		}
		try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			if (channel.size() != state.bytes()) {
				throw new IOException(file + " was changed by somebody else: it has " + channel.size() + " bytes instead of " + state.bytes());
			}
			channel.position(state.bytes());
			var buffer = ByteBuffer.wrap(bytes);
			try {
				while (buffer.hasRemaining()) {
					channel.write(buffer);
				}
				channel.force(true);
			} catch (IOException full) {
				channel.truncate(state.bytes());
				throw full;
			}
		}
	}

	/**
	 * Renames a damaged journal and begins a new one that names it and gives its hash.
	 *
	 * @return the old file under its new name; empty when the journal is sound
	 */
	public synchronized Optional<Path> setAside(Instant now, String account, String comment) throws IOException {
		if (state.isSound()) {
			return Optional.empty();
		}
		var aside = free("damaged", now);
		var damage = state.problems().getFirst();
		if (Files.exists(file)) {
			Files.move(file, aside);
		} else {
			Files.createFile(aside);
		}
		Files.deleteIfExists(JournalReader.head(file));
		state = new JournalState(0, chain.beginning(JournalReader.beginning(file)), 0, false, List.of());
		newest.clear();
		var name = aside.getFileName().toString();
		append(List.of(new Draft(now, JournalEntry.Kind.SESSION, account, "",
				LocalizedText.of("A damaged journal was set aside as " + name + ": " + damage.english() + (comment.isBlank() ? "" : " — " + comment),
						"破損した記録を " + name + " に退避しました: " + damage.japanese() + (comment.isBlank() ? "" : " — " + comment)),
				Map.of("aside", name))));
		return Optional.of(aside);
	}

	private void setHalfLineAside(Instant now) throws IOException {
		var aside = free("half-line", now);
		try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			var half = ByteBuffer.allocate((int) (channel.size() - state.bytes()));
			channel.position(state.bytes());
			while (half.hasRemaining() && channel.read(half) >= 0) {
				// the file does not grow while it is ours
			}
			Files.write(aside, half.array(), StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
			channel.truncate(state.bytes());
			channel.force(true);
		}
		var name = aside.getFileName().toString();
		append(List.of(new Draft(now, JournalEntry.Kind.SESSION, "", "",
				LocalizedText.of("Writing was interrupted; the unfinished last line was set aside as " + name,
						"書き込みが中断されたため、途中で切れた最後の行を " + name + " に退避しました"),
				Map.of("aside", name))));
	}

	private Path free(String what, Instant now) {
		var name = file.getFileName() + "." + what + "-" + now.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
		var aside = file.resolveSibling(name);
		for (int i = 2; Files.exists(aside); i++) {
			aside = file.resolveSibling(name + "-" + i);
		}
		return aside;
	}

	private void keep(JournalEntry entry) {
		newest.addLast(entry);
		if (newest.size() > NEWEST) {
			newest.removeFirst();
		}
	}
}
