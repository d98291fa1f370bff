package machi.register.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.ibm.icu.text.CharsetDetector;

import machi.quantity.text.LocalizedText;

/**
 * Bytes to text in the encodings of Japanese files: UTF-8, UTF-16 with a byte order mark, Shift_JIS with the extensions of
 * Windows, EUC-JP and ISO-2022-JP. Every byte must fit; nothing is replaced by a question mark.
 */
final class TextDecoding {

	private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
	private static final Charset EUC_JP = Charset.forName("EUC-JP");
	private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
	private static final byte ESCAPE = 0x1B;

	private TextDecoding() {
	}

	/** @throws SheetException when the bytes are text in none of the encodings */
	static String decode(String file, byte[] bytes) throws SheetException {
		for (var charset : candidates(bytes)) {
			var text = strictly(charset, bytes);
			if (text.isPresent() && text.get().indexOf('\0') < 0) {
				return text.get().startsWith("\uFEFF") ? text.get().substring(1) : text.get();
			}
		}
		throw new SheetException(LocalizedText.of(
				file + " is no text in a known encoding (UTF-8, UTF-16 with byte order mark, Shift_JIS, EUC-JP, ISO-2022-JP)",
				file + " の文字コードを判別できません(UTF-8、BOM付きUTF-16、Shift_JIS、EUC-JP、ISO-2022-JPのいずれかで保存してください)"));
	}

	private static List<Charset> candidates(byte[] bytes) {
		if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
			return List.of(StandardCharsets.UTF_16);
		}
		var charsets = new ArrayList<Charset>();
		if (hasEscapes(bytes)) {
			charsets.add(ISO_2022_JP);
		}
		charsets.add(StandardCharsets.UTF_8);
		charsets.addAll(looksLikeEucJp(bytes) ? List.of(EUC_JP, SHIFT_JIS) : List.of(SHIFT_JIS, EUC_JP));
		return charsets;
	}

	private static boolean startsWith(byte[] bytes, int first, int second) {
		return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
	}

	private static boolean hasEscapes(byte[] bytes) {
		for (int at = 0; at + 1 < bytes.length; at++) {
			if (bytes[at] == ESCAPE && (bytes[at + 1] == '$' || bytes[at + 1] == '(')) {
				return true;
			}
		}
		return false;
	}

	/** Many texts fit both encodings; the frequency of characters tells them apart. */
	private static boolean looksLikeEucJp(byte[] bytes) {
		for (var match : new CharsetDetector().setText(bytes).detectAll()) {
			switch (match.getName()) {
			case "EUC-JP":
				return true;
			case "Shift_JIS":
				return false;
			default:
			}
		}
		return false;
	}

	private static Optional<String> strictly(Charset charset, byte[] bytes) {
		try {
			return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString());
		} catch (CharacterCodingException other) {
			return Optional.empty();
		}
	}
}
