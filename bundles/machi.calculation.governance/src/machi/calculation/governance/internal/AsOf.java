package machi.calculation.governance.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import machi.calculation.CalculationException;
import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.calculation.Subject;
import machi.quantity.ReportingPeriod;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * The day on which a program is looked at.
 *
 * @param day empty when none was given and nothing in the data has a date: then nothing has begun and nothing is over
 */
record AsOf(Optional<LocalDate> day) {

	private static final String NAME = "asOf";

	static final Parameter PARAMETER = new Parameter(NAME, LocalizedText.of("As of", "基準日"),
			LocalizedText.of("The day the program is looked at, such as 2020-03-31; without it, the last day that the data records.",
					"どの日の状況を見るか(例: 2020-03-31)。空欄のときは、データに記録された最後の日です。"),
			Parameter.Type.TEXT, Unit.ONE, Optional.empty(), Optional.empty(), List.of(), "");

	/**
	 * The day that was given, or else the last of what was recorded.
	 *
	 * @throws CalculationException when the text is not a day
	 */
	static AsOf of(ParameterValues parameters, Stream<ReportingPeriod> recorded) throws CalculationException {
		var given = parameters.text(NAME);
		if (given.isEmpty()) {
			return new AsOf(recorded.map(ReportingPeriod::end).max(LocalDate::compareTo));
		}
		try {
			var period = ReportingPeriod.parse(given.get());
			if (period.isPoint()) {
				return new AsOf(Optional.of(period.start()));
			}
		} catch (IllegalArgumentException notADate) {
			// told below, with what is a date but no day
		}
		throw new CalculationException(LocalizedText.of("A day such as 2020-03-31 was expected (parameter " + NAME + ")",
				"2020-03-31 のような日付を指定してください(パラメータ " + NAME + ")"), Subject.NONE, given.get());
	}

	/** Whether the day has come, or may have as far as the date is precise. */
	boolean hasBegun(ReportingPeriod period) {
		return day.filter(now -> !period.start().isAfter(now)).isPresent();
	}

	/** Whether the date is past. */
	boolean isOver(ReportingPeriod period) {
		return day.filter(period.end()::isBefore).isPresent();
	}

	/** Days until the last day of the date; negative when it is past, null when that cannot be told. */
	BigDecimal daysTo(Optional<ReportingPeriod> period) {
		return period.isEmpty() || day.isEmpty() ? null : BigDecimal.valueOf(ChronoUnit.DAYS.between(day.get(), period.get().end()));
	}

	/** A title that says which day is looked at. */
	LocalizedText title(String english, String japanese) {
		return day.map(now -> LocalizedText.of(english + " as of " + now, japanese + "(" + now + "時点)"))
				.orElseGet(() -> LocalizedText.of(english, japanese));
	}
}
