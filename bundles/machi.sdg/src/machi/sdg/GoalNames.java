package machi.sdg;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the names of goals that documents print beside their numbers, also with a slip of the pen. */
final class GoalNames {

	/** Longer than any name. */
	private static final int LONGEST = 160;
	/** Part of the letters that may differ: "つくらせ" for "つくろう". */
	private static final double TOLERANCE = 0.25;

	private final Map<Integer, List<String>> lettersByGoal = new TreeMap<>();

	GoalNames(SdgCatalogue catalogue) {
		catalogue.goals().forEach(goal -> lettersByGoal.put(goal.number(), letters(goal)));
	}

	/**
	 * Where the name of the goal ends that begins at a position, or empty when none does. A name has no digits.
	 *
	 * @param text in folded form
	 */
	Optional<Integer> endOfName(int goal, String text, int from) {
		int limit = endOfWords(text, from);
		var names = lettersByGoal.getOrDefault(goal, List.of());
		int best = -1;
		double least = TOLERANCE;
		for (int end = limit; end > from; end--) {
			if (end == limit || !Character.isLetter(text.charAt(end))) {
				var letters = letters(text.substring(from, end));
				for (var name : names) {
					double difference = difference(letters, name, least);
					if (difference < least) {
						least = difference;
						best = end;
					}
				}
			}
		}
		return best < 0 ? Optional.empty() : Optional.of(best);
	}

	/** The goal that has just this name. */
	Optional<Integer> goalNamed(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		var letters = letters(text);
		return lettersByGoal.entrySet().stream().filter(goal -> goal.getValue().contains(letters)).map(Map.Entry::getKey).findFirst();
	}

	/** Words that announce the next code belong to that, not to the name. */
	private static int endOfWords(String text, int from) {
		int end = from;
		while (end < text.length() && end - from < LONGEST && !Character.isDigit(text.charAt(end)) && text.charAt(end) != '\t') {
			end++;
		}
		var announced = text.substring(from, end).replaceFirst("(?:ゴール|ターゲット|目標|goals?|targets?|sdgs?|\\s|:)+$", "");
		return end < text.length() && Character.isDigit(text.charAt(end)) ? from + announced.length() : end;
	}

	private static List<String> letters(SdgGoal goal) {
		return Stream.of(goal.name().japanese(), goal.text().japanese(), goal.name().english(), goal.text().english())
				.map(name -> letters(new FoldedText(name).text())).toList();
	}

	private static String letters(String text) {
		return text.codePoints().filter(Character::isLetter).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
	}

	/** Edits between the texts per letter of the name; 1 when it would be more than the limit anyway. */
	private static double difference(String text, String name, double limit) {
		if (Math.abs(text.length() - name.length()) > limit * name.length()) {
			return 1;
		}
		var row = new int[name.length() + 1];
		for (int j = 0; j <= name.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= text.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= name.length(); j++) {
				int above = row[j];
				int replaced = diagonal + (text.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
				row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
				diagonal = above;
			}
		}
		return (double) row[name.length()] / name.length();
	}
}
