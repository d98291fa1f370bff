package machi.ui.governance.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import machi.model.partner.Body;
import machi.model.partner.Membership;
import machi.quantity.ReportingPeriod;

/** The seats of a body on a day, with the persons who hold them; counted as {@code governance.bodies} counts. */
final class Rosters {

	private Rosters() {
	}

	static List<Membership> on(Body body, LocalDate day) {
		return body.getMemberships().stream().filter(seat -> isHeld(seat, day)).toList();
	}

	private static boolean isHeld(Membership seat, LocalDate day) {
		var from = date(seat.getFrom());
		var until = date(seat.getUntil());
		return (from.isEmpty() || !from.get().start().isAfter(day)) && (until.isEmpty() || !until.get().end().isBefore(day));
	}

	/** The date; empty when there is none or it cannot be read. */
	static Optional<ReportingPeriod> date(String text) {
		try {
			return text == null || text.isBlank() ? Optional.empty() : Optional.of(ReportingPeriod.parse(text));
		} catch (IllegalArgumentException notADate) {
			return Optional.empty();
		}
	}
}
