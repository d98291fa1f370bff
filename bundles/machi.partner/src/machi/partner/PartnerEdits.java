package machi.partner;

import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;

import machi.workspace.OpenProgram;

/** Commands on the elements of the scheme, each one step of undo. */
final class PartnerEdits {

	private PartnerEdits() {
	}

	static CompoundCommand labelled(String label) {
		return new CompoundCommand(label);
	}

	/** Sets the attributes; an empty text or null unsets one. */
	static Command set(OpenProgram program, EObject element, Map<EStructuralFeature, ?> values, String label) {
		var command = labelled(label);
		append(program, command, element, values);
		return command;
	}

	static void append(OpenProgram program, CompoundCommand command, EObject element, Map<EStructuralFeature, ?> values) {
		values.forEach((feature, value) -> {
			if (!Objects.equals(element.eGet(feature), value)) {
				command.append(SetCommand.create(program.editingDomain(), element, feature, isEmpty(value) ? SetCommand.UNSET_VALUE : value));
			}
		});
	}

	static Command add(OpenProgram program, EObject owner, EReference reference, EObject added) {
		return AddCommand.create(program.editingDomain(), owner, reference, added);
	}

	/** Fills an element that is not in the program yet. */
	static <T extends EObject> T filled(T element, String id, Map<EStructuralFeature, ?> values) {
		EcoreUtil.setID(element, id);
		values.forEach((feature, value) -> {
			if (!isEmpty(value)) {
				element.eSet(feature, value);
			}
		});
		return element;
	}

	private static boolean isEmpty(Object value) {
		return value == null || value instanceof String text && text.isBlank();
	}
}
