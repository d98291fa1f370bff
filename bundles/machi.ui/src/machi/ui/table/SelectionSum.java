package machi.ui.table;

import java.math.BigDecimal;

import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;

import machi.quantity.Unit;

/**
 * What a spreadsheet says of its selection.
 *
 * @param numbers how many of the selected cells hold a number
 * @param sum     their sum; meaningless when {@code unit} is null
 * @param unit    their common unit; null when they differ
 */
public record SelectionSum(int cells, int numbers, BigDecimal sum, Unit unit) {

	static SelectionSum of(TableContent content, SelectionLayer selection) {
		int cells = 0;
		int numbers = 0;
		var sum = BigDecimal.ZERO;
		Unit unit = null;
		boolean mixed = false;
		for (PositionCoordinate cell : selection.getSelectedCellPositions()) {
			cells++;
			if (content.rows().get(cell.rowPosition).cells().get(cell.columnPosition) instanceof BigDecimal number) {
				var own = content.table().columns().get(cell.columnPosition).unit();
				mixed |= unit != null && !unit.equals(own);
				unit = own;
				sum = sum.add(number);
				numbers++;
			}
		}
		return new SelectionSum(cells, numbers, sum, mixed ? null : unit);
	}
}
