package machi.ledger.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import machi.ledger.Entry;
import machi.ledger.LedgerBook;
import machi.ledger.LedgerException;
import machi.ledger.Ledgers;
import machi.ledger.Posting;
import machi.quantity.text.LocalizedText;
import machi.workspace.chain.ChainHead;
import machi.workspace.chain.HashChain;

/** Keeps ledgers in files. */
@Component(service = Ledgers.class)
public final class FileLedgers implements Ledgers {

	/** A ledger as it was after the last posting, so that the next one need not prove it again. */
	private record Known(LedgerFiles files, long size, LedgerBook book) {
	}

	private final Clock clock;
	private final AtomicReference<Known> known = new AtomicReference<>();

	@Activate
	public FileLedgers() {
		this(Clock.systemUTC());
	}

	public FileLedgers(Clock clock) {
		this.clock = clock;
	}

	@Override
	public LedgerBook read(Path program, String scheme) throws LedgerException {
		var files = LedgerFiles.of(program, scheme);
		if (!Files.exists(files.folder())) {
			return new Balances().book(scheme, List.of(), false);
		}
		return files.locked(() -> proven(files));
	}

	@Override
	public List<Entry> post(Path program, String scheme, List<Posting> postings) throws LedgerException {
		if (postings.isEmpty()) {
			return List.of();
		}
		var files = LedgerFiles.of(program, scheme);
		return files.locked(() -> {
			var book = latest(files);
			if (!book.isSound()) {
				throw new LedgerException(LocalizedText.of("Nothing is entered, because the ledger is not sound. " + book.problems().getFirst().text().english(),
						"台帳に問題があるため記帳しません。" + book.problems().getFirst().text().japanese()));
			}
			return append(files, book, postings);
		});
	}

	private List<Entry> append(LedgerFiles files, LedgerBook book, List<Posting> postings) throws IOException, LedgerException {
		var balances = new Balances(book);
		var chain = new HashChain();
		var before = book.entries().isEmpty() ? chain.beginning(LedgerFiles.beginning(files.scheme())) : book.entries().getLast().hash();
		var text = new StringBuilder();
		var added = new ArrayList<Entry>();
		for (var posting : postings) {
			balances.check(posting);
			var time = time(balances);
			var content = LineFormat.content(balances.count() + 1L, time, posting);
			before = chain.next(before, content);
			var entry = new Entry(balances.count() + 1L, time, posting.operation(), posting.from(), posting.to(), posting.amount(),
					posting.premium(), posting.undoes(), posting.note(), before);
			balances.add(entry);
			added.add(entry);
			text.append(content).append(',').append(before).append('\n');
		}
		known.set(null);
		if (!Files.exists(files.lines()) || Files.size(files.lines()) == 0) {
			ChainHead.write(files.head(), 0, chain.beginning(LedgerFiles.beginning(files.scheme())));
			files.append(LineFormat.HEADER + "\n");
		}
		files.append(text.toString());
		ChainHead.write(files.head(), balances.count(), before);
		known.set(new Known(files, Files.size(files.lines()), balances.book(files.scheme(), List.of(), false)));
		return added;
	}

	/** Never before the last entry, even if the clock was set back. */
	private Instant time(Balances balances) {
		var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
		return balances.count() > 0 && balances.last().time().isAfter(now) ? balances.last().time() : now;
	}

	/** As it was after this process's last posting, if it has not grown since; else read and proven. */
	private LedgerBook latest(LedgerFiles files) throws IOException {
		var last = known.get();
		boolean unchanged = last != null && last.files().equals(files) && Files.exists(files.lines()) && Files.size(files.lines()) == last.size()
				&& ChainHead.read(files.head()).number() == last.book().entries().size();
		return unchanged ? last.book() : proven(files);
	}

	private static LedgerBook proven(LedgerFiles files) throws IOException {
		return new LedgerReader(files.scheme(), files.lines().getFileName().toString()).read(files.bytes(), ChainHead.read(files.head()));
	}

	@Override
	public Optional<Path> setHalfLineAside(Path program, String scheme) throws LedgerException {
		var files = LedgerFiles.of(program, scheme);
		if (!Files.exists(files.lines())) {
			return Optional.empty();
		}
		return files.locked(() -> {
			var bytes = files.bytes();
			int end = bytes.length;
			while (end > 0 && bytes[end - 1] != '\n') {
				end--;
			}
			return end == bytes.length ? Optional.empty() : Optional.of(setAside(files, bytes, end));
		});
	}

	private Path setAside(LedgerFiles files, byte[] bytes, int end) throws IOException {
		known.set(null);
		var name = files.scheme() + ".half-line-" + clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
		var aside = files.folder().resolve(name + ".txt");
		for (int i = 2; Files.exists(aside); i++) {
			aside = files.folder().resolve(name + "-" + i + ".txt");
		}
		Files.write(aside, Arrays.copyOfRange(bytes, end, bytes.length), StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
		try (var channel = FileChannel.open(files.lines(), StandardOpenOption.WRITE)) {
			channel.truncate(end);
			channel.force(true);
		}
		return aside;
	}
}
