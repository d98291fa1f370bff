package machi.ui.schedule.draw;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;

import machi.model.program.Milestone;
import machi.ui.Messages;

/** What is said of a bar while the mouse points at it. */
public final class GanttHints {

	private static final Messages TEXT = Messages.beside(GanttHints.class);

	/** The months of a bar, or the day of a deadline. */
	String days(PlannedBar bar) {
		return bar.start().equals(bar.end()) ? TEXT.get("day", bar.end()) : bar.months().in(Locale.getDefault());
	}

	String bar(GanttContent content, Milestone milestone) {
		var lines = new ArrayList<String>();
		var bar = content.bars().get(milestone.getId());
		lines.add(content.name(milestone) + "  " + days(bar));
		if (milestone.getResponsible() != null && !milestone.getResponsible().isBlank()) {
			lines.add(TEXT.get("responsible", milestone.getResponsible()));
		}
		if (!milestone.getAfter().isEmpty()) {
			lines.add(TEXT.get("after", milestone.getAfter().stream()
					.map(id -> content.milestone(id).map(content::name).orElse(id)).collect(Collectors.joining(", "))));
		}
		if (milestone.isCritical()) {
			lines.add(TEXT.get("critical"));
		}
		if (milestone.isDone()) {
			lines.add(TEXT.get("done"));
		}
		if (milestone.getNote() != null && !milestone.getNote().isBlank()) {
			lines.add(milestone.getNote());
		}
		return String.join("\n", lines);
	}
}
