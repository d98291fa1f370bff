package machi.ui.sdg;

import java.util.Locale;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.IConfigLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;

import machi.sdg.SdgCatalogue;
import machi.ui.Messages;
import machi.ui.Palette;

/** How the matrix is drawn: goals on their colours, cells that name a goal on its tint, gaps marked. */
final class MatrixStyle extends AbstractRegistryConfiguration {

	private static final Messages TEXT = Messages.beside(MatrixStyle.class);
	private static final String GOAL = "sdg.goal.";
	private static final String NAMED = "sdg.named.";
	private static final String COUNT = "sdg.count";
	private static final String GAP = "sdg.gap";
	private static final String NAME = "sdg.name";
	private static final String FAULT = "sdg.fault";
	private static final String CORNER = "sdg.corner";

	private final SdgCatalogue catalogue;
	private final Font large;
	private final Font small;
	private final Font bold;

	MatrixStyle(SdgCatalogue catalogue, Font large, Font small, Font bold) {
		this.catalogue = catalogue;
		this.large = large;
		this.small = small;
		this.bold = bold;
	}

	static IConfigLabelAccumulator bodyLabels(MatrixContent content) {
		return (labels, column, row) -> {
			if (!content.cell(row, column + 1).isEmpty()) {
				labels.addLabelOnTop(NAMED + (column + 1));
			}
		};
	}

	static IConfigLabelAccumulator headerLabels(MatrixContent content) {
		return (labels, column, row) -> labels
				.addLabelOnTop(row == 0 ? GOAL + (column + 1) : content.isGap(column + 1) ? GAP : COUNT);
	}

	static IConfigLabelAccumulator nameLabels(MatrixContent content) {
		return (labels, column, row) -> labels.addLabelOnTop(content.rows().get(row).reading().complete() ? NAME : FAULT);
	}

	static IConfigLabelAccumulator cornerLabels() {
		return (labels, column, row) -> labels.addLabelOnTop(CORNER);
	}

	/** The goal with its wording and who names it. */
	static String goalText(MatrixContent content, int number) {
		var goal = content.catalogue().goal(number).orElseThrow();
		var text = new StringBuilder().append(number).append("  ").append(goal.name().in(Locale.getDefault())).append('\n')
				.append(goal.text().in(Locale.getDefault()));
		if (content.isGap(number)) {
			text.append('\n').append(TEXT.get("gap"));
		}
		return text.toString();
	}

	@Override
	public void configureRegistry(IConfigRegistry registry) {
		for (var goal : catalogue.goals()) {
			registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new GoalPainter(goal, large, small), DisplayMode.NORMAL,
					GOAL + goal.number());
			registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new GoalPainter(goal, large, small), DisplayMode.SELECT,
					GOAL + goal.number());
			style(registry, NAMED + goal.number(), GoalColours.of(goal).tint(), Palette.INK, null, HorizontalAlignmentEnum.CENTER);
		}
		style(registry, COUNT, Palette.HEADER.color(), Palette.INK, null, HorizontalAlignmentEnum.CENTER);
		style(registry, GAP, Palette.WARNING_GROUND.color(), Palette.WARNING, bold, HorizontalAlignmentEnum.CENTER);
		style(registry, NAME, Palette.PAPER.color(), Palette.INK, null, HorizontalAlignmentEnum.LEFT);
		style(registry, FAULT, Palette.WARNING_GROUND.color(), Palette.INK, null, HorizontalAlignmentEnum.LEFT);
		var wrapped = new WrappedTextPainter();
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new CornerPainter(), DisplayMode.NORMAL, CORNER);
		for (var label : new String[] { NAME, FAULT }) {
			registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, wrapped, DisplayMode.NORMAL, label);
			registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, wrapped, DisplayMode.SELECT, label);
		}
	}

	private static void style(IConfigRegistry registry, String label, Color ground, Palette writing, Font font,
			HorizontalAlignmentEnum alignment) {
		var style = new Style();
		style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, ground);
		style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, writing.color());
		style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, alignment);
		if (font != null) {
			style.setAttributeValue(CellStyleAttributes.FONT, font);
		}
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, label);
		if (label.equals(COUNT) || label.equals(GAP)) {
			// the header of the selected column tells gaps as well
			registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.SELECT, label);
		}
	}
}
