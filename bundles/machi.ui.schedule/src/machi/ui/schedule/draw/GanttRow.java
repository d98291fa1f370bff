package machi.ui.schedule.draw;

import java.util.List;
import java.util.Optional;

import machi.model.core.Element;
import machi.model.program.Initiative;
import machi.model.program.Milestone;

/**
 * A row of the schedule: an initiative, with its milestones when they have no rows of their own, or one milestone.
 *
 * @param initiative empty for milestones of no initiative
 * @param milestones those whose bars stand in the row
 * @param own        whether it is the row of one milestone
 * @param depth      how far it is indented
 * @param branch     whether there is something to fold
 * @param side       position of the side of its initiative, which gives the colour
 */
public record GanttRow(Optional<Initiative> initiative, List<Milestone> milestones, boolean own, int depth, boolean branch,
		boolean open, int side) {

	public GanttRow {
		milestones = List.copyOf(milestones);
	}

	/** What the row is about; empty for the head of milestones of no initiative. */
	public Optional<Element> element() {
		return own ? Optional.of(milestones.getFirst()) : initiative.map(Element.class::cast);
	}
}
