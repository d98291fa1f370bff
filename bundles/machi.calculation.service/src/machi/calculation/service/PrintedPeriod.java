package machi.calculation.service;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

import machi.quantity.ReportingPeriod;

/** Periods as documents print them, also open ones: R3.12.1～ is 1 December 2021, R3.10～ October 2021 (Odawara l.116, l.127). */
public final class PrintedPeriod {

	private static final Pattern OPEN = Pattern.compile("\\s*(?:[~\\u301C\\-–]|から|より)\\s*$");

	private PrintedPeriod() {
	}

	/** Empty when the text is none, or is not understood. */
	public static Optional<ReportingPeriod> of(String printed) {
		var plain = OPEN.matcher(Normalizer.normalize(printed, Normalizer.Form.NFKC).strip()).replaceFirst("");
		if (plain.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(ReportingPeriod.parse(plain));
		} catch (IllegalArgumentException noPeriod) {
			return Optional.empty();
		}
	}

	/** The latest day that any of the texts names; a span counts with its first day, on which it is known to have begun. */
	public static Optional<LocalDate> latest(Collection<String> printed) {
		return printed.stream().map(PrintedPeriod::of).flatMap(Optional::stream).map(ReportingPeriod::start).max(LocalDate::compareTo);
	}
}
