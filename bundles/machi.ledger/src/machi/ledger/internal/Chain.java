package machi.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The chain of hashes: each line's is over that of the line before and the line itself (SHA-256, FIPS 180-4). */
final class Chain {

	/** Characters of a hash in hexadecimal. */
	static final int LENGTH = 64;

	private final MessageDigest digest;

	Chain() {
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException everyJavaHasIt) {
			throw new IllegalStateException(everyJavaHasIt);
		}
	}

	/** What the first line follows; another one for each scheme, so that ledgers cannot be exchanged. */
	String beginning(String scheme) {
		return hex("machi ledger 1 " + scheme);
	}

	/** @param line bytes that hold, from a place on, a line without its hash and the comma before it */
	String next(String before, byte[] line, int from, int length) {
		digest.update(before.getBytes(StandardCharsets.US_ASCII));
		digest.update((byte) ',');
		digest.update(line, from, length);
		return HexFormat.of().formatHex(digest.digest());
	}

	String next(String before, String content) {
		var bytes = content.getBytes(StandardCharsets.UTF_8);
		return next(before, bytes, 0, bytes.length);
	}

	private String hex(String text) {
		return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
	}
}
