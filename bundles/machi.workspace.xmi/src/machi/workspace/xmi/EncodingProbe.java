package machi.workspace.xmi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at a file's bytes where the XML parser gives no place. */
final class EncodingProbe {

	private static final int BUFFER = 1 << 16;
	private static final int[] BYTE_ORDER_MARK = { 0xEF, 0xBB, 0xBF };

	private EncodingProbe() {
	}

	static boolean hasByteOrderMark(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			for (int expected : BYTE_ORDER_MARK) {
				if (in.read() != expected) {
					return false;
				}
			}
			return true;
		}
	}

	/** Where the first bytes are that are no UTF-8; unknown when there are none. */
	static Position firstMalformed(Path file) throws IOException {
		var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
		var bytes = ByteBuffer.allocate(BUFFER);
		var chars = CharBuffer.allocate(BUFFER);
		int line = 1;
		int column = 1;
		try (var channel = Files.newByteChannel(file)) {
			boolean end = false;
			while (!end) {
				end = channel.read(bytes) < 0;
				CoderResult result = decoder.decode(bytes.flip(), chars, end);
				bytes.compact();
				chars.flip();
				while (chars.hasRemaining()) {
					boolean newLine = chars.get() == '\n';
					line += newLine ? 1 : 0;
					column = newLine ? 1 : column + 1;
				}
				chars.clear();
				if (result.isError()) {
					return new Position(line, column);
				}
			}
		}
		return Position.UNKNOWN;
	}
}
