package machi.ui.indicator.update;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import machi.model.program.Kpi;
import machi.quantity.FiscalYear;
import machi.quantity.ReportingPeriod;
import machi.quantity.ReportingPeriod.Kind;

/**
 * For which period of a year values are entered.
 *
 * @param kind the kind for all indicators; empty: for each the kind in which its target is stated, so that they stay
 *             comparable
 */
public record PeriodChoice(int year, Optional<Kind> kind) {

	/** What can be chosen for all. */
	public static final List<Kind> KINDS = Arrays.asList(Kind.FISCAL_YEAR, Kind.FISCAL_YEAR_END, Kind.CALENDAR_YEAR, Kind.CALENDAR_YEAR_END);

	public ReportingPeriod of(Kpi kpi) {
		if (kind.isPresent()) {
			return period(kind.get());
		}
		var own = Recording.period(kpi.getTargetPeriod()).or(() -> Recording.period(kpi.getBaselinePeriod()));
		return own.map(period -> period.plusYears(year - period.year())).orElseGet(() -> period(Kind.FISCAL_YEAR));
	}

	private ReportingPeriod period(Kind wanted) {
		var fiscalYear = ReportingPeriod.fiscalYear(new FiscalYear(year));
		return switch (wanted) {
		case FISCAL_YEAR -> fiscalYear;
		case FISCAL_YEAR_END -> ReportingPeriod.fiscalYearEnd(new FiscalYear(year));
		case CALENDAR_YEAR_END -> new ReportingPeriod(wanted, ReportingPeriod.calendarYear(year).end());
		default -> ReportingPeriod.calendarYear(year);
		};
	}
}
