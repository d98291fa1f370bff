package machi.ui.funding.matrix;

import java.util.List;

/** Which amounts a matrix shows. */
public enum Amounts {
	/** What documents state by initiative and year. */
	BUDGET(List.of(Dimension.SIDE, Dimension.INITIATIVE, Dimension.YEAR)),
	/** Cost items and the years they fall on. */
	ITEMS(List.of(Dimension.SIDE, Dimension.INITIATIVE, Dimension.ITEM, Dimension.YEAR, Dimension.SOURCE)),
	/** What the sources give, with own funds as the remainder. */
	FUNDING(List.of(Dimension.SIDE, Dimension.INITIATIVE, Dimension.YEAR, Dimension.SOURCE));

	private final List<Dimension> dimensions;

	Amounts(List<Dimension> dimensions) {
		this.dimensions = dimensions;
	}

	/** What can stand in rows and columns. */
	public List<Dimension> dimensions() {
		return dimensions;
	}
}
