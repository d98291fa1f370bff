package machi.calculation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A row of a result table.
 *
 * @param id     stable within the table; printed figures are addressed by it
 * @param cells  one value per column, null where nothing applies
 * @param origin the element the row is about, or {@link Subject#NONE}
 */
public record Row(String id, Kind kind, List<Object> cells, Subject origin) {

	/** What a row is in its table. */
	public enum Kind {
		DATA, SUBTOTAL, TOTAL
	}

	public Row {
		Objects.requireNonNull(id);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(origin);
		cells = Collections.unmodifiableList(new ArrayList<>(cells));
	}

	public static Row data(String id, Subject origin, Object... cells) {
		return new Row(id, Kind.DATA, Arrays.asList(cells), origin);
	}

	public static Row subtotal(String id, Subject origin, Object... cells) {
		return new Row(id, Kind.SUBTOTAL, Arrays.asList(cells), origin);
	}

	public static Row total(String id, Object... cells) {
		return new Row(id, Kind.TOTAL, Arrays.asList(cells), Subject.NONE);
	}
}
