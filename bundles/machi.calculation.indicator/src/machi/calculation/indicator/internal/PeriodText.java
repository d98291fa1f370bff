package machi.calculation.indicator.internal;

import java.util.Locale;

import machi.calculation.indicator.StatedPeriod;
import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;

/** Periods for a reader: in Japanese as printed, in English put into words. */
final class PeriodText {

	private PeriodText() {
	}

	static LocalizedText of(StatedPeriod stated) {
		return LocalizedText.of(stated.period().map(period -> period.in(Locale.ENGLISH)).orElse(stated.printed()), stated.printed());
	}

	static LocalizedText of(ReportingPeriod period) {
		return LocalizedText.of(period.in(Locale.ENGLISH), period.in(Locale.JAPANESE));
	}
}
