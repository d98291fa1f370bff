package machi.calculation.service.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import machi.calculation.CalculationException;
import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.calculation.Subject;
import machi.calculation.service.PrintedPeriod;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** The day for which a table is made: calculators know no clock. */
final class AsOf {

	private static final String NAME = "asOf";

	static final Parameter PARAMETER = new Parameter(NAME, LocalizedText.of("As of", "基準日"),
			LocalizedText.of("A date such as 2022-04-01; empty: the latest date in the data.", "2022-04-01 のような日付。空欄ならデータ中の最新の日付。"),
			Parameter.Type.TEXT, Unit.ONE, Optional.empty(), Optional.empty(), List.of(), "");

	private AsOf() {
	}

	/** The day that was given, else the latest one of the data; empty when there is none. */
	static Optional<LocalDate> of(ParameterValues parameters, Collection<String> dates) throws CalculationException {
		var given = parameters.text(NAME);
		if (given.isEmpty()) {
			return PrintedPeriod.latest(dates);
		}
		try {
			return Optional.of(LocalDate.parse(given.get().strip()));
		} catch (DateTimeParseException noDate) {
			throw new CalculationException(LocalizedText.of("A date such as 2022-04-01 was expected", "2022-04-01 のような日付を指定してください"),
					Subject.NONE, given.get());
		}
	}
}
