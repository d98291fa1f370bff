package machi.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import machi.quantity.Unit;
import machi.quantity.text.LocalizedText;

/**
 * One of the figures that a reader wants first, such as the identity demand = supply + saving.
 *
 * @param parts  the figures
 * @param joints the signs between the figures: one less than there are figures
 */
public record Headline(String id, LocalizedText label, List<Part> parts, List<String> joints) {

	/**
	 * A figure of a headline.
	 *
	 * @param cell where it stands: calculator, table, row and column, with slashes between
	 */
	public record Part(String cell, BigDecimal value, Unit unit) {

		public Part {
			Objects.requireNonNull(cell);
			Objects.requireNonNull(value);
			Objects.requireNonNull(unit);
		}
	}

	public Headline {
		Objects.requireNonNull(id);
		Objects.requireNonNull(label);
		parts = List.copyOf(parts);
		joints = List.copyOf(joints);
		if (parts.isEmpty() || joints.size() != parts.size() - 1) {
			throw new IllegalArgumentException("headline " + id + " with " + joints.size() + " signs");
		}
	}

	/** For example {@code 13,435,088 = 12,261,326 + 1,173,762 kWh}; a unit is written where it changes. */
	public String text(Locale locale) {
		var text = new StringBuilder();
		for (int i = 0; i < parts.size(); i++) {
			var part = parts.get(i);
			text.append(i == 0 ? "" : " " + joints.get(i - 1) + " ").append(FigureText.number(part.value()));
			boolean unitChanges = i == parts.size() - 1 || !parts.get(i + 1).unit().symbol().equals(part.unit().symbol());
			if (unitChanges && !part.unit().symbol().isEmpty()) {
				text.append(' ').append(part.unit().in(locale));
			}
		}
		return text.toString();
	}
}
