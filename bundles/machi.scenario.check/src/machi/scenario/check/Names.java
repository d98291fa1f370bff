package machi.scenario.check;

import machi.model.core.Element;
import machi.quantity.text.LocalizedText;
import machi.scenario.ModelReader;

/** Names of elements in both languages. */
final class Names {

	private Names() {
	}

	/** The English name falls back to the Japanese one, that to the id. */
	static LocalizedText of(Element element) {
		var japanese = ModelReader.label(element);
		var english = ModelReader.text(element.getNameEn());
		return LocalizedText.of(english.isBlank() ? japanese : english, japanese);
	}
}
