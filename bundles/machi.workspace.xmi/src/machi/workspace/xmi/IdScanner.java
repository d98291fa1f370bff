package machi.workspace.xmi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks through the text of a file that nobody here understands, for words that may be ids. It needs no well-formed XML,
 * holds nothing of the file, and reads no further than it is told to.
 */
final class IdScanner {

	private static final int BUFFER = 1 << 16;
	/** Longer words are no ids. */
	private static final int LONGEST = 200;
	private static final String ENDS = " \t\r\n\"'<>=";
	/** What may part ids inside a value, such as {@code core.xmi#site-1}. */
	private static final String PARTS = ",;#/|()[]&";

	private final Words words;
	private final byte[] word = new byte[LONGEST];
	private int length;
	private boolean parted;
	private boolean afterId;
	private long ids;

	/**
	 * What was seen.
	 *
	 * @param ids   attributes with the name id, with or without a prefix
	 * @param whole whether the file was read to its end
	 */
	record Extent(long ids, long bytes, boolean whole) {

		static final Extent NONE = new Extent(0, 0, false);
	}

	/** Takes the words. */
	interface Words {

		/** @param defined whether it is the value of an attribute named id */
		void take(String word, boolean defined);
	}

	private IdScanner(Words words) {
		this.words = words;
	}

	/** Hands over every word of the first bytes of a file, and the pieces of words that are parted by commas and the like. */
	static Extent scan(Path file, long mostBytes, Words words) {
		var scanner = new IdScanner(words);
		try (var in = Files.newInputStream(file)) {
			return scanner.read(in, mostBytes);
		} catch (IOException unreadable) {
			return Extent.NONE;
		}
	}

	private Extent read(InputStream in, long most) throws IOException {
		var buffer = new byte[BUFFER];
		long read = 0;
		while (read < most) {
			int count = in.read(buffer, 0, (int) Math.min(buffer.length, most - read));
			if (count < 0) {
				end((byte) 0);
				return new Extent(ids, read, true);
			}
			read += count;
			for (int i = 0; i < count; i++) {
				take(buffer[i]);
			}
		}
		return new Extent(ids, read, in.read() < 0);
	}

	private void take(byte next) {
		if (next >= 0 && ENDS.indexOf(next) >= 0) {
			end(next);
		} else {
			if (length < LONGEST) {
				word[length] = next;
			}
			length++;
			parted |= next >= 0 && PARTS.indexOf(next) >= 0;
		}
	}

	private void end(byte by) {
		if (length == 0) {
			return; // as between the sign of equality and the quote
		}
		if (by == '=') {
			afterId = isId();
			ids += afterId ? 1 : 0;
		} else {
			if (length <= LONGEST) {
				tell(new String(word, 0, length, StandardCharsets.UTF_8));
			}
			afterId = false;
		}
		length = 0;
		parted = false;
	}

	private boolean isId() {
		return length > 1 && length <= LONGEST && word[length - 1] == 'd' && word[length - 2] == 'i' && (length == 2 || word[length - 3] == ':');
	}

	private void tell(String text) {
		words.take(text, afterId);
		if (parted) {
			for (int start = 0, end = 0; end <= text.length(); end++) {
				if (end == text.length() || PARTS.indexOf(text.charAt(end)) >= 0) {
					if (end > start) {
						words.take(text.substring(start, end), false);
					}
					start = end + 1;
				}
			}
		}
	}
}
