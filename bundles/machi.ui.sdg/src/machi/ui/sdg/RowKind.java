package machi.ui.sdg;

import java.util.Locale;

/** What the rows of the matrix are. */
enum RowKind {
	INITIATIVES, PRIORITIES, KPIS, PARTNERS;

	/** Key of its texts. */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
