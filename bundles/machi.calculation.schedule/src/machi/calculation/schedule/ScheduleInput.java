package machi.calculation.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Input of {@code schedule.plan}.
 *
 * @param initiatives in the order of the tables
 * @param latest      latest day that the program's records and documents name, which stands for today when no day is given
 */
public record ScheduleInput(List<ScheduledInitiative> initiatives, List<Milestone> milestones, Optional<LocalDate> latest) {

	public ScheduleInput {
		initiatives = List.copyOf(initiatives);
		milestones = List.copyOf(milestones);
		Objects.requireNonNull(latest);
	}
}
