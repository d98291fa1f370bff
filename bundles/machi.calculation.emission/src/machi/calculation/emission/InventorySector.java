package machi.calculation.emission;

import java.util.List;
import java.util.Objects;

import machi.calculation.Subject;
import machi.quantity.text.LocalizedText;

/**
 * A sector of the emission inventory.
 *
 * @param parentId sector that it is a part of, empty for one that counts in the total
 */
public record InventorySector(String id, LocalizedText name, String parentId, List<InventoryValue> values,
		Subject subject) {

	public InventorySector {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(parentId);
		values = List.copyOf(values);
		Objects.requireNonNull(subject);
	}
}
