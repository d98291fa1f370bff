package machi.register.transfer;

import java.util.List;
import java.util.Objects;

import machi.register.CellPosition;
import machi.register.RegisterDefinition;

/**
 * What an import does with an element.
 *
 * @param position the row that names it first
 * @param name     its name after the import
 */
public record RowPreview(RegisterDefinition register, CellPosition position, Kind kind, String id, String name,
		List<CellChange> changes) {

	/** What becomes of the element. */
	public enum Kind {
		ADDED, CHANGED, UNCHANGED
	}

	public RowPreview {
		Objects.requireNonNull(register);
		Objects.requireNonNull(position);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		changes = List.copyOf(changes);
	}
}
