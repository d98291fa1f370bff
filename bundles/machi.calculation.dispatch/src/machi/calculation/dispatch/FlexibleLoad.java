package machi.calculation.dispatch;

import java.util.Objects;

import machi.calculation.Subject;

/**
 * Work that may be done at any time of the day: data processing, pumping, water heating.
 *
 * @param maximumKw most it can take
 * @param dailyKwh  energy that must be taken between midnight and midnight; 0 when it only uses what is left over
 */
public record FlexibleLoad(Subject subject, double maximumKw, double dailyKwh) {

	public FlexibleLoad {
		Objects.requireNonNull(subject);
	}
}
