package machi.calculation.partner.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import machi.calculation.CalculationException;
import machi.calculation.Parameter;
import machi.calculation.ParameterValues;
import machi.calculation.Subject;
import machi.calculation.partner.Activity;
import machi.calculation.partner.Certification;
import machi.calculation.partner.Partner;
import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/** The date that a state is told for. */
final class AsOf {

	static final Parameter PARAMETER = new Parameter("asOf", LocalizedText.of("Date", "基準日"),
			LocalizedText.of("The states are those of this date; empty: the latest event in the data.", "この日の状態を示します。空欄の場合はデータ中で最も新しい出来事の日です。"),
			Parameter.Type.TEXT, Unit.ONE, Optional.empty(), Optional.empty(), List.of(), "");

	private AsOf() {
	}

	/**
	 * @param latest the latest event in the data
	 * @throws CalculationException when the parameter is no date
	 */
	static LocalDate of(ParameterValues parameters, Optional<LocalDate> latest) throws CalculationException {
		var text = parameters.text(PARAMETER.name());
		if (text.isEmpty()) {
			return latest.orElse(LocalDate.EPOCH);
		}
		try {
			return LocalDate.parse(text.get());
		} catch (DateTimeParseException notDate) {
			throw new CalculationException(LocalizedText.of("A date such as 2021-03-31 was expected (parameter asOf)",
					"基準日は 2021-03-31 のように指定してください(パラメータ asOf)"), Subject.NONE, text.get());
		}
	}

	/** The latest of what has happened. Ends and terms lie ahead, and do not count. */
	static Optional<LocalDate> latest(List<Partner> partners) {
		return partners.stream().flatMap(AsOf::events).max(Comparator.naturalOrder());
	}

	private static Stream<LocalDate> events(Partner partner) {
		var certified = partner.certifications().stream().flatMap(AsOf::events);
		return Stream.concat(certified, partner.activities().stream().map(Activity::startedOn).flatMap(Optional::stream));
	}

	private static Stream<LocalDate> events(Certification one) {
		return Stream.of(one.appliedOn(), one.reviewedOn(), one.certifiedOn(), one.withdrawnOn()).flatMap(Optional::stream);
	}
}
