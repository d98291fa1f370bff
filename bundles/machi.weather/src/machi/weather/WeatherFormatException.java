package machi.weather;

import java.util.List;

import machi.quantity.text.LocalizedText;

/** A weather file that cannot be used, and all that is wrong with it, up to a limit. */
public final class WeatherFormatException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<WeatherProblem> problems;

	/** @param problems at least one, in the order of the file */
	public WeatherFormatException(List<WeatherProblem> problems) {
		super(problems.get(0).message().english());
		this.problems = List.copyOf(problems);
	}

	public List<WeatherProblem> problems() {
		return problems;
	}

	/** The first problem, and how many more there are. */
	public LocalizedText message() {
		var first = problems.get(0).message();
		int more = problems.size() - 1;
		return more == 0 ? first
				: LocalizedText.of(first.english() + " (and " + more + " more)", first.japanese() + "（ほか" + more + "件）");
	}
}
