package machi.telemetry.duckdb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names of files for ids of series. Different ids get different names, also where a file system knows no difference between
 * upper and lower case, and no name is one that Windows keeps for itself.
 */
final class SeriesFileName {

	static final String ENDING = ".parquet";
	/** Long enough for ids that people write, short enough for any file system. */
	private static final int LONGEST = 120;
	private static final int KEPT = 60;
	private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d");

	private SeriesFileName() {
	}

	/** Lower-case letters, digits, - and _ as they are, everything else as % and two digits per byte of UTF-8. */
	static String of(String id) {
		var name = new StringBuilder();
		for (byte unit : id.getBytes(StandardCharsets.UTF_8)) {
			name.append(isPlain(unit) ? Character.toString((char) unit) : escaped(unit));
		}
		if (RESERVED.matcher(name).matches()) {
			name.replace(0, 1, escaped((byte) name.charAt(0)));
		}
		if (name.length() > LONGEST) {
			return name.substring(0, KEPT) + "~" + digest(id) + ENDING;
		}
		return name + ENDING;
	}

	private static boolean isPlain(byte unit) {
		return unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9' || unit == '-' || unit == '_';
	}

	private static String escaped(byte unit) {
		return "%" + HexFormat.of().toHexDigits(unit);
	}

	private static String digest(String id) {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 16);
		} catch (NoSuchAlgorithmException everyPlatformHasIt) {
			throw new IllegalStateException(everyPlatformHasIt);
		}
	}
}
