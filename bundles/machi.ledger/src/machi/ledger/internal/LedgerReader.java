package machi.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import machi.ledger.Entry;
import machi.ledger.LedgerBook;
import machi.ledger.LedgerException;
import machi.ledger.LedgerProblem;
import machi.ledger.Posting;
import machi.quantity.text.LocalizedText;
import machi.workspace.chain.ChainHead;
import machi.workspace.chain.HashChain;

/**
 * Reads a ledger from its bytes and proves it: the chain of hashes, the numbers, the times, the rules, and that it goes as
 * far as its head says. What comes after the first wrong line proves nothing and is left out.
 */
final class LedgerReader {

	private static final byte[] HEADER = (LineFormat.HEADER + "\n").getBytes(StandardCharsets.UTF_8);

	private final String scheme;
	private final String file;
	private final List<LedgerProblem> problems = new ArrayList<>();
	private final Balances balances = new Balances();

	LedgerReader(String scheme, String file) {
		this.scheme = scheme;
		this.file = file;
	}

	/** @param head what stands beside the ledger */
	LedgerBook read(byte[] bytes, ChainHead head) {
		if (bytes.length == 0) {
			checkHead(head);
			return balances.book(scheme, problems, false);
		}
		boolean headed = bytes.length >= HEADER.length && Arrays.mismatch(bytes, 0, HEADER.length, HEADER, 0, HEADER.length) < 0;
		int complete = lastLineEnd(bytes);
		boolean halfLine = complete < bytes.length;
		if (!headed && complete > 0) {
			problem(1, "the first line is not that of a ledger", "1行目が台帳の見出しではありません");
		} else if (headed) {
			entries(bytes, chained(bytes, complete));
		}
		if (halfLine) {
			problem(lines(bytes, complete) + 1, "the last line is incomplete (" + (bytes.length - complete) + " bytes), as an interruption leaves it",
					"最後の行が途中で切れています(" + (bytes.length - complete) + " バイト)。書き込みが中断された可能性があります");
		}
		checkHead(head);
		return balances.book(scheme, problems, halfLine);
	}

	/** How many bytes are proven by their hashes. */
	private int chained(byte[] bytes, int complete) {
		var chain = new HashChain();
		var before = chain.beginning(LedgerFiles.beginning(scheme));
		int start = HEADER.length;
		for (long line = 2; start < complete; line++) {
			int end = start;
			while (bytes[end] != '\n') {
				end++;
			}
			int content = end - start - HashChain.LENGTH - 1;
			var stated = content < 1 ? "" : new String(bytes, end - HashChain.LENGTH, HashChain.LENGTH, StandardCharsets.ISO_8859_1);
			if (content < 1 || bytes[start + content] != ',' || !chain.next(before, bytes, start, content).equals(stated)) {
				problem(line, "the line was changed, or lines before it are missing; the entries from here on are not counted",
						"この行が書き換えられたか、直前の行が失われています。以降の記帳は集計していません");
				return start;
			}
			before = stated;
			start = end + 1;
		}
		return start;
	}

	private void entries(byte[] bytes, int proven) {
		var text = new String(bytes, HEADER.length, proven - HEADER.length, StandardCharsets.UTF_8);
		long line = 1;
		for (var fields : LineFormat.fields(text)) {
			line++;
			try {
				add(LineFormat.entry(fields));
			} catch (IllegalArgumentException noEntry) {
				problem(line, "the line is no entry of a ledger; the entries from here on are not counted", "台帳の記帳として読めません。以降の記帳は集計していません");
				return;
			} catch (LedgerException broken) {
				problem(line, broken.reason().english() + "; the entries from here on are not counted",
						broken.reason().japanese() + "。以降の記帳は集計していません");
				return;
			}
		}
	}

	private void add(Entry entry) throws LedgerException {
		if (entry.number() != balances.count() + 1L) {
			throw new LedgerException(LocalizedText.of("Number " + (balances.count() + 1) + " was expected, not " + entry.number(),
					"番号は " + (balances.count() + 1) + " のはずですが " + entry.number() + " です"));
		}
		if (balances.count() > 0 && entry.time().isBefore(balances.last().time())) {
			throw new LedgerException(LocalizedText.of("The time is before that of the entry before", "時刻が直前の記帳より前です"));
		}
		balances.check(new Posting(entry.operation(), entry.from(), entry.to(), entry.amount(), entry.premium(), entry.undoes(), entry.note()));
		balances.add(entry);
	}

	/** A crash may leave the head behind the ledger, never before it. */
	private void checkHead(ChainHead head) {
		if (!head.readable()) {
			problems.add(new LedgerProblem(head.file(), 0, LocalizedText.of("it cannot be read; it was changed", "読み取れません。書き換えられています")));
		} else if (head.number() > balances.count() && problems.isEmpty()) {
			problems.add(new LedgerProblem(file, 0, LocalizedText.of(
					"the ledger ends with entry " + balances.count() + ", but there were " + head.number() + ": the last lines were removed",
					"記帳は " + balances.count() + " 件ですが、" + head.number() + " 件まで記帳されていました。末尾の行が失われています")));
		} else if (head.exists() && head.number() == 0 && !head.hash().equals(new HashChain().beginning(LedgerFiles.beginning(scheme)))) {
			problems.add(new LedgerProblem(head.file(), 0, LocalizedText.of("it is not that of this scheme", "この制度の台帳のものではありません")));
		} else if (!head.exists() && balances.count() > 0) {
			problems.add(new LedgerProblem(head.file(), 0, LocalizedText.of("the file is missing", "ファイルがありません")));
		} else if (head.number() > 0 && head.number() <= balances.count()
				&& !balances.book(scheme, List.of(), false).entry(head.number()).orElseThrow().hash().equals(head.hash())) {
			problems.add(new LedgerProblem(file, head.number() + 1, LocalizedText.of("the line is not the one that was entered", "記帳した時の行と異なります")));
		}
	}

	private static int lastLineEnd(byte[] bytes) {
		int end = bytes.length;
		while (end > 0 && bytes[end - 1] != '\n') {
			end--;
		}
		return end;
	}

	private static long lines(byte[] bytes, int end) {
		long lines = 0;
		for (int i = 0; i < end; i++) {
			lines += bytes[i] == '\n' ? 1 : 0;
		}
		return lines;
	}

	private void problem(long line, String english, String japanese) {
		problems.add(new LedgerProblem(file, line, LocalizedText.of(english, japanese)));
	}
}
