package machi.calculation.partner.internal;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The goals that normalised codes such as 7.2, 12.b or 7 belong to. */
final class Goals {

	static final int COUNT = 17;

	private Goals() {
	}

	/** Ascending, each once. */
	static List<Integer> of(Collection<String> codes) {
		return codes.stream().map(Goals::of).distinct().sorted().toList();
	}

	static int of(String code) {
		int dot = code.indexOf('.');
		return Integer.parseInt(dot < 0 ? code : code.substring(0, dot));
	}

	static String text(Collection<Integer> goals) {
		return goals.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}
}
