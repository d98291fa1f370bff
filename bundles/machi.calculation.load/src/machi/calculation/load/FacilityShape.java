package machi.calculation.load;

import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a class of facilities uses electricity along the year. Only ratios matter: the annual energy sets the level.
 *
 * @param facilityClass literal of the model's classes of facility, for example {@code SCHOOL}
 * @param monthFactors  relative power of the months, April first
 * @param litShare      part of the annual energy that burns evenly from sunset to sunrise, 0 to 1; the rest follows the days
 * @param days          relative power of the 48 half hours by kind of day; {@link ShapeDay#TERM_BREAK} may be missing
 */
public record FacilityShape(String facilityClass, List<Double> monthFactors, double litShare, Map<ShapeDay, List<Double>> days) {

	/** Half hours of a day. */
	public static final int HALF_HOURS = 48;

	/** @throws IllegalArgumentException when a list is too short, a value negative or no number, or a day is missing */
	public FacilityShape {
		Objects.requireNonNull(facilityClass);
		monthFactors = List.copyOf(monthFactors);
		check(facilityClass + " months", monthFactors, 12);
		if (!(litShare >= 0 && litShare <= 1)) {
			throw new IllegalArgumentException(facilityClass + " lit share " + litShare);
		}
		var copy = new EnumMap<ShapeDay, List<Double>>(ShapeDay.class);
		for (var day : ShapeDay.values()) {
			var values = days.get(day);
			if (values != null) {
				check(facilityClass + " " + day, values, HALF_HOURS);
				copy.put(day, List.copyOf(values));
			} else if (day != ShapeDay.TERM_BREAK) {
				throw new IllegalArgumentException(facilityClass + " has no " + day);
			}
		}
		days = Map.copyOf(copy);
	}

	private static void check(String what, List<Double> values, int count) {
		if (values.size() != count || values.stream().anyMatch(value -> !(value >= 0 && value < Double.POSITIVE_INFINITY))) {
			throw new IllegalArgumentException(what + ": " + count + " numbers from 0 expected, " + values);
		}
	}

	public double monthFactor(Month month) {
		return monthFactors.get((month.getValue() + 8) % 12);
	}

	/** The 48 values of such a day. */
	public List<Double> day(ShapeDay day) {
		return days.getOrDefault(day, days.get(ShapeDay.WEEKDAY));
	}
}
