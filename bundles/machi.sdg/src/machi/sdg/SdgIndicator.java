package machi.sdg;

import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * An entry of the global indicator list.
 *
 * @param code        such as {@code 7.2.1}
 * @param unsdCode    code of the Statistics Division; the same where an indicator stands under several targets
 * @param translation of the Japanese text
 */
public record SdgIndicator(String code, String unsdCode, LocalizedText text, Translation translation) {

	public SdgIndicator {
		Objects.requireNonNull(code);
		Objects.requireNonNull(unsdCode);
		Objects.requireNonNull(text);
		Objects.requireNonNull(translation);
	}
}
