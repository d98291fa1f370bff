package machi.ui.governance.part;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;

import machi.ui.NewIds;
import machi.workspace.OpenProgram;

/** Commands that write what a form holds: one step for undo, whatever it changes. */
public final class ElementWrite {

	private ElementWrite() {
	}

	/** Adds a new element with these values to an owner. */
	public static Command add(OpenProgram program, EObject owner, EReference reference, Map<EAttribute, Object> values, String label) {
		var command = new CompoundCommand(label);
		var element = element(reference.getEReferenceType(), values, new NewIds(program));
		command.append(AddCommand.create(program.editingDomain(), owner, reference, element));
		return command;
	}

	/** A new element that belongs to nothing yet. */
	public static EObject element(EClass type, Map<EAttribute, Object> values, NewIds ids) {
		var element = EcoreUtil.create(type);
		element.eSet(type.getEIDAttribute(), ids.next(type));
		values.forEach((attribute, value) -> {
			if (attribute.isMany()) {
				many(element, attribute).addAll((Collection<?>) value);
			} else if (value != null) {
				element.eSet(attribute, value);
			}
		});
		return element;
	}

	@SuppressWarnings("unchecked")
	private static List<Object> many(EObject element, EAttribute attribute) {
		return (List<Object>) element.eGet(attribute);
	}

	/** Writes the values that differ from those of an element; empty when none does. */
	public static Optional<Command> set(OpenProgram program, EObject element, Map<EAttribute, Object> values, String label) {
		var command = new CompoundCommand(label);
		var changes = new LinkedHashMap<EAttribute, Object>();
		values.forEach((attribute, value) -> {
			var wanted = value == null ? attribute.getDefaultValue() : value;
			if (!Objects.equals(element.eGet(attribute), wanted)) {
				changes.put(attribute, wanted);
			}
		});
		changes.forEach((attribute, value) -> append(command, program, element, attribute, value));
		return command.isEmpty() ? Optional.empty() : Optional.of(command);
	}

	private static void append(CompoundCommand command, OpenProgram program, EObject element, EAttribute attribute, Object value) {
		if (!attribute.isMany()) {
			command.append(SetCommand.create(program.editingDomain(), element, attribute, value));
			return;
		}
		var before = new ArrayList<>((Collection<?>) element.eGet(attribute));
		if (!before.isEmpty()) {
			command.append(RemoveCommand.create(program.editingDomain(), element, attribute, before));
		}
		var after = new ArrayList<>((Collection<?>) value);
		if (!after.isEmpty()) {
			command.append(AddCommand.create(program.editingDomain(), element, attribute, after));
		}
	}
}
