package machi.calculation.dispatch;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * Work that may be done at any time of the day: data processing, pumping, water heating.
 *
 * @param maximumKw most it can take
 * @param dailyKwh  energy that it takes between midnight and midnight, not less and not more; when 0, it has no end and takes
 *                  what is left over
 */
public record FlexibleLoad(Subject subject, double maximumKw, double dailyKwh) {

	public FlexibleLoad {
		Objects.requireNonNull(subject);
	}
}
