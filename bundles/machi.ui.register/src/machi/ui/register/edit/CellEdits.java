package machi.ui.register.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

import machi.register.AppendOnly;

/** Commands that change cells. */
public final class CellEdits {

	private final EditingDomain domain;

	public CellEdits(EditingDomain domain) {
		this.domain = domain;
	}

	/**
	 * Puts a value into a cell.
	 *
	 * @param value of the attribute's type, a list for a many-valued one; null empties the cell
	 * @return empty when the cell holds that value already, or one that must stay
	 */
	public Optional<Command> set(EObject row, EAttribute attribute, Object value, String label) {
		var wanted = value == null ? attribute.getDefaultValue() : value;
		if (AppendOnly.keeps(attribute, row.eGet(attribute))) {
			return Optional.empty();
		}
		if (attribute.isMany()) {
			return setAll(row, attribute, wanted instanceof Collection<?> values ? List.copyOf(values) : List.of(), label);
		}
		return isSame(row.eGet(attribute), wanted) ? Optional.empty() : Optional.of(labelled(label, new SetCommand(domain, row, attribute, wanted)));
	}

	/** 5 and 5.0 are different texts of a document, so they are different here, too. */
	private static boolean isSame(Object before, Object after) {
		return before instanceof BigDecimal one && after instanceof BigDecimal other ? one.equals(other) : Objects.equals(before, after);
	}

	private Optional<Command> setAll(EObject row, EAttribute attribute, List<?> values, String label) {
		var before = new ArrayList<>((List<?>) row.eGet(attribute));
		if (before.equals(values)) {
			return Optional.empty();
		}
		var command = new CompoundCommand(label);
		if (!before.isEmpty()) {
			command.append(new RemoveCommand(domain, row, attribute, before));
		}
		if (!values.isEmpty()) {
			command.append(new AddCommand(domain, row, attribute, values));
		}
		return Optional.of(command);
	}

	private static Command labelled(String label, Command command) {
		var labelled = new CompoundCommand(label);
		labelled.append(command);
		return labelled;
	}

	/** Empties cells, as one step; empty when all of them are. Required cells stay as they are. */
	public Optional<Command> clear(Collection<CellPlace> cells, String label) {
		var command = new CompoundCommand(label);
		cells.stream().filter(cell -> !cell.column().required())
				.forEach(cell -> set(cell.row(), cell.column().attribute(), null, label).ifPresent(command::append));
		return command.isEmpty() ? Optional.empty() : Optional.of(command);
	}
}
