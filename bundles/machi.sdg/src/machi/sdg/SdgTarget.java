package machi.sdg;

import java.util.List;
import java.util.Objects;

import machi.quantity.text.LocalizedText;

/**
 * A target of a goal.
 *
 * @param translation of the Japanese text
 * @param indicators  those by which the United Nations follow it, in the order of the list
 */
public record SdgTarget(SdgCode code, LocalizedText text, Translation translation, List<SdgIndicator> indicators) {

	public SdgTarget {
		Objects.requireNonNull(code);
		Objects.requireNonNull(text);
		Objects.requireNonNull(translation);
		indicators = List.copyOf(indicators);
	}
}
