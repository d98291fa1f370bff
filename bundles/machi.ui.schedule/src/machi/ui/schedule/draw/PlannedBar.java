package machi.ui.schedule.draw;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

import machi.model.program.Milestone;
import machi.model.program.MilestoneKind;
import machi.quantity.FiscalYear;
import machi.quantity.ReportingPeriod;
import machi.quantity.time.MonthSpan;

/**
 * The days that a milestone covers.
 *
 * @param start not after the end
 */
public record PlannedBar(LocalDate start, LocalDate end) {

	public PlannedBar {
		Objects.requireNonNull(start);
		if (end.isBefore(start)) {
			throw new IllegalArgumentException(start + " to " + end);
		}
	}

	/** Empty when what is entered gives no days; the calculator says why. */
	public static Optional<PlannedBar> of(Milestone milestone) {
		boolean deadline = milestone.getKind() == MilestoneKind.DEADLINE;
		var span = year(milestone.getFiscalYear())
				.flatMap(first -> MonthSpan.of(first, Optional.ofNullable(milestone.getStartMonth()), year(milestone.getEndFiscalYear()),
						Optional.ofNullable(milestone.getEndMonth())));
		var date = date(milestone);
		if (date.isPresent()) {
			var start = span.map(MonthSpan::start).filter(first -> !deadline && !first.isAfter(date.get())).orElse(date.get());
			return Optional.of(new PlannedBar(start, date.get()));
		}
		return span.map(months -> new PlannedBar(deadline ? months.end() : months.start(), months.end()));
	}

	private static Optional<LocalDate> date(Milestone milestone) {
		try {
			return Optional.ofNullable(milestone.getDate()).filter(text -> !text.isBlank()).map(ReportingPeriod::parse)
					.map(ReportingPeriod::end);
		} catch (IllegalArgumentException unreadable) {
			return Optional.empty();
		}
	}

	private static Optional<FiscalYear> year(Integer year) {
		return year == null || year < 1868 || year > 2200 ? Optional.empty() : Optional.of(new FiscalYear(year));
	}

	/** The months it touches. */
	public MonthSpan months() {
		return new MonthSpan(YearMonth.from(start), YearMonth.from(end));
	}
}
