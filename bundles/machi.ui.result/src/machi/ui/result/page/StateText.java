package machi.ui.result.page;

import java.util.Locale;

import machi.ui.result.RunState;
import machi.ui.result.text.Texts;

/** States as a person reads them. */
final class StateText {

	private StateText() {
	}

	static String of(RunState state) {
		return Texts.get("state." + state.name().toLowerCase(Locale.ROOT));
	}
}
