package machi.ui.governance.part;

import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle.LineStyleEnum;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;

import machi.ui.Palette;
import machi.ui.TableTheme;

/** As every table, but texts wrap, cells keep their colour when they are selected, and the focus has a dark border. */
final class MatrixTheme extends TableTheme {

	private static final int BORDER = 3;

	MatrixTheme() {
		defaultHAlign = HorizontalAlignmentEnum.CENTER;
		rHeaderHAlign = HorizontalAlignmentEnum.LEFT;
		rHeaderFgColor = Palette.INK.color();
		evenRowBgColor = Palette.PAPER.color();
		selectionAnchorSelectionBgColor = null;
		selectionAnchorSelectionFgColor = null;
		var border = new BorderStyle(BORDER, Palette.INK.color(), LineStyleEnum.SOLID);
		selectionAnchorBorderStyle = border;
		selectionAnchorSelectionBorderStyle = border;
	}

	@Override
	public void createPainterInstances() {
		super.createPainterInstances();
		defaultCellPainter = wrapping();
		cHeaderCellPainter = wrapping();
		rHeaderCellPainter = wrapping();
		cornerCellPainter = wrapping();
		cHeaderSelectionCellPainter = wrapping();
		cHeaderFullSelectionCellPainter = wrapping();
		rHeaderSelectionCellPainter = wrapping();
		rHeaderFullSelectionCellPainter = wrapping();
	}

	private static ICellPainter wrapping() {
		return new BackgroundPainter(new PaddingDecorator(new TextPainter(true, false, 2), 2, 7, 2, 7));
	}
}
