package machi.calculation.partner.internal;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import machi.sdg.SdgCode;

/** Goals and targets in lists and cells. */
final class Goals {

	static final int COUNT = 17;

	private Goals() {
	}

	/** The goals that the codes belong to, ascending, each once. */
	static List<Integer> of(Collection<SdgCode> codes) {
		return codes.stream().map(SdgCode::goal).distinct().sorted().toList();
	}

	static String text(Collection<?> goalsOrCodes) {
		return goalsOrCodes.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}
}
