package machi.ui.session;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandWrapper;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;

/** The elements that a command is about to take out of the program; none of a command whose kind is not known here. */
final class RemovedElements {

	private final Set<String> ids = new HashSet<>();
	private int count;

	private RemovedElements() {
	}

	static RemovedElements of(Command command) {
		var removed = new RemovedElements();
		removed.collect(command);
		return removed;
	}

	/** The ids of the elements, and of all that goes with them. */
	Set<String> ids() {
		return Set.copyOf(ids);
	}

	/** How many elements are removed, without those inside them. */
	int count() {
		return count;
	}

	private void collect(Command command) {
		switch (command) {
		case DeleteCommand delete -> delete.getCollection().forEach(this::add);
		case CompoundCommand compound -> compound.getCommandList().forEach(this::collect);
		case CommandWrapper wrapper -> collect(wrapper.getCommand());
		case RemoveCommand remove when isContainment(remove.getFeature()) -> remove.getCollection().forEach(this::add);
		case SetCommand set when isContainment(set.getFeature()) && !set.getFeature().isMany() -> add(set.getOwner().eGet(set.getFeature()));
		case null, default -> {
			// takes nothing out
		}
		}
	}

	private static boolean isContainment(Object feature) {
		return feature instanceof EReference reference && reference.isContainment();
	}

	private void add(Object removed) {
		if (removed instanceof EObject element) {
			count++;
			addId(element);
			element.eAllContents().forEachRemaining(this::addId);
		}
	}

	private void addId(EObject element) {
		var id = EcoreUtil.getID(element);
		if (id != null) {
			ids.add(id);
		}
	}
}
