package machi.weather.internal;

import java.util.ArrayList;
import java.util.List;

import machi.quantity.text.LocalizedText;
import machi.weather.WeatherFormatException;
import machi.weather.WeatherProblem;

/** What is wrong with a file, in its order. */
final class Problems {

	/** More than these help nobody. */
	private static final int MOST = 20;

	private final String file;
	private final List<WeatherProblem> found = new ArrayList<>();

	Problems(String file) {
		this.file = file;
	}

	/** Notes a problem and goes on, unless there are too many. */
	void add(int line, String column, String value, LocalizedText expected) throws WeatherFormatException {
		found.add(new WeatherProblem(file, line, column, value, expected));
		if (found.size() == MOST) {
			throw new WeatherFormatException(found);
		}
	}

	/** A problem after which the rest cannot be read. */
	WeatherFormatException end(int line, String column, String value, LocalizedText expected) {
		found.add(new WeatherProblem(file, line, column, value, expected));
		return new WeatherFormatException(found);
	}

	void check() throws WeatherFormatException {
		if (!found.isEmpty()) {
			throw new WeatherFormatException(found);
		}
	}
}
