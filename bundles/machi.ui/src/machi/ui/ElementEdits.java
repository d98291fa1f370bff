package machi.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;

import machi.workspace.OpenProgram;

/** Commands that add, copy and remove elements; executed by {@link ProgramContext#execute}. */
public final class ElementEdits {

	private ElementEdits() {
	}

	/**
	 * Adds a new, empty element.
	 *
	 * @param index where among the owner's elements; at the end when it is {@link org.eclipse.emf.edit.command.CommandParameter#NO_INDEX}
	 */
	public static Command add(OpenProgram program, EObject owner, EReference reference, int index, String label) {
		var type = reference.getEReferenceType();
		var element = EcoreUtil.create(type);
		element.eSet(type.getEIDAttribute(), program.newId(type));
		var command = new CompoundCommand(label);
		command.append(AddCommand.create(program.editingDomain(), owner, reference, element, index));
		return command;
	}

	/** Removes the elements. What refers to them by id keeps the id: the checks find it. */
	public static Command remove(OpenProgram program, Collection<? extends EObject> elements, String label) {
		var command = new CompoundCommand(label);
		for (var reference : containments(elements)) {
			for (var owner : owners(elements, reference)) {
				var members = elements.stream()
						.filter(element -> element.eContainer() == owner && element.eContainmentFeature() == reference).toList();
				command.append(RemoveCommand.create(program.editingDomain(), owner, reference, members));
			}
		}
		return command;
	}

	private static List<EReference> containments(Collection<? extends EObject> elements) {
		return elements.stream().map(EObject::eContainmentFeature).filter(reference -> reference != null && reference.isMany())
				.distinct().toList();
	}

	private static List<EObject> owners(Collection<? extends EObject> elements, EReference reference) {
		return elements.stream().filter(element -> element.eContainmentFeature() == reference).map(EObject::eContainer)
				.distinct().toList();
	}

	/** Adds a copy behind each of the elements, with ids of its own. */
	public static Command duplicate(OpenProgram program, Collection<? extends EObject> elements, String label) {
		var command = new CompoundCommand(label);
		var ids = new NewIds(program);
		elements.stream().filter(element -> element.eContainer() != null && element.eContainmentFeature().isMany())
				.sorted(Comparator.comparingInt(ElementEdits::position).reversed())
				.forEach(element -> command.append(AddCommand.create(program.editingDomain(), element.eContainer(),
						element.eContainmentFeature(), ids.renamedCopy(element), position(element) + 1)));
		return command;
	}

	private static int position(EObject element) {
		return ((List<?>) element.eContainer().eGet(element.eContainmentFeature())).indexOf(element);
	}
}
