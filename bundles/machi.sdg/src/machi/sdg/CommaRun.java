package machi.sdg;

import java.util.ArrayList;
import java.util.List;

import machi.sdg.CodeToken.Kind;

/**
 * Numbers and letters joined by commas. A comma joins a goal and its target, as in "7,2", or parts codes, as in
 * "7,2, 8,9" and "4, 5, 9": where some have a space and some none, those with a space part.
 *
 * @param spaced for each comma whether a space stands beside it
 */
record CommaRun(List<CodeToken> items, List<Boolean> spaced) {

	/**
	 * A part that is read by itself.
	 *
	 * @param spaced whether spaces stand beside its commas
	 */
	record Part(List<CodeToken> items, boolean spaced) {

		/** Whether its numbers rise, as goals in a list do and codes without a separator rarely. */
		boolean goals() {
			for (int i = 0; i < items.size(); i++) {
				if (!items.get(i).is(Kind.NUMBER) || i > 0 && number(i - 1) >= number(i)) {
					return false;
				}
			}
			return true;
		}

		private int number(int index) {
			return Integer.parseInt(items.get(index).text());
		}
	}

	List<Part> parts() {
		boolean mixed = spaced.contains(true) && spaced.contains(false);
		if (!mixed) {
			return List.of(new Part(items, spaced.contains(true)));
		}
		var parts = new ArrayList<Part>();
		var part = new ArrayList<>(items.subList(0, 1));
		for (int i = 1; i < items.size(); i++) {
			if (spaced.get(i - 1)) {
				parts.add(new Part(part, false));
				part = new ArrayList<>();
			}
			part.add(items.get(i));
		}
		parts.add(new Part(part, false));
		return parts;
	}
}
