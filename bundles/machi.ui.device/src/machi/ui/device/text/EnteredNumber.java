package machi.ui.device.text;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;

/** Numbers as people type them: with commas every three digits, or in full-width characters. */
public final class EnteredNumber {

	private static final int LONGEST = 40;

	private EnteredNumber() {
	}

	/** Empty when the text is no number. */
	public static Optional<BigDecimal> read(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replace('−', '-').replace('△', '-').replace('▲', '-');
		if (!plain.matches("[-+]?(\\d{1,3}(,\\d{3})+|\\d+)?(\\.\\d+)?") || plain.chars().noneMatch(Character::isDigit)) {
			return Optional.empty();
		}
		return Optional.of(new BigDecimal(plain.replace(",", "")));
	}
}
