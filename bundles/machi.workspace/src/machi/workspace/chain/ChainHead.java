package machi.workspace.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * How far a chained file went: a chain of hashes alone does not show that its last lines are missing.
 *
 * @param file     name of the file of the head
 * @param exists   whether there is one
 * @param readable whether it holds what it should
 * @param number   of the last line, 0 before the first
 * @param hash     of that line
 */
public record ChainHead(String file, boolean exists, boolean readable, long number, String hash) {

	private static final Pattern TEXT = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})\n");

	/** The head beside a chained file, also when there is none. */
	public static ChainHead read(Path file) throws IOException {
		var name = file.getFileName().toString();
		if (!Files.exists(file)) {
			return new ChainHead(name, false, true, 0, "");
		}
		var matcher = TEXT.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
		return matcher.matches() ? new ChainHead(name, true, true, Long.parseLong(matcher.group(1)), matcher.group(2))
				: new ChainHead(name, true, false, 0, "");
	}

	/** Replaces the file as a whole, and returns when it is on the disk. */
	public static void write(Path file, long number, String hash) throws IOException {
		var written = file.resolveSibling(file.getFileName() + ".new");
		try (var channel = FileChannel.open(written, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
			var bytes = ByteBuffer.wrap((number + " " + hash + "\n").getBytes(StandardCharsets.US_ASCII));
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}
}
