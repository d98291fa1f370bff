package machi.calculation.schedule.internal;

import java.time.LocalDate;
import java.util.Optional;

import machi.calculation.schedule.Milestone;
import machi.quantity.text.LocalizedText;

/**
 * A milestone with the days that it begins and ends on.
 *
 * @param days empty when what is entered gives no days
 */
record Step(Milestone milestone, Optional<Days> days) {

	/** Without an entry of their own, critical deadlines are recalled a month before. */
	private static final int USUAL_REMINDER_DAYS = 30;

	/** From the first day to the last, both included. */
	record Days(LocalDate start, LocalDate end) {
	}

	/** Where a step stands on a day. */
	enum State {
		DONE(LocalizedText.of("Done", "完了")),
		OVERDUE(LocalizedText.of("Overdue", "期限超過")),
		RUNNING(LocalizedText.of("Running", "実施中")),
		PLANNED(LocalizedText.of("Planned", "予定")),
		UNDATED(LocalizedText.of("No date", "時期未定"));

		private final LocalizedText title;

		State(LocalizedText title) {
			this.title = title;
		}

		LocalizedText title() {
			return title;
		}
	}

	String id() {
		return milestone.id();
	}

	/** Without a day to look from, what is not done is planned. */
	State state(Optional<LocalDate> asOf) {
		if (milestone.done()) {
			return State.DONE;
		}
		if (days.isEmpty()) {
			return State.UNDATED;
		}
		if (asOf.filter(day -> day.isAfter(days.get().end())).isPresent()) {
			return State.OVERDUE;
		}
		return asOf.filter(day -> !day.isBefore(days.get().start())).isPresent() ? State.RUNNING : State.PLANNED;
	}

	/** The day to be reminded on; empty when nothing asks for it, when it is done or has no date. */
	Optional<LocalDate> reminder() {
		boolean wanted = milestone.critical() || milestone.reminderDays().isPresent();
		return milestone.done() || !wanted ? Optional.empty()
				: days.map(span -> span.end().minusDays(milestone.reminderDays().filter(number -> number >= 0).orElse(USUAL_REMINDER_DAYS)));
	}
}
