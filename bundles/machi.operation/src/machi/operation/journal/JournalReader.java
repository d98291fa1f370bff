package machi.operation.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import machi.quantity.text.LocalizedText;
import machi.workspace.chain.ChainHead;
import machi.workspace.chain.HashChain;

/** Reads a journal line by line and proves it. Entries after the first wrong line prove nothing and are left out. */
final class JournalReader {

	/** Stands between a line's entry and its hash. */
	static final char SEPARATOR = '\t';
	/** No entry is longer; more is not read into memory. */
	private static final int LONGEST_LINE = 1 << 20;

	private final Path file;
	private final EntryFormat format = new EntryFormat();
	private final HashChain chain = new HashChain();
	private final List<LocalizedText> problems = new ArrayList<>();
	private long number;
	private long provenBytes;
	private boolean halfLine;
	private String hash;

	JournalReader(Path file) {
		this.file = file;
	}

	static String beginning(Path file) {
		return "machi journal 1 " + file.getFileName();
	}

	static Path head(Path file) {
		return file.resolveSibling(file.getFileName() + ".head");
	}

	/** Hands over every proven entry, in order. */
	JournalState read(Consumer<Recorded> each) throws IOException {
		hash = chain.beginning(beginning(file));
		var head = ChainHead.read(head(file));
		var hashAtHead = head.number() == 0 ? hash : "";
		if (Files.exists(file)) {
			try (var in = new BufferedInputStream(Files.newInputStream(file))) {
				for (var line = next(in); line != null; line = next(in)) {
					if (!prove(line, each)) {
						break;
					}
					hashAtHead = number == head.number() ? hash : hashAtHead;
				}
			}
		}
		if (problems.isEmpty()) {
			checkHead(head, hashAtHead);
		}
		return new JournalState(number, hash, provenBytes, halfLine, List.copyOf(problems));
	}

	/** The bytes of the next whole line, without its end; null after the last. */
	private byte[] next(InputStream in) throws IOException {
		var line = new ByteArrayOutputStream(512);
		for (int read = in.read(); read >= 0; read = in.read()) {
			if (read == '\n') {
				return line.toByteArray();
			}
			if (line.size() >= LONGEST_LINE) {
				problem("line " + (number + 1) + " is longer than any entry", (number + 1) + " 行目が長すぎます");
				return null;
			}
			line.write(read);
		}
		halfLine = line.size() > 0;
		return null;
	}

	private boolean prove(byte[] line, Consumer<Recorded> each) {
		int content = line.length - HashChain.LENGTH - 1;
		if (content < 1 || line[content] != SEPARATOR) {
			return changed();
		}
		var stated = new String(line, content + 1, HashChain.LENGTH, StandardCharsets.ISO_8859_1);
		if (!chain.next(hash, line, 0, content).equals(stated)) {
			return changed();
		}
		Recorded entry;
		try {
			entry = format.entry(new String(line, 0, content, StandardCharsets.UTF_8));
		} catch (IllegalArgumentException noEntry) {
			return problem("line " + (number + 1) + " is no entry of a journal (" + noEntry.getMessage() + ")",
					(number + 1) + " 行目が記録として読めません(" + noEntry.getMessage() + ")");
		}
		if (entry.entry().number() != number + 1) {
			return problem("number " + (number + 1) + " was expected in line " + (number + 1) + ", not " + entry.entry().number(),
					(number + 1) + " 行目の番号は " + (number + 1) + " のはずですが " + entry.entry().number() + " です");
		}
		number++;
		hash = stated;
		provenBytes += line.length + 1L;
		each.accept(entry);
		return true;
	}

	private boolean changed() {
		return problem("line " + (number + 1) + " was changed, or lines before it are missing; the entries from there on are not counted",
				(number + 1) + " 行目が書き換えられたか、直前の行が失われています。以降の記録は読みません");
	}

	/** A crash may leave the head behind the journal, never before it. */
	private void checkHead(ChainHead head, String hashAtHead) {
		if (!head.readable()) {
			problem("its file " + head.file() + " was changed", head.file() + " が書き換えられています");
		} else if (head.number() > number) {
			problem("it ends with entry " + number + ", but there were " + head.number() + ": the last lines were removed",
					"記録は " + number + " 件ですが、" + head.number() + " 件まで記録されていました。末尾の行が失われています");
		} else if (!head.exists() && number > 0) {
			problem("its file " + head.file() + " is missing", head.file() + " がありません");
		} else if (head.exists() && !head.hash().equals(hashAtHead)) {
			problem("line " + Math.max(1, head.number()) + " is not the one that was entered", head.number() + " 行目が記録した時の行と異なります");
		}
	}

	private boolean problem(String english, String japanese) {
		problems.add(LocalizedText.of("Journal " + file + ": " + english, "記録 " + file + ": " + japanese));
		return false;
	}
}
