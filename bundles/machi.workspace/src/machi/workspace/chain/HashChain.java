package machi.workspace.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The chain of hashes of a file that is only added to: each line's is over that of the line before and the line itself
 * (SHA-256, FIPS 180-4). Used by one thread at a time.
 */
public final class HashChain {

	/** Characters of a hash in hexadecimal. */
	public static final int LENGTH = 64;

	private final MessageDigest digest;

	public HashChain() {
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

	/** What the first line follows; another one for each file, so that files cannot be exchanged. */
	public String beginning(String file) {
		return HexFormat.of().formatHex(digest.digest(file.getBytes(StandardCharsets.UTF_8)));
	}

	/** @param line bytes that hold, from a place on, a line without its hash and the comma before it */
	public String next(String before, byte[] line, int from, int length) {
		digest.update(before.getBytes(StandardCharsets.US_ASCII));
		digest.update((byte) ',');
		digest.update(line, from, length);
		return HexFormat.of().formatHex(digest.digest());
	}

	/** @param content a line without its hash and the comma before it */
	public String next(String before, String content) {
		var bytes = content.getBytes(StandardCharsets.UTF_8);
		return next(before, bytes, 0, bytes.length);
	}
}
