package machi.ui.schedule.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import machi.calculation.Severity;
import machi.model.core.Element;
import machi.model.program.Milestone;

/**
 * What is drawn of a schedule.
 *
 * @param bars  by id of the milestone
 * @param rowOf index of the row in which the bar of a milestone stands, by its id
 * @param marks gravest finding about an element, by its id
 */
public record GanttContent(List<GanttRow> rows, Map<String, PlannedBar> bars, Map<String, Integer> rowOf, Map<String, Severity> marks,
		LocalDate today, Locale locale) {

	/** One milestone waits for another. */
	public record Link(String before, String after) {
	}

	public static GanttContent of(List<GanttRow> rows, Map<String, Severity> marks, LocalDate today, Locale locale) {
		var bars = new LinkedHashMap<String, PlannedBar>();
		var rowOf = new LinkedHashMap<String, Integer>();
		for (int index = 0; index < rows.size(); index++) {
			for (var milestone : rows.get(index).milestones()) {
				int row = index;
				PlannedBar.of(milestone).ifPresent(bar -> {
					bars.put(milestone.getId(), bar);
					rowOf.put(milestone.getId(), row);
				});
			}
		}
		return new GanttContent(List.copyOf(rows), bars, rowOf, Map.copyOf(marks), today, locale);
	}

	/** The links whose both ends are shown. */
	public List<Link> links() {
		var links = new ArrayList<Link>();
		for (var row : rows) {
			for (var milestone : row.milestones()) {
				milestone.getAfter().stream().filter(before -> bars.containsKey(before) && bars.containsKey(milestone.getId()))
						.forEach(before -> links.add(new Link(before, milestone.getId())));
			}
		}
		return links;
	}

	public Optional<Milestone> milestone(String id) {
		return Optional.ofNullable(rowOf.get(id)).flatMap(
				row -> rows.get(row).milestones().stream().filter(milestone -> id.equals(milestone.getId())).findFirst());
	}

	/** The name in the language of the reader. */
	public String name(Element element) {
		var english = element.getNameEn();
		boolean japanese = locale.getLanguage().equals("ja") || english == null || english.isBlank();
		var name = japanese ? element.getName() : english;
		return name == null || name.isBlank() ? String.valueOf(element.getId()) : name;
	}
}
