package machi.workspace.xmi.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a file's bytes in hexadecimal; {@link #ABSENT} stands for a file that does not exist. */
public final class FileDigest {

	/** The digest of no file. */
	public static final String ABSENT = "-";

	private FileDigest() {
	}

	/** A digest that bytes can be added to. */
	public static MessageDigest start() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	/** The text of a digest that is complete. */
	public static String text(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	public static String of(Path file) throws IOException {
		var digest = start();
		try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
			Files.copy(file, out);
		} catch (NoSuchFileException e) {
			return ABSENT;
		}
		return text(digest);
	}
}
