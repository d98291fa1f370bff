package machi.calculation.governance.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import machi.calculation.Column;
import machi.calculation.Finding;
import machi.calculation.ResultTable;
import machi.calculation.Row;
import machi.calculation.Severity;
import machi.calculation.governance.BodiesInput;
import machi.calculation.governance.Body;
import machi.calculation.governance.Meeting;
import machi.quantity.FiscalYear;
import machi.quantity.ReportingPeriod;
import machi.quantity.text.LocalizedText;

/** Meetings of bodies by fiscal year. */
final class HeldMeetings {

	private final Dates dates;
	private final AsOf asOf;
	private final List<Finding> findings;
	private final Map<String, List<Meeting>> meetings;

	HeldMeetings(BodiesInput input, Dates dates, AsOf asOf, List<Finding> findings) {
		this.dates = dates;
		this.asOf = asOf;
		this.findings = findings;
		meetings = input.meetings().stream().collect(Collectors.groupingBy(Meeting::body));
		var known = input.bodies().stream().map(body -> body.subject().elementId()).toList();
		input.meetings().stream().filter(meeting -> !known.contains(meeting.body()))
				.forEach(meeting -> findings.add(Found.at("meeting.body.unknown", Severity.WARNING,
						meeting.subject().label() + ": the meeting belongs to no body that is entered.",
						meeting.subject().label() + ": 会議体が登録されていません。", Found.place(meeting.subject(), "body", meeting.body()))));
	}

	/** The dates of all meetings of a body; what is wrong with them is found. */
	List<ReportingPeriod> of(Body body) {
		var own = meetings.getOrDefault(body.subject().elementId(), List.of());
		var founded = dates.read(body.foundedOn());
		var dissolved = dates.read(body.dissolvedOn());
		own.stream().filter(meeting -> Dates.before(dates.read(meeting.date()), founded)).findFirst()
				.ifPresent(meeting -> findings.add(Found.at("body.founded.after.meeting", Severity.ERROR,
						body.name().english() + ": a meeting is dated " + meeting.date().text() + ", before the body was founded ("
								+ body.foundedOn().text() + ").",
						body.name().japanese() + ": 会議の開催日 " + meeting.date().text() + " が設置日 " + body.foundedOn().text() + " より前です。",
						Found.place(body.foundedOn()), Found.place(meeting.date()))));
		own.stream().filter(meeting -> Dates.before(dissolved, dates.read(meeting.date()))).findFirst()
				.ifPresent(meeting -> findings.add(Found.at("body.meets.after.end", Severity.WARNING,
						body.name().english() + ": a meeting is dated " + meeting.date().text() + ", after the body was dissolved ("
								+ body.dissolvedOn().text() + ").",
						body.name().japanese() + ": 会議の開催日 " + meeting.date().text() + " が廃止日 " + body.dissolvedOn().text() + " より後です。",
						Found.place(body.dissolvedOn()), Found.place(meeting.date()))));
		return dates.all(own.stream().map(Meeting::date)).toList();
	}

	/** A row for every fiscal year from the body's first to that of the day, when anything is known of its meetings. */
	List<Row> years(Body body) {
		var held = dates.all(meetings.getOrDefault(body.subject().elementId(), List.of()).stream().map(Meeting::date))
				.filter(asOf::hasBegun).map(Dates::fiscalYear).flatMap(Optional::stream).toList();
		var founded = dates.read(body.foundedOn());
		var first = founded.map(date -> Dates.fiscalYear(date.start())).or(() -> held.stream().min(FiscalYear::compareTo));
		var rows = new ArrayList<Row>();
		if (first.isEmpty() || asOf.day().isEmpty() || held.isEmpty() && body.meetingsPerYear().isEmpty()) {
			return rows;
		}
		for (int number = first.get().year(); number <= last(body).year(); number++) {
			var year = new FiscalYear(number);
			int count = (int) held.stream().filter(year::equals).count();
			rows.add(Row.data(body.subject().elementId() + "/" + number, body.subject(), body.name(), number, BigDecimal.valueOf(count),
					body.meetingsPerYear().map(BigDecimal::valueOf).orElse(null)));
			if (isWhole(year, founded, dates.read(body.dissolvedOn()))) {
				checkCount(body, year, count);
			}
		}
		return rows;
	}

	private FiscalYear last(Body body) {
		var end = dates.read(body.dissolvedOn()).map(ReportingPeriod::start).filter(asOf.day().get()::isAfter);
		return Dates.fiscalYear(end.orElse(asOf.day().get()));
	}

	/** Whether the year is over and the body existed all through it. */
	private boolean isWhole(FiscalYear year, Optional<ReportingPeriod> founded, Optional<ReportingPeriod> dissolved) {
		var whole = ReportingPeriod.fiscalYear(year);
		return asOf.isOver(whole) && founded.filter(date -> date.end().isAfter(whole.start())).isEmpty()
				&& dissolved.filter(date -> !date.start().isAfter(whole.end())).isEmpty();
	}

	private void checkCount(Body body, FiscalYear year, int count) {
		int wanted = body.meetingsPerYear().orElse(0);
		if (count < wanted) {
			findings.add(Found.at("body.meetings.few", Severity.WARNING,
					String.format(Locale.ROOT, "%s: %d of %d meetings were held in %s.", body.name().english(), count, wanted,
							year.in(Locale.ENGLISH)),
					body.name().japanese() + ": " + year.in(Locale.JAPANESE) + "の開催は" + count + "回で、年間" + wanted + "回に足りません。",
					Found.place(body.subject(), "meetingsPerYear", Integer.toString(wanted))));
		}
	}

	ResultTable table(List<Row> rows) {
		return new ResultTable("meetings", LocalizedText.of("Meetings by fiscal year", "年度別の開催回数"),
				List.of(Column.localized("body", "Body", "会議体"), Column.fiscalYear("fiscalYear"),
						Column.number("held", "Meetings held", "開催回数", "回"), Column.number("meetingsPerYear", "Meetings a year", "年間開催数", "回")),
				rows);
	}
}
