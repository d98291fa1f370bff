package machi.setup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** The SHA-256 sums that the archive brings of its files: a medium may be worn, a copy cut short. */
final class Checksums {
	/** As sha256sum writes them. */
	private static final Pattern LINE = Pattern.compile("(\\p{XDigit}{64}) [ *](.+)");

	private Checksums() {
	}

	/** @return the files, by their path in the archive, that are missing or other ones */
	static List<String> wrong(Path archive) throws IOException {
		return Files.readAllLines(archive.resolve("SHA256SUMS")).parallelStream().map(LINE::matcher)
				.filter(line -> line.matches() && !line.group(1).equalsIgnoreCase(sum(archive.resolve(line.group(2))))).map(line -> line.group(2))
				.toList();
	}

	/** Empty where there is no file that can be read. */
	private static String sum(Path file) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
				Files.copy(file, out);
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (IOException unreadable) {
			return "";
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
