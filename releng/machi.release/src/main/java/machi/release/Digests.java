package machi.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of files, alone and as a list that sha256sum checks. */
final class Digests {
	private Digests() {
	}

	static String sha256(Path file) throws IOException {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
				Files.copy(file, out);
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/** Writes SHA256SUMS of all files below the folder, into it. */
	static void writeSums(Path folder) throws IOException {
		var sums = folder.resolve("SHA256SUMS");
		List<Path> files;
		try (var all = Files.walk(folder)) {
			files = all.filter(file -> Files.isRegularFile(file) && !file.equals(sums)).sorted().toList();
		}
		var text = new StringBuilder();
		for (var file : files) {
			text.append(sha256(file)).append("  ").append(folder.relativize(file).toString().replace('\\', '/')).append('\n');
		}
		Files.writeString(sums, text);
	}
}
