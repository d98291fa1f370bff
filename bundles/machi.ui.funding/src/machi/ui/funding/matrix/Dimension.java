package machi.ui.funding.matrix;

/** By what amounts are told apart. */
public enum Dimension {
	SIDE,
	/** Initiatives below the sides they serve. */
	INITIATIVE,
	/** Cost items. */
	ITEM,
	/** Fiscal years. */
	YEAR,
	/** Sources of money. */
	SOURCE
}
