package machi.register.transfer;

import java.util.Objects;

import machi.register.RegisterColumn;

/** A value that an import changes; null is an empty cell. */
public record CellChange(RegisterColumn column, Object before, Object after) {

	public CellChange {
		Objects.requireNonNull(column);
	}
}
