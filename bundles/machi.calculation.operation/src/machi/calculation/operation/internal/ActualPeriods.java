package machi.calculation.operation.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

import machi.calculation.operation.ActualInput;
import machi.quantity.FiscalYear;

/** The months and fiscal years of which something is measured. */
final class ActualPeriods {

	private static final int HALF_HOURS_OF_A_DAY = 48;
	private static final int APRIL = 4;
	private static final int MONTHS = 12;

	private ActualPeriods() {
	}

	/**
	 * Months that are shown as one row.
	 *
	 * @param id {@code 2026-05} for a month, {@code FY2026} for what is measured of a fiscal year
	 */
	record Period(String id, List<YearMonth> months) {
	}

	/** The months, by time, each fiscal year behind its last month. */
	static List<Period> of(ActualInput input, Optional<FiscalYear> only) {
		var months = new TreeSet<YearMonth>();
		input.assets().forEach(asset -> {
			asset.measured().forEach(measured -> months.add(measured.month()));
			asset.connected().forEach(connected -> months.add(connected.month()));
		});
		months.removeIf(month -> only.isPresent() && only.get().year() != fiscalYear(month));
		var periods = new ArrayList<Period>();
		var ofYear = new ArrayList<YearMonth>();
		for (var month : months) {
			periods.add(new Period(month.toString(), List.of(month)));
			ofYear.add(month);
			var next = months.higher(month);
			if (next == null || fiscalYear(next) != fiscalYear(month)) {
				periods.add(new Period("FY" + fiscalYear(month), List.copyOf(ofYear)));
				ofYear.clear();
			}
		}
		return periods;
	}

	static int fiscalYear(YearMonth month) {
		return month.getMonthValue() < APRIL ? month.getYear() - 1 : month.getYear();
	}

	/** The part of a year's energy that falls on a month by its days. */
	static BigDecimal share(BigDecimal perYear, YearMonth month) {
		var april = YearMonth.of(fiscalYear(month), APRIL);
		int days = IntStream.range(0, MONTHS).map(i -> april.plusMonths(i).lengthOfMonth()).sum();
		return perYear.multiply(BigDecimal.valueOf(month.lengthOfMonth())).divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
	}

	static int halfHours(YearMonth month) {
		return month.lengthOfMonth() * HALF_HOURS_OF_A_DAY;
	}
}
