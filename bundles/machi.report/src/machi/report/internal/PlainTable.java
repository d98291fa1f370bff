package machi.report.internal;

import java.util.List;

/**
 * A table of texts.
 *
 * @param codes columns whose texts are for machines, such as digests
 */
record PlainTable(List<String> titles, List<Integer> codes, List<List<String>> rows) {

	PlainTable {
		titles = List.copyOf(titles);
		codes = List.copyOf(codes);
		rows = List.copyOf(rows);
	}
}
