package machi.ui.schedule;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;

/** Deadlines as iCalendar (RFC 5545), a whole day each with an alarm, to be taken into any calendar. */
public final class CalendarFile {

	/** Characters of a line, of which each has at most three octets: RFC 5545, 3.1, wants no more than 75. */
	private static final int LONGEST_LINE = 24;

	private CalendarFile() {
	}

	/** @param program id of the program, so that the same deadline always replaces itself in a calendar */
	public static String of(List<Reminder> reminders, String program) {
		var calendar = new ICalendar();
		calendar.setProductId("-//Machi//Schedule//EN");
		for (var reminder : reminders) {
			calendar.addEvent(event(reminder, program));
		}
		return written(calendar);
	}

	/** The writer folds by characters where the standard counts octets. */
	private static String written(ICalendar calendar) {
		var text = new StringWriter();
		try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
			writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LONGEST_LINE);
			writer.write(calendar);
		} catch (IOException neverInMemory) {
			throw new UncheckedIOException(neverInMemory);
		}
		return text.toString();
	}

	private static VEvent event(Reminder reminder, String program) {
		var event = new VEvent();
		event.setUid(reminder.id() + "@" + program);
		event.setSummary(reminder.name());
		event.setDateStart(new DateStart(day(reminder.due())));
		event.setDateEnd(new DateEnd(day(reminder.due().plusDays(1))));
		var about = reminder.initiative().isEmpty() ? reminder.responsible()
				: reminder.responsible().isEmpty() ? reminder.initiative() : reminder.initiative() + "\n" + reminder.responsible();
		if (!about.isEmpty()) {
			event.setDescription(about);
		}
		int days = (int) ChronoUnit.DAYS.between(reminder.remindOn(), reminder.due());
		event.addAlarm(VAlarm.display(new Trigger(Duration.builder().prior(true).days(days).build(), Related.START), reminder.name()));
		return event;
	}

	/** A day as it is, whatever the time zone. */
	private static ICalDate day(LocalDate date) {
		return new ICalDate(new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false);
	}
}
