package machi.ui;

import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle.LineStyleEnum;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.theme.ModernNatTableThemeConfiguration;

/** How every table looks: registers as well as results. Set it with {@code NatTable.setTheme}. */
public class TableTheme extends ModernNatTableThemeConfiguration {

	/** Height of a row in device-independent pixels. */
	public static final int ROW_HEIGHT = 26;
	/** Height of a header with the label above its unit. */
	public static final int HEADER_HEIGHT = 40;

	public TableTheme() {
		colourBody();
		colourHeaders();
		colourSelection();
		summaryRowBgColor = Palette.TOTAL.color();
		summaryRowFgColor = Palette.INK.color();
		summaryRowSelectionBgColor = Palette.TOTAL.color();
		summaryRowSelectionFgColor = Palette.INK.color();
		summaryRowBorderStyle = null;
		gridLineColor = Palette.LINE.color();
		renderRowHeaderGridLines = Boolean.TRUE;
		freezeSeparatorColor = Palette.MUTED.color();
		conversionErrorBgColor = Palette.ERROR_GROUND.color();
		conversionErrorFgColor = Palette.ERROR.color();
		validationErrorBgColor = Palette.ERROR_GROUND.color();
		validationErrorFgColor = Palette.ERROR.color();
		copyBorderStyle = new BorderStyle(1, Palette.ACCENT.color(), LineStyleEnum.DASHED);
	}

	private void colourBody() {
		defaultBgColor = Palette.PAPER.color();
		defaultFgColor = Palette.INK.color();
		evenRowBgColor = Palette.STRIPE.color();
		oddRowBgColor = Palette.PAPER.color();
		filterRowBgColor = Palette.PAPER.color();
	}

	private void colourHeaders() {
		cHeaderBgColor = Palette.HEADER.color();
		cHeaderFgColor = Palette.INK.color();
		sortHeaderBgColor = Palette.HEADER.color();
		sortHeaderFgColor = Palette.INK.color();
		rHeaderBgColor = Palette.HEADER.color();
		rHeaderFgColor = Palette.MUTED.color();
		rHeaderHAlign = HorizontalAlignmentEnum.RIGHT;
		cornerBgColor = Palette.HEADER.color();
		cornerFgColor = Palette.INK.color();
	}

	private void colourSelection() {
		defaultSelectionBgColor = Palette.SELECTION.color();
		defaultSelectionFgColor = Palette.INK.color();
		selectionAnchorSelectionBgColor = Palette.SELECTION.color();
		selectionAnchorSelectionFgColor = Palette.INK.color();
		selectionAnchorBorderStyle = new BorderStyle(2, Palette.ACCENT.color(), LineStyleEnum.SOLID);
		selectionAnchorSelectionBorderStyle = new BorderStyle(2, Palette.ACCENT.color(), LineStyleEnum.SOLID);
		selectionAnchorGridBorderStyle = null;
		cHeaderSelectionBgColor = Palette.TOTAL.color();
		cHeaderSelectionFgColor = Palette.INK.color();
		cHeaderFullSelectionBgColor = Palette.SELECTION.color();
		cHeaderFullSelectionFgColor = Palette.INK.color();
		selectedSortHeaderBgColor = Palette.TOTAL.color();
		selectedSortHeaderFgColor = Palette.INK.color();
		rHeaderSelectionBgColor = Palette.TOTAL.color();
		rHeaderSelectionFgColor = Palette.INK.color();
		rHeaderFullSelectionBgColor = Palette.SELECTION.color();
		rHeaderFullSelectionFgColor = Palette.INK.color();
		cornerSelectionBgColor = Palette.HEADER.color();
		cornerSelectionFgColor = Palette.INK.color();
	}
}
