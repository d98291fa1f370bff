package machi.calculation.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;
import machi.sdg.SdgCode;

/**
 * What a partner does for the goals.
 *
 * @param side    side of the program that its initiative belongs to; empty when it names no initiative
 * @param targets goals and targets, in the official order
 */
public record Activity(Subject subject, LocalizedText name, Optional<ProgramSide> side, List<SdgCode> targets,
		Optional<LocalDate> startedOn, Optional<LocalDate> endedOn) {

	/** A side of a program, as SDGs plans divide it. */
	public enum ProgramSide {
		ECONOMY(LocalizedText.of("Economy", "経済")), SOCIETY(LocalizedText.of("Society", "社会")),
		ENVIRONMENT(LocalizedText.of("Environment", "環境")), INTEGRATED(LocalizedText.of("Integrated", "三側面統合"));

		private final LocalizedText title;

		ProgramSide(LocalizedText title) {
			this.title = title;
		}

		public LocalizedText title() {
			return title;
		}
	}

	public Activity {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(name);
		Objects.requireNonNull(side);
		targets = List.copyOf(targets);
		Objects.requireNonNull(startedOn);
		Objects.requireNonNull(endedOn);
	}

	/** Whether it goes on at the date; both ends are included. */
	public boolean isRunning(LocalDate date) {
		return startedOn.stream().noneMatch(date::isBefore) && endedOn.stream().noneMatch(date::isAfter);
	}
}
