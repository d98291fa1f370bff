package machi.ui.funding.table;

import java.math.BigDecimal;
import java.util.function.Consumer;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IEditableRule;
import org.eclipse.nebula.widgets.nattable.data.convert.ConversionFailedException;
import org.eclipse.nebula.widgets.nattable.data.convert.DisplayConverter;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.config.RenderErrorHandling;
import org.eclipse.nebula.widgets.nattable.edit.editor.ICellEditor;
import org.eclipse.nebula.widgets.nattable.edit.editor.TextCellEditor;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;

import machi.calculation.Severity;
import machi.report.FigureText;
import machi.ui.Palette;

/** How cells look, which of them are edited, and what happens to what is no amount. */
final class MatrixStyle extends AbstractRegistryConfiguration {

	static final String NUMBER = "machi.number";
	static final String EDITABLE = "machi.editable";
	static final String COMPUTED = "machi.computed";
	static final String SUM = "machi.sum";
	static final String DIFFERENCE = "machi.difference";
	static final String FINDING = "machi.finding.";
	static final String HEAD = "machi.head";
	static final String TITLE = "machi.title";
	static final String TITLE_OF_SUM = "machi.title.sum";

	private final AmountText texts;
	private final Consumer<String> refusal;
	private final Font bold;

	MatrixStyle(Control table, AmountText texts, Consumer<String> refusal) {
		this.texts = texts;
		this.refusal = refusal;
		bold = new LocalResourceManager(JFaceResources.getResources(), table)
				.create(FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD));
	}

	@Override
	public void configureRegistry(IConfigRegistry registry) {
		registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new Amount(), DisplayMode.NORMAL, NUMBER);
		registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, IEditableRule.ALWAYS_EDITABLE, DisplayMode.NORMAL,
				EDITABLE);
		registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, new TextCellEditor(true, true), DisplayMode.NORMAL, EDITABLE);
		registry.registerConfigAttribute(EditConfigAttributes.SUPPORT_MULTI_EDIT, Boolean.FALSE);
		registry.registerConfigAttribute(EditConfigAttributes.CONVERSION_ERROR_HANDLER, new Refused());
		var number = new Style();
		number.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
		style(registry, number, DisplayMode.NORMAL, NUMBER);
		style(registry, number, DisplayMode.SELECT, NUMBER);
		style(registry, ground(Palette.HEADER.color(), null), DisplayMode.NORMAL, COMPUTED);
		style(registry, ground(Palette.TOTAL.color(), bold), DisplayMode.NORMAL, SUM);
		var differs = ground(Palette.ERROR_GROUND.color(), bold);
		differs.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, Palette.ERROR.color());
		style(registry, differs, DisplayMode.NORMAL, DIFFERENCE);
		style(registry, ground(Palette.WARNING_GROUND.color(), null), DisplayMode.NORMAL, FINDING + Severity.WARNING);
		style(registry, ground(Palette.ERROR_GROUND.color(), null), DisplayMode.NORMAL, FINDING + Severity.ERROR);
		style(registry, number, DisplayMode.NORMAL, HEAD);
		style(registry, number, DisplayMode.SELECT, HEAD);
		title(registry, TITLE, null);
		title(registry, TITLE_OF_SUM, bold);
	}

	private static Style ground(Color colour, Font font) {
		var style = new Style();
		style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, colour);
		if (font != null) {
			style.setAttributeValue(CellStyleAttributes.FONT, font);
		}
		return style;
	}

	private static void title(IConfigRegistry registry, String label, Font font) {
		var style = new Style();
		style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
		style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, Palette.INK.color());
		if (font != null) {
			style.setAttributeValue(CellStyleAttributes.FONT, font);
		}
		style(registry, style, DisplayMode.NORMAL, label);
		style(registry, style, DisplayMode.SELECT, label);
	}

	private static void style(IConfigRegistry registry, Style style, DisplayMode mode, String label) {
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, label);
	}

	private final class Amount extends DisplayConverter {

		@Override
		public Object canonicalToDisplayValue(Object value) {
			return value instanceof BigDecimal amount ? FigureText.number(amount) : "";
		}

		@Override
		public Object displayToCanonicalValue(Object typed) {
			var read = texts.read(typed == null ? "" : typed.toString());
			if (read.refusal().isPresent()) {
				throw new ConversionFailedException(read.refusal().get());
			}
			return read.amount();
		}
	}

	/** Marks the field and says why. */
	private final class Refused extends RenderErrorHandling {

		@Override
		public void displayError(ICellEditor editor, Exception reason) {
			super.displayError(editor, reason);
			refusal.accept(reason.getLocalizedMessage());
		}
	}
}
