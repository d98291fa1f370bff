package machi.ui.partner;

import java.util.Locale;

import machi.model.core.Element;
import machi.scenario.ModelReader;

/** What a person reads of an element. */
final class LabelText {

	private LabelText() {
	}

	static String name(Element element) {
		return ModelReader.name(element).in(Locale.getDefault());
	}
}
